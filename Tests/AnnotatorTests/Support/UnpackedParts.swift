import Documents

@testable import Annotator

/// Hands out the parts of an archive that was never packed.
struct UnpackedParts: DocumentReading {
  /// The texts of the parts by their names.
  let texts: [String: String]

  func documents(
    in bytes: [UInt8], kind: DocumentKind, hints: ReadingHints
  ) throws(UserError) -> [Document] {
    texts.map { name, text in
      var metadata = DocumentMetadata()
      metadata.title = name
      return Document(reader: "archive", version: 1, metadata: metadata, blocks: [Block(.code, text)])
    }
  }

  func plainText(_ bytes: [UInt8], encoding: Charset?) throws(UserError) -> Document {
    try PlainTextReading().document(of: bytes, encoding: encoding)
  }
}
