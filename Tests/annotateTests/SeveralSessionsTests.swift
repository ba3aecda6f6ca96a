import Testing

/// More than one session: two terminals, a list, an offer, articles one after the other.
@Suite struct SeveralSessionsTests {
  @Test func theSecondTerminalCanOnlyReadAndIsToldWhoWrites() throws {
    let desk = try Desk()
    let first = try desk.opened()
    let second = try desk.opened(columns: 200)
    #expect(second.screen.shows("This session is open in process \(first.identifier) on "))
    #expect(second.screen.shows("; here it is read-only."))
    try second.answer(
      "c 90",
      "sessions/plan.reader-1.json: NOT SAVED: the session is read-only. 'save PATH' writes a copy"
    )
    first.type("d9\r")
    try first.waitFor("1 denial, 90%. 4 left.")
    second.type("q\r")
    #expect(try second.waitForExit() == 0)
    #expect(desk.journal?.contains("denial") == true)
    #expect(desk.journal?.contains("\"claim\"") == false)
  }

  @Test func withoutAnArticleTheLastSessionIsOffered() throws {
    let desk = try Desk()
    let first = try desk.opened()
    first.type("d9\rq\r")
    #expect(try first.waitForExit() == 0)
    let refused = try desk.start("")
    try refused.waitFor("the offer") { $0.currentRow == "Resume sessions/plan.reader-1.json? [Y/n]" }
    #expect(refused.screen.shows("sessions/plan.reader-1.json  ##..........       1/5"))
    refused.type("n\r")
    #expect(try refused.waitForExit() == 0)
    let accepted = try desk.start("")
    try accepted.waitFor("the offer") { $0.currentRow.hasSuffix("[Y/n]") }
    accepted.type("\r")
    try accepted.waitFor("the session") {
      $0.shows("resumed: 1 of 5 tagged.") && $0.currentRow == Desk.laterPrompt
    }
  }

