import Foundation
import Testing

/// What is offered on a terminal, and the keys that take it.
@Suite struct OfferTests {
  private static let article = """
    14 March 2026

    Read also: the first plan

    The mediators have prepared a plan that asks much of both sides and gives little to either of them.

    This is reported by The Harbour Post, citing sources.

    Norvia has rejected the plan that the mediators have prepared.

    """

  @Test func tabOnTheEmptyLineTakesIt() throws {
    let desk = try Desk(article: Self.article)
    let terminal = try desk.opened()
    #expect(terminal.screen.shows("2 statements look like page furniture: skip them? Tab accepts it"))
    terminal.type("\t")
    try terminal.waitFor("the line") { $0.currentRow.hasSuffix("> skip them") }
    terminal.type("\r")
    try terminal.waitFor("the question") { $0.currentRow == "Skip 2 statements? [y/N] >" }
    #expect(terminal.screen.shows("1  14 March 2026  (only a date)"))
    try terminal.answer("y", "2 statements skipped. 3 left. 'u' undoes it.")
    try terminal.answer("go 4", "by The Harbour Post, via media, citing sources? Tab accepts it")
    terminal.type("\tr 90")
    try terminal.waitFor("the line") {
      $0.shows("> r 90 by The Harbour Post citing sources via media cue \"reported")
    }
    terminal.type("\r")
    try terminal.waitFor("4 report, 90%, by The Harbour Post, citing sources, via media")
    #expect(
      desk.journal?.contains(
        "\"offers\": [{\"field\": \"attribution\", \"value\": \"The Harbour Post\", \"method\": "
          + "\"source-according\""
      )
        == true)
    #expect(desk.journal?.contains("\"outcome\": \"taken\"") == true)
  }

  @Test func tabAfterALabelAddsWhatGoesWithIt() throws {
    let terminal = try Desk(article: Self.article).opened()
    try terminal.answer("go 5", "by Norvia, via party")
    terminal.type("d 80 \t")
    try terminal.waitFor("the line") { $0.currentRow.contains("> d 80 by Norvia via party cue rejected") }
  }

  @Test func aCapitalTakesItWithTheLabel() throws {
    let desk = try Desk(article: Self.article)
    let terminal = try desk.start("open plan.txt --keys")
    try terminal.waitFor("the question") { $0.currentRow.hasPrefix("Default confidence?") }
    terminal.type("\r")
    try terminal.waitFor("the offer") {
      $0.shows("skip them? S lists them") && $0.currentRow.hasPrefix("[c claim")
    }
    terminal.type("S")
    try terminal.waitFor("the question") { $0.currentRow == "Skip 2 statements? [y/N] >" }
    terminal.type("y")
    try terminal.waitFor("the key bar") {
      $0.shows("2 statements skipped.") && $0.currentRow.hasPrefix("[c claim")
    }
    terminal.type("nR")
    try terminal.waitFor("4 report, 80%, by The Harbour Post, citing sources, via media")
    terminal.type("9")
    try terminal.waitFor("4 report, 90%, by The Harbour Post, citing sources, via media")
    terminal.type("C")
    try terminal.waitFor("5 claim, 80%, by Norvia, via party")
  }

  @Test(arguments: ["--blind", "--suggest none"])
  func nothingIsOfferedWhenNothingIsWanted(_ option: String) throws {
    let desk = try Desk(article: Self.article)
    let terminal = try desk.opened(option)
    #expect(!terminal.screen.shows("Tab accepts it"))
    try terminal.answer("why", "Nothing is offered in this conversation.")
    try terminal.answer("go 4", "4/5")
    try terminal.answer("r 80 by The Harbour Post", "4 report, 80%, by The Harbour Post.")
    #expect(desk.journal?.contains("outcome") == false)
  }

  @Test func theSettingsSayWhatIsOffered() throws {
    let desk = try Desk(article: Self.article)
    try FileManager.default.createDirectory(
      atPath: desk.folder.path + "/.config/annotate", withIntermediateDirectories: true)
    try desk.folder.write("suggest = no-skips\n", to: ".config/annotate/settings")
    let terminal = try desk.opened()
    #expect(!terminal.screen.shows("skip them?"))
    try terminal.answer("go 4", "by The Harbour Post, via media, citing sources? Tab accepts it")
  }
}
