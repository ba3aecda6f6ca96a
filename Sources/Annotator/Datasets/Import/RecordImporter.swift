/// Reads flat records: a statement a row, with the columns of `annotate export`, or at least a `text` and a
/// `label`.
///
/// Offsets count code points. Rows of one session, or else of one article and annotator, make one document.
/// Where the rows have no offsets, they are found by their text, or each stands as a paragraph of its own.
/// The file is read twice, so that a document can be given as soon as its last row has been read.
struct RecordImporter: StreamingImporter {
  /// How the rows are written.
  enum Layout: Sendable {
    /// A JSON object a line.
    case jsonLines
    /// A table with a header.
    case table
  }

  private typealias Take = (RecordRow, inout ImportFindings) throws(UserError) -> Void
  private let layout: Layout
  private let columns: [String: String]

  /// Creates an importer.
  ///
  /// - Parameter columns: what columns are called in the file, by our names for them.
  init(_ layout: Layout, columns: [String: String] = [:]) {
    self.layout = layout
    self.columns = columns
  }

  func read(
    _ bytes: [UInt8], name: String, _ findings: inout ImportFindings,
    take: (ImportedDocument) throws(UserError) -> Void
  ) throws(UserError) {
    let ends = try lastRows(in: bytes, name)
    var documents: [String: ImportedDocument] = [:]
    var number = 0
    try eachRow(in: bytes, name, &findings) { (row, findings) throws(UserError) in
      let key = row.documentKey
      do throws(UserError) {
        let mark = try row.mark()
        documents[key, default: row.document()].marks.append(mark)
      } catch {
        try findings.leaveOut(error)
      }
      if ends[key] == number, let document = documents.removeValue(forKey: key) { try take(document) }
      number += 1
    }
  }

  /// The number of the last row of each document.
  private func lastRows(in bytes: [UInt8], _ name: String) throws(UserError) -> [String: Int] {
    var ends: [String: Int] = [:]
    var number = 0
    var unheard = ImportFindings(isPartial: true)
    try eachRow(in: bytes, name, &unheard) { (row, _) throws(UserError) in
      ends[row.documentKey] = number
      number += 1
    }
    return ends
  }
}

extension RecordImporter {
  private func eachRow(
    in bytes: [UInt8], _ name: String, _ findings: inout ImportFindings, _ take: Take
  ) throws(UserError) {
    switch layout {
    case .jsonLines:
      try JSONLines.each(in: bytes, name: name, &findings) { (value, place, findings) throws(UserError) in
        guard case .object(let members) = value else { return try take(RecordRow([:], place), &findings) }
        let pairs = members.compactMap { key, value in Self.text(of: value).map { (key, $0) } }
        try take(row(pairs, place), &findings)
      }
    case .table: try eachTableRow(in: bytes, name, &findings, take)
    }
  }

  private func eachTableRow(
    in bytes: [UInt8], _ name: String, _ findings: inout ImportFindings, _ take: Take
  ) throws(UserError) {
    var rows = CSVRows(bytes, separator: SeparatorGuess.separator(of: bytes), name: name)
    guard let header = try rows.next()?.fields else { return }
    let escaped = header.firstIndex(of: SpreadsheetSafety.column)
    while true {
      var next: CSVRows.Row?
      do throws(UserError) {
        next = try rows.next()
      } catch {
        try findings.leaveOut(error)
        rows.skipLine()
        continue
      }
      guard let (fields, line) = next else { return }
      let changed = escaped.flatMap { $0 < fields.count ? fields[$0] : nil }
      let pairs = zip(header, fields).filter { !$1.isEmpty }.map { name, text in
        (name, SpreadsheetSafety.original(text, of: name, escaped: changed))
      }
      try take(row(pairs, "\(name):\(line)"), &findings)
    }
  }

  /// A row by our names for its columns.
  private func row(_ pairs: [(String, String)], _ place: String) -> RecordRow {
    var row = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    for (ours, theirs) in columns { row[ours] = row[theirs] }
    return RecordRow(row, place)
  }

  private static func text(of value: JSONValue) -> String? {
    switch value {
    case .null, .array, .object: nil
    case .string(let text): text
    case .boolean(let boolean): boolean ? "true" : "false"
    case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
    }
  }
}
