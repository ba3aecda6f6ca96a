@testable import Annotator
@testable import DocumentParsers
@testable import Documents

/// The parsers of `annotate-reader`, and the parser of its answer.
enum DocumentTarget {
  /// Opened once: opening converters takes far longer than reading an input.
  nonisolated(unsafe) private static let pool = CharsetPool(
    EncodingDetector.candidates(for: [0xFF]) + EncodingDetector.candidates(for: [0]))

  /// Reads the bytes as a file of a kind.
  ///
  /// The documents go through the pipe's format, must come out of it unchanged, and become articles whose
  /// blocks are within their text. These two steps take longer than most parsers: except for plain text, they
  /// follow one input in eight, selected by its checksum.
  static func read(_ bytes: [UInt8], as kind: DocumentKind) {
    // Detecting the encoding takes far longer than reading, and has a target of its own: `text`. If an
    // encoding is stated, invalid bytes are repaired, because a wrong statement makes the reader detect the
    // encoding again.
    let isStated = kind != .plainText && bytes.count % 16 != 0
    let isText = ![.docx, .odt, .epub, .gzip].contains(kind)
    let bytes = isStated && isText ? Array(String(decoding: bytes, as: UTF8.self).utf8) : bytes
    let reading = FileReading(pool: pool, hints: ReadingHints(encoding: isStated ? .utf8 : nil))
    guard let documents = try? reading.documents(of: bytes, kind: kind), !documents.isEmpty else { return }
    guard kind == .plainText || CRC32.checksum(of: bytes[...]) % 8 == 0 else { return }
    let answer = Array(DocumentJSON.lines(of: documents).joined(separator: "\n").utf8)
    guard let again = try? DocumentAnswer(answer).documents else {
      return check(
        documents.contains { $0.blocks.count > DocumentLimits.blocks }, "cannot read its own answer")
    }
    check(
      again.map { $0.blocks.map(\.text) } == documents.map { $0.blocks.map(\.text) },
      "loses text in the pipe's format")
    for document in again { checkArticle(of: document) }
  }

  /// Reads the bytes as the answer of a reader.
  static func readAnswer(_ bytes: [UInt8]) {
    guard let answer = try? DocumentAnswer(bytes) else { return }
    for document in answer.documents { checkArticle(of: document) }
  }

  private static func checkArticle(of document: Document) {
    guard let article = try? DocumentArticle.article(of: document, source: "a", original: nil) else { return }
    var end = 0
    for block in article.origin.blocks {
      check(
        block.range.lowerBound >= end && block.range.upperBound <= article.text.utf8.count,
        "a block overlaps another or extends beyond the text")
      end = block.range.upperBound
    }
    var last = 0
    for sentence in article.sentences {
      check(sentence.range.lowerBound >= last, "sentences overlap")
      last = sentence.range.upperBound
    }
  }

  private static func check(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
  }
}

/// A zip archive whose only file is stored uncompressed, so that the fuzzer's bytes reach the parser behind
/// that of the archive.
enum StoredArchive {
  /// Returns the archive.
  static func bytes(holding file: [UInt8], named name: String) -> [UInt8] {
    let name = Array(name.utf8)
    let crc = CRC32.checksum(of: file[...])
    let sizes = four(crc) + four(UInt32(file.count)) + four(UInt32(file.count)) + two(name.count)
    let local = [0x50, 0x4B, 3, 4] + two(20) + [UInt8](repeating: 0, count: 8) + sizes + two(0) + name + file
    let central =
      [0x50, 0x4B, 1, 2] + two(20) + two(20) + [UInt8](repeating: 0, count: 8) + sizes
      + [UInt8](repeating: 0, count: 16) + name
    let end =
      [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 4) + two(1) + two(1) + four(UInt32(central.count))
      + four(UInt32(local.count)) + two(0)
    return local + central + end
  }

  private static func two(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8 & 255)] }
  private static func four(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(number >> ($0 * 8) & 255) } }
}
