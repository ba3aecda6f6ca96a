import Documents

/// Reads files that are not plain text in UTF-8, in a process that has nothing to lose.
package protocol DocumentReading: Sendable {
  /// The documents in a file.
  ///
  /// - Parameter hints: what the user or the server states.
  /// - Throws: an error when the file cannot be read; its place is left to the caller.
  func documents(in bytes: [UInt8], kind: DocumentKind, hints: ReadingHints) throws(UserError) -> [Document]

  /// A plain text in another encoding than UTF-8.
  ///
  /// - Parameter encoding: the encoding; nil to detect it.
  /// - Throws: an error when the encoding cannot be told, or the text is none; its place is left to the
  ///   caller.
  func plainText(_ bytes: [UInt8], encoding: Charset?) throws(UserError) -> Document
}

/// Reads plain texts in this process, for programs that have no other.
struct PlainTextReading {
  func document(of bytes: [UInt8], encoding: Charset?) throws(UserError) -> Document {
    let pool = CharsetPool(PlainTextReader.charsets(for: bytes, stated: encoding))
    do throws(DocumentError) {
      return try PlainTextReader(pool: pool, stated: encoding).document(of: bytes)
    } catch {
      throw UserError(error.what, fix: error.fix)
    }
  }
}
