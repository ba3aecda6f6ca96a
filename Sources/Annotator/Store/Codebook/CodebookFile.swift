/// A codebook in a separate file: JSON when its first character is `{`, otherwise YAML. A byte order mark is
/// skipped.
package enum CodebookFile {
  /// The largest size of a codebook, in bytes.
  package static let maximumBytes = 1 << 20

  /// Reads the codebook in a file.
  ///
  /// - Throws: an error with the place of a mistake, or about a reserved word.
  package static func load(path: String) throws(UserError) -> Codebook {
    let file = InputFile(path: path, maximumBytes: maximumBytes, remedy: "shorten it")
    return try decode(try file.bytes(), name: file.name)
  }

  /// Reads a codebook; `name` is the name of the file in errors.
  ///
  /// - Throws: an error with the place of a mistake, or about a reserved word.
  package static func decode(_ bytes: [UInt8], name: String) throws(UserError) -> Codebook {
    let codebook = try parsed(bytes, name: name)
    do throws(UserError) {
      try codebook.refuseReservedWords()
    } catch {
      throw error.located(at: name)
    }
    return codebook
  }

  private static func parsed(_ bytes: [UInt8], name: String) throws(UserError) -> Codebook {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let first = bytes.first { ![9, 10, 13, 32].contains($0) }
    if first == UInt8(ascii: "{") {
      var reader = try JSONReader(bytes, name: name, fix: "compare it with the output of 'annotate codebook'")
      let codebook = try reader.codebook()
      try reader.finish()
      return codebook
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UserError("the codebook is not UTF-8", at: name, fix: "convert it: iconv -f … -t utf-8")
    }
    return try YAMLCodebook(name: name).codebook(from: text)
  }
}
