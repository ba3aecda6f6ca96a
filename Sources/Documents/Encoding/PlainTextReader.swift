/// Reads plain text in any encoding, preserving line ends and spaces.
package struct PlainTextReader {
  /// The version of the reading without page furniture and labelled lines, increased whenever a file yields
  /// different text.
  private static let version = 2
  private let pool: CharsetPool
  private let stated: Charset?

  /// Creates a reader with the converters for `charsets(for:stated:)`.
  package init(pool: CharsetPool, stated: Charset?) {
    self.pool = pool
    self.stated = stated
  }

  /// Returns the encodings whose converters are needed to read the bytes.
  package static func charsets(for bytes: [UInt8], stated: Charset?) -> [Charset] {
    guard let stated else { return EncodingDetector.candidates(for: bytes) }
    return stated.name == "utf-16" ? EncodingDetector.candidates(for: bytes) : [stated]
  }

  /// Returns the document, a single paragraph. Linear.
  ///
  /// - Throws: an error if the encoding can't be determined, a byte has no meaning in it, or the text
  ///   contains a zero byte.
  package func document(of bytes: [UInt8]) throws(DocumentError) -> Document {
    let charset = try charset(of: bytes)
    let utf8: [UInt8]
    do throws(MeaninglessByte) {
      utf8 = try pool.strictUTF8(bytes, from: charset)
    } catch {
      let place = BytePlace(offset: error.offset, in: bytes)
      guard stated == nil else { throw Self.refusal(of: place, in: charset) }
      throw DocumentError(
        "\(place) is not valid \(charset.name)", fix: "name the encoding with --encoding")
    }
    let text = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? utf8.dropFirst(3) : utf8[...]
    if text.contains(0) { throw EncodingDetector.binary(bytes) }
    return Document(
      reader: DocumentKind.plainText.rawValue, version: 1, encoding: charset == .utf8 ? nil : charset.name,
      blocks: [Block(.paragraph, String(decoding: text, as: UTF8.self))])
  }

  /// Returns the document, a single paragraph, without page furniture and the labelled lines above it.
  /// Linear.
  ///
  /// - Throws: the errors of `document(of:)`.
  package func document(ofPages bytes: [UInt8]) throws(DocumentError) -> Document {
    var document = try document(of: bytes)
    document.version = Self.version
    if let pages = document.blocks.first.flatMap({ PrintedPages($0.text) }) {
      document.blocks[0].text = pages.text
      document.metadata.published = pages.heads
      document.dropped = [
        DroppedPart("running heads and page numbers", count: pages.dropped),
        DroppedPart("line numbers", count: pages.lineNumbers),
      ].filter { $0.count > 0 }
    }
    if let head = document.blocks.first.flatMap({ LabelledHead($0.text) }) {
      document.blocks[0].text = head.text
      document.dropped.append(DroppedPart("labelled lines", count: head.dropped))
      let heads = document.metadata.published
      document.metadata = head.metadata
      document.metadata.published += heads
    }
    return document
  }

  /// Returns the refusal of the bytes at a place.
  package static func refusal(of place: BytePlace, in charset: Charset) -> DocumentError {
    DocumentError(
      "\(place) is not valid \(charset.name)",
      fix: "name another encoding with --encoding, or omit it to have it detected")
  }

  private func charset(of bytes: [UInt8]) throws(DocumentError) -> Charset {
    guard let stated else { return try EncodingDetector(pool: pool).encoding(of: bytes) }
    guard stated.name == "utf-16" else { return stated }
    let isBig =
      bytes.starts(with: [0xFE, 0xFF])
      || (!bytes.starts(with: [0xFF, 0xFE]) && ZeroPattern(bytes) == .utf16BigEndian)
    return Charset(label: isBig ? "utf-16be" : "utf-16le")
  }
}
