import Testing

/// A changed article, and a name that is written in another way, in the built program.
@Suite struct ReanchoringTests {
  private static let old = "The plan rose by five.\n\nNorvia denies that.\n\nХто передав документ?\n"
  private static let new = "The plan rose by six.\n\nNorvia denies that.\n\nХто передав цей документ?\n"

  /// A desk where the article was changed after it was judged.
  private func desk() throws -> Desk {
    let desk = try Desk(article: Self.old)
    try desk.folder.write("c 90\nd 80 of 1\nr by Рада\n", to: "lines.txt")
    let made = try desk.shell("annotate open plan.txt < lines.txt > log; cat log", columns: 120)
    try #require(try made.waitForExit() == 0)
    try desk.folder.write(Self.new, to: "plan.txt")
    return desk
  }

  private func run(_ commands: String, on desk: Desk) throws -> [String] {
    let terminal = try desk.shell("(\(commands)) 2>&1; echo status $?", columns: 120, rows: 60)
    #expect(try terminal.waitForExit() == 0)
    return terminal.screen.text.filter { !$0.isEmpty }
  }

  @Test func onATerminalEachChangedStatementIsAskedAbout() throws {
    let desk = try desk()
    let terminal = try desk.start("open plan.txt --reanchor")
    try terminal.waitFor("the first question") { $0.currentRow == "Carry the judgment over? [y/N]" }
    #expect(
      Array(terminal.screen.text.prefix(3)) == [
        "1  was: The plan rose by five.", "   now: The plan rose by six.", "   claim, 90%",
      ])
    terminal.type("y\r")
    try terminal.waitFor("the second question") {
      $0.shows("now: Хто передав цей документ?") && $0.currentRow == "Carry the judgment over? [y/N]"
    }
    terminal.type("\r")
    try terminal.waitFor("the conversation") { $0.currentRow.hasSuffix("?] >") }
    #expect(terminal.screen.shows("Carried over 2 of 3 judgments to the new text."))
    #expect(terminal.screen.shows("Not placed: 3  Хто передав документ?"))
    #expect(!terminal.screen.shows("Targets lost"))
    terminal.type("q\r")
    #expect(try terminal.waitForExit() == 0)
    let shown = try run("annotate show plan.reader-1-2", on: desk).joined(separator: "\n")
    #expect(shown.contains("claim"), "\(shown)")
    #expect(shown.contains("of 1"), "\(shown)")
  }

  @Test func inAPipeNothingIsCarriedAndItIsSaidHow() throws {
    let desk = try desk()
    let lines = try run("annotate open plan.txt --reanchor < /dev/null | cat", on: desk)
    #expect(
      lines.contains(
        "Changed by a word or two, so not carried over (run this in a terminal to be asked about each):"))
    #expect(lines.contains("  1  was  The plan rose by five."))
    #expect(lines.contains("     now  The plan rose by six."))
    let terminal = try desk.start("open plan.txt --reanchor")
    try terminal.waitFor("what was not asked before") { $0.currentRow == "Carry the judgment over? [y/N]" }
    terminal.type("y\r")
    try terminal.waitFor("the second question") {
      $0.shows("now: Хто передав цей документ?") && $0.currentRow == "Carry the judgment over? [y/N]"
    }
    terminal.type("y\r")
    try terminal.waitFor("Carried over 2 more judgments.")
  }

  /// Two people judged one article from two files, of which one says "five" and the other "six".
  @Test func anotherVersionOfATextFromElsewhereIsCarriedOverAsAdvised() throws {
    let text = (1...12).map { "Reporter number \($0) wrote of \($0 * 7) boxes in the old harbour." }
    let desk = try Desk(article: text.joined(separator: "\n\n") + "\n")
    try desk.folder.write(
      text.joined(separator: "\n\n").replacing("number 5", with: "number five"), to: "b.txt")
    let lines = try run(
      """
      for who in ann bob; do echo 'all: c9' > $who.in; done
      annotate open plan.txt --annotator ann < ann.in; annotate open b.txt --annotator bob < bob.in
      annotate agreement | cat
      """, on: desk)
    let advice = "annotate --reanchor b.txt --annotator ann"
    #expect(lines.joined(separator: " ").contains(advice), "\(lines)")
    let carried = try run("\(advice) < /dev/null; annotate list; annotate agreement | head -5", on: desk)
    #expect(
      carried.joined(separator: " ").contains(
        "Carried over 11 of 12 judgments to the new text. The old session stays in sessions/plan.ann.json; "
          + "exports and agreement leave it out."))
    #expect(carried.contains("  carried over to a changed text: sessions/b.ann.json"))
    #expect(carried.contains { $0.hasPrefix("Annotators: 2. Items: 12, with two or more ratings: 11.") })
  }

  /// An agency's story in two papers: the second is an article of its own.
  @Test func onATerminalANearlyEqualTextOfAnotherFileIsAskedAbout() throws {
    let text = (1...12).map { "Reporter number \($0) wrote of \($0 * 7) boxes in the old harbour." }
    let desk = try Desk(article: text.joined(separator: "\n\n") + "\n")
    try desk.folder.write(text.dropFirst().joined(separator: "\n\n") + "\n", to: "b.txt")
    _ = try run("echo 'all: c9' | annotate open plan.txt", on: desk)
    let terminal = try desk.start("open b.txt --reanchor")
    try terminal.waitFor("the question") { $0.currentRow.hasSuffix("this one replaces it? [y/N]") }
    #expect(terminal.screen.text.joined(separator: " ").contains("plan.txt has almost the same text."))
    terminal.type("\r")
    try terminal.waitFor("a new session") { $0.currentRow.hasSuffix("?] >") }
    terminal.type("q\r")
    #expect(try terminal.waitForExit() == 0)
    let listed = try run("annotate list", on: desk).joined(separator: "\n")
    #expect(!listed.contains("carried over"), "\(listed)")
    #expect(listed.contains("12/12") || listed.contains("12 of 12"), "\(listed)")
  }

  @Test func allPassesOverAChangedTextAreCarriedOver() throws {
    let desk = try desk()
    try desk.folder.write(Self.old, to: "plan.txt")
    let lines = try run(
      """
      echo 'all: d8' | annotate open --again plan.txt > log
      annotate open --again plan.txt < /dev/null; rm sessions/plan.reader-1-3.*; printf 'A new end.\n' >> \
      plan.txt
      annotate open --reanchor plan.txt < /dev/null; annotate agreement --repeat | head -4
      """, on: desk)
    let all = lines.joined(separator: " ")
    #expect(all.contains("This is a separate session, pass number 3, alongside"), "\(all)")
    #expect(all.contains("Carried over 3 of 3 judgments to the new text."), "\(all)")
    #expect(
      all.contains(
        "sessions/plan.reader-1.json was also carried over to sessions/plan.reader-1-4.json: "
          + "3 of 3 judgments."),
      "\(all)")
    #expect(lines.contains { $0.hasPrefix("Too few items (3) for a verdict") }, "\(all)")
    #expect(!all.contains("articles are too few"), "\(all)")
  }

  @Test func goldOfAnEarlierTextIsCarriedOverByAdjudicate() throws {
    let desk = try Desk(article: Self.old)
    let lines = try run(
      """
      printf 'c 90\nd 80\nr 70\n' | annotate open plan.txt --annotator ann > log
      printf 'c 90\nd 80\nc 70\n' | annotate open plan.txt --annotator bob > log
      echo '1 hers' | annotate adjudicate > log; sed -i '1i Nothing else is known.\n' plan.txt
      for who in ann bob; do annotate open --reanchor plan.txt --annotator $who < /dev/null > log; done
      echo q | annotate adjudicate; annotate agreement --against gold | head -3; annotate show plan.gold-2
      """, on: desk)
    let all = lines.joined(separator: " ")
    #expect(all.contains("The text has changed since gold was settled."), "\(all)")
    #expect(all.contains("Carried over 3 of 3 judgments to the new text."), "\(all)")
    #expect(all.contains("Everything is settled"), "\(all)")
    #expect(all.contains("hers"), "\(all)")
  }

  @Test func aSecondPassWaitsForTheFirst() throws {
    let desk = try desk()
    try desk.folder.write(Self.old, to: "plan.txt")
    _ = try run("echo '3 clear' | annotate resume plan.reader-1", on: desk)
    let lines = try run("annotate open --again plan.txt < /dev/null", on: desk).joined(separator: " ")
    #expect(lines.contains("your first pass is not finished: 1 statement is left"), "\(lines)")
    #expect(desk.folder.read("sessions/plan.reader-1-2.json") == nil)
  }

  @Test func aNameInOtherCapitalsIsAskedAbout() throws {
    let desk = try desk()
    let terminal = try desk.start("open plan.txt --annotator Reader-1")
    let question = "There are sessions by reader-1 here, but none by Reader-1. Continue as reader-1? [Y/n]"
    try terminal.waitFor("the question") { $0.text.joined().contains(question) }
    terminal.type("\r")
    try terminal.waitFor("the session of reader-1") { $0.shows("The article has changed since") }
    terminal.type("q\r")
    #expect(try terminal.waitForExit() == 0)
    let lines = try run("echo q | annotate open plan.txt --annotator Reader-1 | cat", on: desk)
    #expect(
      lines.joined(separator: " ").contains(
        "There are sessions by reader-1 here, but none by Reader-1. They count as two people; if they are "
          + "one, use --annotator reader-1."))
    let again = try run("echo q | annotate open plan.txt --annotator Reader-1 | cat", on: desk)
    #expect(!again.joined().contains("They count as two people"))
  }

  @Test func predictionsBecomeSessionsOfAModelAndAreComparedApart() throws {
    let desk = try desk()
    try desk.folder.write(Self.old, to: "plan.txt")
    let lines = try run(
      "annotate export -f jsonl -o p.jsonl sessions; "
        + "sed -i 's/\"annotator\": \"reader-1\", //; s/\"annotator_kind\": \"person\", //' p.jsonl; "
        + "annotate import p.jsonl -f jsonl --article plan.txt --annotator tiny-1 --kind model; "
        + "annotate agreement; annotate agreement --model", on: desk)
    #expect(lines.contains("Imported 3 judgments in 1 session."))
    #expect(desk.folder.read("sessions/plan.tiny-1.json")?.contains("\"annotator_kind\": \"model\"") == true)
    #expect(lines.contains { $0.hasPrefix("Only one annotator, reader-1, rated these 3 items") })
    #expect(lines.contains("Everybody against tiny-1"))
    #expect(
      try run("annotate import p.jsonl -f jsonl --kind robot", on: desk)[0]
        == "Error: --kind must be person, model or gold.")
  }
}
