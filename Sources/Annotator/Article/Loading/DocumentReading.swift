import Documents

/// Reads files that are not plain text in UTF-8, in a process that has nothing to lose.
package protocol DocumentReading: Sendable {
  /// Returns the documents in a file.
  ///
  /// - Parameter hints: what the user or the server states about it.
  /// - Throws: an error if the file can't be read; the caller adds its location.
  func documents(in bytes: [UInt8], kind: DocumentKind, hints: ReadingHints) throws(UserError) -> [Document]

  /// Returns a plain text in an encoding other than UTF-8.
  ///
  /// - Parameter encoding: the encoding; nil to detect it.
  /// - Throws: an error if the encoding is unknown or the bytes aren't text; the caller adds its location.
  func plainText(_ bytes: [UInt8], encoding: Charset?) throws(UserError) -> Document
}

/// Reads plain text in this process, for programs without a separate reader.
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