  @Test(arguments: ["Bo Li", "ana@x.org", "Олена Бережна", "王明"])
  func whoeverAnImportKnowsCanGoOn(name: String) throws {
    let desk = try Desk.withoutPager()
    try desk.pipe(["c9"], to: "open plan.txt --annotator '\(name)'")
    let later = try desk.pipe(["d8"], to: "resume 'plan.\(name)' --annotator '\(name)'")
    #expect(later.contains("2 denial, 80%. 3 left."), "\(later)")
    #expect(try desk.pipe([], to: "list").contains(name + ": "))
    #expect(
      try desk.pipe(["c9"], to: "open plan.txt --annotator '  '").contains(
        "an annotator's name must have 1 to 200 characters, not all of them spaces"))
    #expect(
      try desk.pipe(["c9"], to: "open plan.txt --annotator '\(name) '").contains(
        "begins or ends with a space, which would make it a different person. Use --annotator"))
    #expect(
      try desk.pipe(["c9"], to: "open plan.txt --annotator Consensus").contains(
        "'Consensus' is the name under which 'annotate consensus' combines labels. Choose another name."))
  }

  @Test func lastShowsWhatOneLineAnsweredAlsoLater() throws {
    let desk = try Desk.withoutPager()
    let rows = [
      "1 denial   80%   Norvia leaks", "3 claim    90%   This is reported", "4 claim    90%   Norvia has",
    ]
    let first = try desk.pipe(["all: c9", "1 d8", "last"], to: "open plan.txt")
    let later = try desk.pipe(["last"], to: "open plan.txt")
    for row in rows { #expect(first.contains(row) && later.contains(row), "\(row): \(first)\(later)") }
  }

  @Test func checkSaysWhichFileOfACopiedSessionDoesNotCount() throws {
    let desk = try Desk.withoutPager()
    try desk.pipe(["c9"], to: "open plan.txt")
    try desk.folder.write(try #require(desk.session), to: "sessions/plan (1).reader-1.json")
    let words = "the same session as sessions/plan.reader-1.json: one of the two can be removed."
    #expect(try desk.pipe([], to: "check sessions").contains("Left out of exports and comparisons: the same"))
    #expect(try desk.pipe([], to: "check sessions --json").contains(words))
  }

  @Test func aSecondPassIsASessionOfItsOwn() throws {
    let desk = try Desk.withoutPager()
    try desk.pipe(["all: c9"], to: "open plan.txt")
    let second = try desk.pipe(["1 d9"], to: "open --again plan.txt")
    #expect(second.contains("a second pass, alongside sessions/plan.reader-1.json."))
    #expect(desk.session?.contains("\"label\": \"denial\"") == false)
    #expect(try desk.pipe([], to: "agreement --repeat").contains("reader-1"))
    #expect(try desk.pipe([], to: "list").contains("plan.reader-1-2.json"))
  }

  @Test func undoingACodebookChangeBringsItsLabelsBack() throws {
    let desk = try Desk.withoutPager()
    try desk.pipe(["1 d9"], to: "open plan.txt")
    try desk.folder.write(
      """
      name: claim-denial-report
      version: 3
      labels:
        - {name: claim, key: c, definition: The author asserts it.}
        - {name: rebuttal, key: b, definition: A source rejects it.}
        - {name: report, key: r, definition: Somebody says it.}
      """, to: "new.yaml")
    try desk.pipe([], to: "codebook apply new.yaml sessions --map denial=rebuttal --yes")
    let log = try desk.pipe(["2 b8", "u", "u", "2 d9", "list denial"], to: "open plan.txt")
    #expect(log.contains("2 denial, 90%"), "\(log)")
  }

  @Test(arguments: ["--map =denial", "--map denial=", "--map denial", "--split =a,b"])
  func aPairNeedsBothOfItsNames(option: String) throws {
    let desk = try Desk.withoutPager()
    try desk.pipe(["1 d9"], to: "open plan.txt")
    let text = option.split(separator: " ")[1]
    let example = option.hasPrefix("--map") ? "--map denial=rebuttal" : "--split report=quote,hearsay"
    try desk.folder.write(try desk.pipe([], to: "codebook"), to: "c.yaml")
    let log = try desk.pipe([], to: "codebook apply c.yaml sessions \(option) --yes")
    #expect(
      log.contains("'\(text)' does not name an old and a new label. For example: \(example)."), "\(log)")
  }

  @Test func aLabelIsSplitIntoSeveral() throws {
    let desk = try Desk.withoutPager()
    try desk.pipe(["1 d9"], to: "open plan.txt")
    try desk.folder.write(try desk.pipe([], to: "codebook"), to: "c.yaml")
    let log = try desk.pipe([], to: "codebook apply c.yaml sessions --split report=quote --yes")
    #expect(
      log.contains("'report=quote' splits a label into only one. Rename it: --map report=quote."), "\(log)")
  }

  @Test func predictionsAboutOtherTextsAreNamedAndFail() throws {
    let desk = try Desk.withoutPager()
    try desk.pipe([], to: "open plan.txt")
    try desk.folder.write(
      #"{"statement": 1, "label": "claim", "session": "other"}"# + "\n", to: "p.jsonl")
    let log = try desk.pipe([], to: "suggest --from p.jsonl plan.reader-1")
    #expect(log.contains("p.jsonl:1: this prediction matches none of the sessions."), "\(log)")
    #expect(
      log.contains(
        "p.jsonl: no prediction matches these sessions. Name the sessions that the predictions were made "
          + "for."))
    try desk.folder.write(
      #"{"statement": 1, "label": "claim"}"# + "\n"
        + #"{"statement": 2, "label": "claim", "session": "other"}"#
        + "\n", to: "p.jsonl")
    let second = try desk.pipe([], to: "suggest --from p.jsonl plan.reader-1")
    #expect(
      second.contains("sessions/plan.reader-1.json: 1 prediction, suggestions for 1 statement"), "\(second)")
    #expect(!second.contains("no prediction matches these sessions"))
  }

  @Test func withoutSessionsItSaysHowToBegin() throws {
    let terminal = try Desk().start("")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.shows("The folder 'sessions' has no sessions yet. Start one with: annotate"))
  }

  @Test func doneGoesOnToTheNextArticle() throws {
    let desk = try Desk()
    try desk.folder.write("Another plan.\n\nIt has two statements.\n", to: "other.txt")
    let terminal = try desk.start("plan.txt other.txt")
    try terminal.waitFor("the prompt") { $0.currentRow == Desk.firstPrompt }
    #expect(terminal.screen.shows("plan.txt (article 1 of 2), new: 5 statements."))
    terminal.type("c9\rall: s\rdone\r")
    try terminal.waitFor("the second article") {
      $0.shows("1/2  Another plan.") && $0.currentRow == Desk.firstPrompt
    }
    #expect(terminal.screen.shows("All 5 decided; 'done' goes on to other.txt."))
    #expect(terminal.screen.shows("0 of 5 tagged: 5 skipped. Saved to sessions/plan.reader-1.json"))
    terminal.type("d8\rdone\r")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.shows("Continue with: annotate resume other.reader-1"))
    #expect(desk.session?.contains("\"skipped\": true") == true)
    #expect(desk.folder.read("sessions/other.reader-1.json")?.contains("\"label\": \"denial\"") == true)
  }

  @Test func quitLeavesTheOtherArticlesAlone() throws {
    let desk = try Desk()
    try desk.folder.write("Another plan.\n", to: "other.txt")
    let terminal = try desk.start("plan.txt other.txt")
    try terminal.waitFor("the prompt") { $0.currentRow == Desk.firstPrompt }
    terminal.type("quit\r")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.shows("2 articles left."))
    #expect(terminal.screen.shows("Continue with: annotate plan.txt other.txt"))
    #expect(desk.folder.read("sessions/other.reader-1.json") == nil)
  }

  @Test func theTutorialBeginsInKeyModeWhereThatIsAskedFor() throws {
    let desk = try Desk()
    let terminal = try desk.start("tutorial --keys", columns: 150, rows: 60)
    try terminal.waitFor("the key bar") { $0.currentRow.hasPrefix("[c claim") }
    terminal.type("s")
    try terminal.waitFor("the second lesson") {
      $0.shows("press  :  first") && $0.shows("Type  c 90") && $0.currentRow.hasPrefix("[c claim")
    }
    terminal.type("c9q")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.shows("2 claim, 90%."))
  }

  @Test func theTutorialIsFinishedByDoingWhatItSays() throws {
    let desk = try Desk()
    let terminal = try desk.start("tutorial", columns: 150, rows: 60)
    let lessons = [
      ("Type  s  and Enter.", "s\r"), ("Type  c 90", "c 90\r"),
      ("A newspaper is named as the source", "r 80 by The Harbour Post via media of 2\r"),
      ("Type  split  to see where", "c 90\r"), ("Go back with  go 4", "u\rsplit\rsplit 1\r"),
      ("Type  d 90 by Velmar of 2", "d 90 by Velmar of 2\r"),
      ("Type  d9", "d9\r"), ("Type  u", "u\r"),
      ("type  view", "view\r"), ("type  list denial", "list denial\r"),
      ("Now carry on by yourself", "d9\rc9\r"),
    ]
    for (lesson, typed) in lessons {
      try terminal.waitFor("'\(lesson)'") { screen in
        screen.shows(lesson) && screen.currentRow.hasSuffix("?] >")
      }
      terminal.type(typed)
    }
    for _ in 0..<20 where !terminal.screen.shows("Type  export csv") { terminal.type("untagged: c 90\r") }
    try terminal.waitFor("the last lesson") { $0.shows("Type  export csv") && $0.currentRow.hasSuffix(">") }
    terminal.type("export csv\r")
    try terminal.waitFor("the question") { $0.currentRow.hasPrefix("An article of your own to start with") }
    terminal.type("\r")
    #expect(try terminal.waitForExit() == 0)
    #expect(desk.folder.read("sessions") == nil)
  }
}
