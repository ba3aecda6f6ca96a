/// Where the bytes of a dataset go: one file, standard output, a folder of files, or a test's memory.
public protocol ExportSink: AnyObject {
  /// Whether nobody reads any more, so that writing on is of no use.
  var isClosed: Bool { get }
  /// Writes bytes after those that were written before.
  func write(_ bytes: [UInt8]) throws(UserError)
  /// Writes bytes after those of one file of a folder, which is made when it is new.
  ///
  /// - Parameters:
  ///   - bytes: what is written.
  ///   - file: a path below the folder, of names that `FileName.safe(_:)` made or that are fixed.
  func write(_ bytes: [UInt8], to file: String) throws(UserError)
  /// Writes a file of a folder whole.
  ///
  /// - Throws: an error when the file was written already, or what `write(_:to:)` throws.
  func create(_ file: String, _ bytes: [UInt8]) throws(UserError)
  /// The path of a file that a library may fill itself; nothing may be written to the sink then.
  ///
  /// - Throws: an error when the dataset does not become one file.
  func fileForWriting() throws(UserError) -> String
  /// Makes what was written appear under its name, whole.
  func publish() throws(UserError)
}

extension ExportSink {
  /// Writes a file of a folder, as `write(_:to:)` does.
  public func create(_ file: String, _ bytes: [UInt8]) throws(UserError) { try write(bytes, to: file) }
  /// Refuses: there is no file.
  public func fileForWriting() throws(UserError) -> String {
    throw UserError("the format writes a file", fix: "name it with --output")
  }
  /// Writes a text as UTF-8.
  public func write(_ text: String) throws(UserError) { try write(Array(text.utf8)) }
  /// Writes a text as UTF-8 to one file of a folder.
  public func write(_ text: String, to file: String) throws(UserError) {
    try write(Array(text.utf8), to: file)
  }
}
