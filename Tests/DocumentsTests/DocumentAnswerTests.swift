import Documents
import Testing

@Suite struct DocumentAnswerTests {
  private static let document: Document = {
    var metadata = DocumentMetadata()
    metadata.title = "Port closed"
    metadata.authors = ["Maren Oske"]
    metadata.published = ["2026-02-11"]
    return Document(
      reader: "html", version: 1, encoding: "windows-1251", metadata: metadata,
      blocks: [
        Block(.heading, "Port \"closed\"", level: 1),
        Block(.turn, "We\nnever", speaker: "Minister", times: 1..<5),
      ],
      dropped: [DroppedPart("captions", count: 2)])
  }()

  private static func answer(_ lines: [String]) throws(DocumentError) -> [Document] {
    try DocumentAnswer(Array(lines.joined(separator: "\n").utf8)).documents
  }

  @Test func readsWhatIsWritten() throws {
    #expect(try Self.answer(DocumentJSON.lines(of: [Self.document])) == [Self.document])
  }

  @Test func passesARefusalOn() {
    let refusal = DocumentError("it is locked", fix: "unlock it")
    #expect(throws: refusal) { try Self.answer([DocumentJSON.line(of: refusal)]) }
  }

  @Test(arguments: [
    [], ["{"], [#"{"end":0}"#], [#"{"end":1}"#], [#"{"block":"paragraph","text":"a"}"#, #"{"end":1}"#],
    [#"{"document":2,"reader":"html","version":1,"metadata":{}}"#, #"{"end":1}"#],
    [#"{"document":1,"reader":"evil","version":1,"metadata":{}}"#, #"{"end":1}"#],
  ])
  func refusesAnAnswerThatMakesNoSense(lines: [String]) {
    #expect(throws: DocumentAnswer.broken) { try Self.answer(lines) }
  }

  @Test func refusesAnAnswerThatBreaksOffOrGoesOn() {
    let lines = DocumentJSON.lines(of: [Self.document])
    #expect(throws: DocumentAnswer.broken) { try Self.answer(lines.dropLast()) }
    #expect(throws: DocumentAnswer.broken) { try Self.answer(lines + lines) }
    #expect(throws: DocumentAnswer.broken) {
      try Self.answer(lines.dropLast() + [#"{"block":"x","text":""}"#])
    }
  }

  @Test func metadataAreOnOneLineWithoutControlCharacters() throws {
    var document = Self.document
    document.metadata.title = "Port\u{1B}[2J\n closed"
    #expect(try Self.answer(DocumentJSON.lines(of: [document])).first?.metadata.title == "Port [2J closed")
  }
}
