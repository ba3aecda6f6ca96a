import Testing

@testable import Annotator

/// What an answer says of the one it replaces, of the name that was typed, and what an undo took back.
@Suite struct AnswerWordingTests {
  private func screen(_ lines: [String]) throws -> [String] {
    let terminal = TestTerminal()
    terminal.run(lines, in: try Sample.session(), width: 400, isInteractive: false)
    return terminal.screen.split(separator: "\n").map(String.init)
  }

  @Test func whatIsLostIsNamed() throws {
    let screen = try screen([
      "1 d 90 by Norvia of 2", "1 d 90 by Norvia of 3", "1 d 90 by Norvia of 3", "1 by Tessal", "1 s",
    ])
    #expect(screen[1] == "1 denial, 90%, by Norvia, of 3; was of 2. 4 left.")
    #expect(screen[2] == "1 denial, 90%, by Norvia, of 3; as before. 4 left.")
    #expect(screen[3] == "1 denial, 90%, by Tessal, of 3; was by Norvia.")
    #expect(screen[4] == "1 skipped; was denial, 90%, by Tessal, of 3. 4 left.")
  }

  @Test func anotherNameDropsWhatWasSaidOfTheFirst() throws {
    let screen = try screen([
      "1 by US via media citing sources", "1 by Russia", "1 by US via party", "1 by -",
    ])
    #expect(screen[1] == "1 untagged, by Russia; was by US, citing sources, via media.")
    #expect(screen[3] == "1 untagged; was by US, via party.")
  }

  @Test func aSplitSaysWhereWhatPointedToTheWholePointsNow() throws {
    let screen = try screen(["3 c 80", "2 d of 3", "1 d of 3", "go 3", "split \"citing\"", "2 show"])
    #expect(
      screen.contains(
        "Split in 2: 3 to 4. 3 keeps claim, 80%. 2 statements that pointed there now point to 3."),
      "\(screen)")
  }

  @Test func repeatingAnAnswerToSeveralRepeatsWhatItSaid() throws {
    let screen = try screen([
      "1 c 80 by Anna via party", "2 c 70 by Bo", "1-2 d 60", "3 .", "4 d 60 by Bo", "5 .",
    ])
    #expect(screen[3].hasPrefix("3 denial, 60%. "), "\(screen[3])")
    #expect(screen[5].hasPrefix("5 denial, 60%, by Bo. "), "\(screen[5])")
  }

  @Test func aNumberInTheNameIsPointedOut() throws {
    let remark = "The name is “The Harbour Post 90”; a confidence goes before it: 90 by The Harbour Post."
    #expect(try screen(["r by The Harbour Post 90"]).first?.contains(remark) == true)
    #expect(try screen(["r 80 by France 24"]).first == "1 report, 80%, by France 24. 4 left.")
  }

  @Test func anotherSpellingIsPointedOut() throws {
    let screen = try screen(["1 by The Harbour Post", "2 by harbour post", "3 by Harbour"])
    #expect(
      screen[1]
        == "2 untagged, by harbour post. “The Harbour Post” was given before; if it is the same source, "
        + "'sources \"harbour post\" = \"The Harbour Post\"' merges them.")
    #expect(screen[2] == "3 untagged, by Harbour.")
  }

  @Test func aSpellingThatIsGoneAfterwardsIsNotPointedOut() throws {
    let screen = try screen(["1-2 by NBC", "by NBC: by nbc", "1 by \"The \"", "3 by «The \"X\" Post»"])
    #expect(screen[1] == "NBC renamed to nbc (2 statements). 5 left. 'u' undoes it.")
    let odd = try self.screen(["1 by «The \"X\" Post»", "2 by «the \"x\" post»"])
    #expect(odd[1].hasSuffix("'sources «the \"x\" post» = «The \"X\" Post»' merges them."))
  }

  @Test func theSourceOfTheStatementBeforeIsTakenWithItsKindAndWhomItCites() throws {
    let screen = try screen([
      "1 r 80 by The Post via media citing sources", "2 r 70 by ^ of 1", "3 by ^ via party", "5 by ^",
      "1 by ^",
      "3 by \"^\"",
    ])
    #expect(screen[1].hasPrefix("2 report, 70%, by The Post, citing sources, via media, of 1."))
    #expect(screen[2].hasPrefix("3 untagged, by The Post, citing sources, via party."))
    #expect(screen[3].hasSuffix("statement 4 has no source to repeat. Give a name."))
    #expect(screen[4].hasSuffix("there is no statement before 1. Give a name."))
    #expect(screen[5].hasPrefix("3 untagged, by ^; was by The Post"))
  }

  @Test func aFlagTakesANote() throws {
    let screen = try screen(["2 flag note look again", "2 flag note look again", "2 flag", "1-2 flag note x"])
    #expect(screen[0].contains("note: look again") && screen[0].contains("flagged"))
    #expect(screen[1].hasSuffix("2 already has that."))
    #expect(screen[3].hasPrefix("2 statements"))
  }

  @Test func spacesAndCommasAreNoPartOfAValue() throws {
    let screen = try screen(["1 d 90, by The   Post, via party, of 2,"])
    #expect(screen.first == "1 denial, 90%, by The Post, via party, of 2. 4 left.")
    #expect(try self.screen(["1 of #2"]).first == "1 untagged, of 2.")
  }

  @Test(arguments: [
    ("1-3 s", "3 statements skipped"), ("all: c 80", "5 statements tagged claim"),
    ("1-3 flag", "3 statements flagged"), ("1-3 via media", "3 statements changed: via media"),
    ("2-3 of 1", "2 statements changed: target"),
  ])
  func anUndoSaysWhatItTookBack(line: String, what: String) throws {
    let screen = try screen([line, "u", "redo"])
    #expect(screen.contains("Undid: \(what)."))
    #expect(screen.contains("Redid: \(what)."))
  }

  @Test func aRenamingTakesInWhoIsCited() throws {
    let screen = try screen([
      "1-2 by NBC", "3 by The Post citing NBC", "sources NBC = NBC News", "show 3", "u",
    ])
    #expect(screen.contains("Renamed NBC to NBC News in 3 statements. 'u' undoes it."))
    #expect(screen.contains { $0.contains("citing NBC News") })
  }

  @Test func theLastAnswerIsRepeatedAsItIsNow() throws {
    #expect(try screen(["1 c 90", "1 by Norvia", "go 2", "."]).contains("2 claim, 90%, by Norvia. 3 left."))
  }
}
