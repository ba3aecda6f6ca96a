import Foundation
import Testing

/// `annotate list`: every session of a folder, the ones that cannot be read with the reason.
@Suite struct ListTests {
  @Test func anUnreadableSessionIsListedWithItsError() throws {
    let desk = try Desk()
    let made = try desk.shell(
      "printf 'c 90\\nd 80\\n' | annotate open plan.txt; echo '{' > sessions/bad.ann.json; echo done")
    try made.waitFor("done")
    let listed = try desk.shell("annotate list --json > listed; echo done")
    try listed.waitFor("done")
    let data = Data(try #require(desk.folder.read("listed")).utf8)
    let report = try #require(try JSONSerialization.jsonObject(with: data) as? NSDictionary)
    #expect(report["format"] as? String == "annotate-list")
    let sessions = try #require(report["sessions"] as? [NSDictionary])
    #expect(sessions.count == 2)
    #expect(Set(sessions.map { Set($0.allKeys.compactMap { $0 as? String }) }).count == 1)
    let bad = try #require(sessions.first { ($0["path"] as? String)?.hasSuffix("bad.ann.json") == true })
    #expect(bad["error"] is String)
    #expect(bad["left"] is NSNull)
    let good = try #require(
      sessions.first { ($0["path"] as? String)?.hasSuffix("plan.reader-1.json") == true })
    #expect(good["error"] is NSNull)
    #expect(
      good["labels"] as? [NSDictionary] == [
        ["label": "claim", "count": 1], ["label": "denial", "count": 1],
      ])
  }

  @Test func wordsThatAreMeantAsSubcommandsGetAHint() throws {
    let terminal = try Desk().shell(
      "annotate ls; annotate --annotator x list; annotate help qwxyz; annotate nonsense; annotate help "
        + "exprot; annotate help adjudcte; echo status $?",
      columns: 120)
    try terminal.waitFor("status 1")
    #expect(
      terminal.screen.shows(
        "annotate: 'ls' is neither a file nor a subcommand. Did you mean 'annotate list'?"))
    #expect(
      terminal.screen.shows(
        "annotate: there is no file 'list'. Options go after the subcommand: annotate list --annotator x."))
    #expect(
      terminal.screen.shows("annotate: there is no subcommand 'qwxyz'. 'annotate --help' lists them."))
    #expect(
      !terminal.screen.shows("consensus") && terminal.screen.shows("nonsense: no such file."))
    #expect(
      terminal.screen.shows("annotate: there is no subcommand 'exprot'. Did you mean 'annotate help export'?")
    )
    let long = "annotate: there is no subcommand 'adjudcte'. Did you mean 'annotate help adjudicate'?"
    #expect(terminal.screen.shows(long))
  }
}
