import Documents

/// Reads files that are not plain text, in a process that has nothing to lose.
package protocol DocumentReading: Sendable {
  /// The documents in a file.
  ///
  /// - Parameter name: what to call the file in a message.
  /// - Throws: an error when the file cannot be read; its place is left to the caller.
  func documents(in bytes: [UInt8], kind: DocumentKind, name: String) throws(UserError) -> [Document]
}
