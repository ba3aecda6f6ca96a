import Documents
import Testing

@testable import Annotator

/// Texts of a corpus that are HTML, of which a reader may refuse one.
@Suite struct MarkupRowsTests {
  private static let refusal = UserError("the document reader gave up", fix: "save it again")

  /// Takes each row's text without its tags, and refuses every file that holds some words.
  private struct Reader: DocumentReading {
    var refused = "unreadable"

    func documents(
      in bytes: [UInt8], kind: DocumentKind, hints: ReadingHints
    ) throws(UserError) -> [Document] {
      let file = String(decoding: bytes, as: UTF8.self)
      guard !file.contains(refused) else { throw MarkupRowsTests.refusal }
      var documents: [Document] = []
      for line in file.split(separator: "\n") where line.contains("\"url\"") {
        var document = Document(reader: "jsonl", version: 1, blocks: [Block(.paragraph, "read")])
        document.metadata.url = line.firstMatch(of: #/"url": ?"([0-9]+)"/#).map { String($0.1) }
        documents.append(document)
      }
      return documents
    }

    func plainText(_ bytes: [UInt8], encoding: Charset?) throws(UserError) -> Document {
      throw UserError("not asked for")
    }
  }

  private func documents(_ texts: [String]) -> [ImportedDocument] {
    texts.enumerated().map { ImportedDocument(place: "c.jsonl:\($0.offset + 1)", text: $0.element) }
  }

  @Test func oneTextThatCannotBeReadKeepsNoOtherFromBeingRead() throws {
    var documents = documents([
      "<p>One</p>", "Two &amp; more", "<p>unreadable</p>", "<p>Four</p>", "<p>Five</p>",
    ])
    var rows = MarkupRows(Reader())
    try rows.read(&documents)
    #expect(documents.map(\.text) == ["read", "Two & more", nil, "read", "read"])
    #expect(rows.failures == [2: Self.refusal])
  }

  /// Nine texts of many that cannot be read are at fault themselves; of ten it is the reader.
  @Test(arguments: [(9, false), (10, true)]) func tenFailuresAreTheReaders(count: Int, isRefused: Bool) throws
  {
    var documents = documents(
      (0..<40).map { $0 % 4 == 0 && $0 / 4 < count ? "<p>unreadable</p>" : "<p>One</p>" })
    var rows = MarkupRows(Reader())
    do throws(UserError) {
      try rows.read(&documents)
      #expect(!isRefused && rows.failures.count == count)
      #expect(documents.count { $0.text == nil } == count)
    } catch {
      #expect(isRefused && error == Self.refusal)
    }
  }

  @Test func aReaderThatReadsNothingIsAnError() {
    var documents = documents(Array(repeating: "<p>One</p>", count: 40))
    var rows = MarkupRows(Reader(refused: "<p>"))
    #expect(throws: Self.refusal) { try rows.read(&documents) }
  }
}
