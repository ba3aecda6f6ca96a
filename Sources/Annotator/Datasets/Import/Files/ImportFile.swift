/// Reads the files of an import.
package enum ImportFile {
  /// Returns the bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: an error if it can't be read or is larger than 256 MiB.
  package static func bytes(_ path: String) throws(UserError) -> [UInt8] {
    try InputFile(path: path, maximumBytes: JSONReader.sizeLimit, remedy: "split it").bytes()
  }

  /// Returns a text exactly as it is in a UTF-8 file.
  package static func text(_ path: String) throws(UserError) -> String {
    guard let text = String(validating: try bytes(path), as: UTF8.self) else {
      throw UserError("the text is not UTF-8", at: path, fix: "save it as UTF-8")
    }
    return text
  }
}
