/// The destination of a dataset's bytes: a file, standard output, a folder of files, or a test's memory.
public protocol ExportSink: AnyObject {
  /// Whether nobody is reading any more, so that further writing is pointless.
  var isClosed: Bool { get }
  /// Appends bytes to the only file.
  func write(_ bytes: [UInt8]) throws(UserError)
  /// Appends bytes to a file in a folder, creating the file if it is new.
  ///
  /// - Parameters:
  ///   - bytes: the bytes to append.
  ///   - file: a path below the folder, made of fixed names or names from `FileName.safe(_:)`.
  func write(_ bytes: [UInt8], to file: String) throws(UserError)
  /// Writes a complete file in a folder.
  ///
  /// - Throws: an error if the file has already been written, or what `write(_:to:)` throws.
  func create(_ file: String, _ bytes: [UInt8]) throws(UserError)
  /// Returns the path of a file that a library may fill itself, after which nothing may be written to the
  /// sink.
  ///
  /// - Throws: an error if the dataset isn't a single file.
  func fileForWriting() throws(UserError) -> String
  /// Makes the complete dataset appear under its name.
  func publish() throws(UserError)
}

extension ExportSink {
  /// Writes a file in a folder, as `write(_:to:)` does.
  public func create(_ file: String, _ bytes: [UInt8]) throws(UserError) { try write(bytes, to: file) }
  /// Throws an error, because there is no file.
  public func fileForWriting() throws(UserError) -> String {
    throw UserError("the format writes a file", fix: "name it with --output")
  }
  /// Writes a text as UTF-8.
  public func write(_ text: String) throws(UserError) { try write(Array(text.utf8)) }
  /// Appends a text as UTF-8 to a file in a folder.
  public func write(_ text: String, to file: String) throws(UserError) {
    try write(Array(text.utf8), to: file)
  }
}
