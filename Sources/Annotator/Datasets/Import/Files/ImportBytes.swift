import Documents

/// The bytes of a file in the form that importers read: UTF-8.
enum ImportBytes {
  /// Returns bytes as UTF-8: decodes UTF-16 with a byte order mark, turns an Excel workbook into a table, and
  /// rejects files that no importer reads.
  ///
  /// - Parameter reader: unpacks workbooks.
  /// - Throws: an error that says what kind of file it is.
  static func decoded(
    _ bytes: [UInt8], name: String, _ reader: (any DocumentReading)?
  ) throws(UserError) -> [UInt8] {
    if isZip(bytes), let reader {
      let parts = try ArchiveParts(bytes, name: name, reader)
      if let workbook = Workbook(parts) { return workbook.table }
    }
    try check(bytes, name)
    return utf8(bytes)
  }

  /// Returns the input for an importer that reads a stretch at a time.
  ///
  /// That is the input itself if it is UTF-8, or else the result of `decoded` or, for a table, `table`.
  ///
  /// - Throws: an error that says what kind of file it is.
  static func readable(
    _ input: ImportInput, _ format: ImportFormat, _ reader: (any DocumentReading)?,
    _ findings: inout ImportFindings
  ) throws(UserError) -> ImportInput {
    let start = try input.stretches().bytes
    let name = input.name
    guard !isZip(start), order(of: start) == nil else {
      let bytes = try decoded(try input.bytes(), name: name, reader)
      guard format.name == "csv" || !isZip(start) else {
        throw UserError("this is an Excel workbook", at: name, fix: "import it with -f csv")
      }
      return ImportInput(bytes, name: name)
    }
    try check(start, name)
    guard format.name == "csv", reader != nil, try !input.isUTF8(),
      let table = try table(try input.bytes(), name: name, reader)
    else { return input }
    findings.note(UserError("read as \(table.encoding)", at: name, fix: "save it as UTF-8 if that is wrong"))
    return ImportInput(table.utf8, name: name)
  }

  /// Rejects bytes that begin like a file that isn't a dataset.
  private static func check(_ bytes: [UInt8], _ name: String) throws(UserError) {
    if let kind = FileSignature.kind(of: bytes) {
      throw UserError("this is \(kind.name), not a dataset", at: name, fix: remedy(for: bytes, kind))
    }
    let kind = KindDetector.kind(of: bytes, name: "")
    if [.html, .mhtml, .mail, .rtf, .subtitles].contains(kind) {
      throw UserError(
        "this is \(kind.phrase), not a dataset", at: name, fix: "open it as an article: annotate FILE")
    }
  }

  /// Returns a table that a spreadsheet saved in another encoding as UTF-8; nil if it already is UTF-8.
  ///
  /// - Throws: an error if the encoding can't be determined.
  static func table(
    _ bytes: [UInt8], name: String, _ reader: (any DocumentReading)?
  ) throws(UserError) -> (utf8: [UInt8], encoding: String)? {
    guard let reader, UTF8Check(bytes).firstInvalidOffset != nil else { return nil }
    do throws(UserError) {
      let document = try reader.plainText(bytes, encoding: nil)
      return (Array((document.blocks.first?.text ?? "").utf8), document.encoding ?? "UTF-8")
    } catch {
      throw UserError(error.what, at: name, fix: "save it as UTF-8")
    }
  }

  /// Returns UTF-16 with a byte order mark as UTF-8, and anything else unchanged.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard let isLittle = order(of: bytes) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Returns whether bytes are a zip archive.
  static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  private static func order(of bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    return bytes.starts(with: [0xFE, 0xFF]) ? false : nil
  }

  /// Returns advice on how to turn a file that isn't a dataset into one.
  private static func remedy(for bytes: [UInt8], _ kind: FileSignature.Kind) -> String {
    switch KindDetector.kind(of: bytes, name: "") {
    case .gzip: "unpack it: gunzip FILE"
    case .pdf, .odt, .epub: "open it as an article: annotate FILE"
    case .docx where kind.name == "a Word document": "open it as an article: annotate FILE"
    case _ where bytes.starts(with: Array("SQLite".utf8)):
      "export its table as CSV, and import that with -f csv"
    case _ where kind.name.contains("spreadsheet") || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]):
      "save it as CSV in the spreadsheet, and import that with -f csv"
    case _ where isZip(bytes): "unpack it, and import the file in it"
    default: "name the file that the program exported"
    }
  }
}
