import Testing

@testable import Annotator

/// Labels with capitals, spaces and letters of any script: what they may be called, and how they are typed.
@Suite struct LabelNameTests {
  /// Four labels whose names not every format can write as they are.
  static func codebook() throws -> Codebook {
    try Codebook(
      name: "stances", version: 1,
      labels: [
        LabelDefinition(Label("Behauptung"), key: "b", definition: ""),
        LabelDefinition(Label("Next thing"), key: "t", definition: ""),
        LabelDefinition(Label("Not claimed/о'k_20_ (2)"), key: "k", definition: ""),
        LabelDefinition(Label("否认 二"), key: "否", definition: ""),
      ])
  }

  private func codebook(_ names: String...) throws -> Codebook {
    let keys = "abcdefgh".map { $0 }
    return try Codebook(
      name: "x", version: 1,
      labels: names.enumerated().map { LabelDefinition(Label($1), key: keys[$0], definition: "") })
  }

  @Test(arguments: [
    "Behauptung", "Next thing", "否认 二", "Зʼїзд", "don't know", "claim (strong)", "a/b", "می\u{200C}خواهم",
    "Ünlü-2", String(repeating: "x", count: 40),
  ])
  func takesNamesOfAnyScript(name: String) throws {
    #expect(try codebook(name).labels[0].label.name == name)
  }

  @Test(arguments: [
    "", " x", "x ", "a  b", "2nd", "-x", "a\tb", "a\nb", "a\u{A0}b", "a\"b", "a„b", "x:", "a\u{202E}b",
    "a\u{1B}b", "☠", String(repeating: "x", count: 41),
  ])
  func refusesWhatCannotBeTyped(name: String) {
    let error = UserError(
      "'\(name)' cannot be a label's name",
      fix: "use up to 40 characters that begin with a letter, without quotation marks, double spaces or a "
        + "colon at the end")
    #expect(throws: error) { try codebook(name) }
  }

  @Test func namesThatDifferOnlyInCapitalsAreRefused() {
    let error = UserError(
      "the labels 'Не claim' and 'не Claim' differ only in case, which is ignored",
      fix: "give one of the two another name")
    #expect(throws: error) { try codebook("Не claim", "не Claim") }
    #expect(throws: UserError("the label 'A b' is defined twice", fix: "keep one of the two")) {
      try codebook("A b", "A b")
    }
    #expect(throws: UserError.self) { try codebook("Undo").refuseReservedWords() }
  }

  private func screen(_ lines: [String]) throws -> [String] {
    let session = try Sample.session(codebook: Self.codebook())
    let terminal = TestTerminal()
    terminal.run(lines, in: session, width: 400, isInteractive: false)
    return terminal.screen.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("behauptung 90", "1 Behauptung, 90%."), ("\"Next thing\" 90 by Ann", "1 Next thing, 90%, by Ann."),
    ("«next THING» 90", "1 Next thing, 90%."), ("t90", "1 Next thing, 90%."), ("否90", "1 否认 二, 90%."),
    ("\"否认 二\"", "1 否认 二"), ("2-3 \"next thing\" 90", "2 statements tagged Next thing."),
    ("t", "1 Next thing"),
  ])
  func isTypedInQuotationMarksOrByItsKey(line: String, answer: String) throws {
    #expect(try screen([line]).contains { $0.hasPrefix(answer) })
  }

  @Test func addressesTakeTheNames() throws {
    let screen = try screen([
      "t 90", "t 90", "b 80", "\"Next Thing\": via media", "list \"next thing\"", "BEHAUPTUNG: s",
      "list Behauptung",
    ])
    #expect(screen.contains { $0.hasPrefix("2 statements changed") && $0.contains("media") })
    #expect(screen.contains("2 of 5."))
    #expect(screen.contains { $0.hasPrefix("No statement is tagged Behauptung") || $0.hasPrefix("0 of 5") })
  }

  @Test(arguments: [
    "Next thing 90", "next thing", "3 next thing 90",
  ])
  func withoutMarksItSaysSo(line: String) throws {
    #expect(
      try screen([line]).contains {
        $0.hasSuffix(
          "label's name that contains a space needs quotation marks. Write \"Next thing\", or its key t.")
      })
  }

  @Test(arguments: [
    ("nex", ["next"], ["\"Next thing\""]), ("\"Next th", [], ["\"Next thing\""]), ("\"否", [], ["\"否认 二\""]),
    ("beh", [], ["Behauptung"]), ("list \"ne", [], ["\"Next thing\""]),
    ("\"Next thing\" 90 v", [], ["via"]), ("\"Next thing\" 90 via me", [], ["media"]),
    ("\"next thing\": sk", [], ["skip"]),
  ])
  func isCompleted(line: String, others: [String], names: [String]) throws {
    let codebook = try Self.codebook()
    let completer = Completer(
      table: CommandTable(codebook: codebook), sources: [], names: [], session: try Sample.session(),
      formats: [])
    let found = completer.completions(for: line, cursor: line.unicodeScalars.count).candidates.map(\.text)
    #expect(Set(found).isSuperset(of: others + names))
    #expect(found.count == others.count + names.count)
  }

  @Test func anotherVersionIsMappedWhateverTheCapitals() throws {
    let session = try JudgedText.session("One rose.| Two fell.|", by: "ann", "claim 90", "denial 80 by A")
    let new = try Codebook(
      name: "claim-denial-report", version: 3,
      labels: [
        LabelDefinition(Label("Next thing"), key: "n", definition: ""),
        LabelDefinition(.claim, key: "c", definition: ""),
      ])
    let change = try CodebookChange(to: new, renaming: [Label("DENIAL"): Label("next THING")])
    #expect(
      try change.effect(on: session, at: Timestamp(seconds: 0)).relabelled == ["denial → Next thing": 1])
  }

  @Test func importsFindTheLabelAndKeepOtherSpellings() throws {
    let csv = "text,label\nOne fell.,NEXT THING\nTwo fell.,behauptung\n"
    let batch = try ImportBench.batch([(Array(csv.utf8), "f")], "csv", codebook: Self.codebook())
    #expect(
      batch.sessions.first.map(ImportBench.shown)
        == ["One fell.=Next thing", "Two fell.=Behauptung"])
    let unknown = try ImportBench.batch(
      [(Array("text,label\nOne fell.,Other Thing\n".utf8), "f")], "csv", codebook: Self.codebook())
    #expect(unknown.problems.first?.what == "the codebook has no label 'Other Thing'")
  }
}
