import Documents

/// The bytes of a file as importers read them: UTF-8.
enum ImportBytes {
  /// Decodes UTF-16 with a byte order mark, makes a table of an Excel workbook, and names files that no
  /// importer reads.
  ///
  /// - Parameter reader: unpacks workbooks.
  /// - Throws: an error that says what the file is.
  static func decoded(
    _ bytes: [UInt8], name: String, _ reader: (any DocumentReading)?
  ) throws(UserError) -> [UInt8] {
    if isZip(bytes), let reader {
      let parts = try ArchiveParts(bytes, name: name, reader)
      if let workbook = Workbook(parts) { return workbook.table }
    }
    if let (words, fix) = kind(of: bytes) { throw UserError("this is \(words)", at: name, fix: fix) }
    guard let isLittle = order(of: bytes) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether bytes are a zip archive.
  static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  private static func order(of bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    return bytes.starts(with: [0xFE, 0xFF]) ? false : nil
  }

  private static func kind(of bytes: [UInt8]) -> (words: String, fix: String)? {
    if isZip(bytes) { return ("a zip archive", "unpack it, and import the file in it") }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return ("an old Excel workbook", "save it as CSV in the spreadsheet, and import that with -f csv")
    }
    if bytes.starts(with: [0x1F, 0x8B]) { return ("compressed by gzip", "unpack it: gunzip FILE") }
    if bytes.starts(with: Array("%PDF".utf8)) { return ("a PDF", "open it as an article instead") }
    if bytes.starts(with: Array("SQLite format 3".utf8)) {
      return ("a SQLite database", "export its table as CSV, and import that with -f csv")
    }
    return nil
  }
}
