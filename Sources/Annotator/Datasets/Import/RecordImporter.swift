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
  /// What columns are called in the file, by our names for them.
  private let renamed: [String: String]

  /// Creates an importer.
  ///
  /// - Parameter columns: what columns are called in the file, by our names for them.
  init(_ layout: Layout, columns: [String: String] = [:]) {
    self.layout = layout
    renamed = columns
  }

  func read(
    _ bytes: [UInt8], name: String, _ findings: inout ImportFindings,
    take: (ImportedDocument) throws(UserError) -> Void
  ) throws(UserError) {
    if !renamed.isEmpty { try ColumnNames(renamed).check(against: try names(in: bytes, name), name) }
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

  /// What the columns of a table are called, or the members of all objects, in the order of first sight.
  private func names(in bytes: [UInt8], _ name: String) throws(UserError) -> [String] {
    switch layout {
    case .table:
      var rows = CSVRows(bytes, separator: SeparatorGuess.separator(of: bytes), name: name)
      return try rows.next()?.fields ?? []
    case .jsonLines:
      var names: [String] = []
      var known: Set<String> = []
      var unheard = ImportFindings(isPartial: true)
      try JSONLines.each(in: bytes, name: name, &unheard) { (value, _, _) throws(UserError) in
        guard case .object(let members) = value else { return }
        for (key, _) in members where known.insert(key).inserted { names.append(key) }
      }
      return names
    }
  }

  /// The number of the last row of each document.
  private func lastRows(in bytes: [UInt8], _ name: String) throws(UserError) -> [String: Int] {
    var ends: [String: Int] = [:]
    var number = 0
    var unheard = ImportFindings(isPartial: true)
    try eachRow(in: bytes, name, &unheard, wanting: RecordRow.keyColumns) { (row, _) throws(UserError) in
      ends[row.documentKey] = number
      number += 1
    }
    return ends
  }
}

extension RecordImporter {
  /// Gives the rows one by one.
  ///
  /// - Parameter wanted: the columns that are wanted, by our names for them; nil for all. Others may be
  ///   empty.
  private func eachRow(
    in bytes: [UInt8], _ name: String, _ findings: inout ImportFindings, wanting wanted: [String]? = nil,
    _ take: Take
  ) throws(UserError) {
    switch layout {
    case .jsonLines:
      var columns = RecordRow.Columns([], renamed: renamed)
      try JSONLines.each(in: bytes, name: name, &findings) { (value, place, findings) throws(UserError) in
        var members: [(key: String, value: JSONValue)] = []
        if case .object(let object) = value { members = object }
        if !members.lazy.map({ $0.key }).elementsEqual(columns.names) {
          columns = RecordRow.Columns(members.map { $0.key }, renamed: renamed)
        }
        try take(RecordRow(members.map { Self.text(of: $0.value) }, in: columns, place), &findings)
      }
    case .table: try eachTableRow(in: bytes, name, &findings, wanting: wanted, take)
    }
  }

  private func eachTableRow(
    in bytes: [UInt8], _ name: String, _ findings: inout ImportFindings, wanting wanted: [String]?,
    _ take: Take
  ) throws(UserError) {
    var rows = CSVRows(bytes, separator: SeparatorGuess.separator(of: bytes), name: name)
    guard let header = try rows.next()?.fields else { return }
    let columns = RecordRow.Columns(header, renamed: renamed)
    let escaped = header.firstIndex(of: SpreadsheetSafety.column)
    let isWanted = wanted.map { wanted in
      let places = Set(wanted.compactMap { columns[$0] } + [escaped].compactMap { $0 })
      return header.indices.map(places.contains)
    }
    while true {
      var next: CSVRows.Row?
      do throws(UserError) {
        next = try rows.next { column in isWanted.map { column < $0.count && $0[column] } ?? true }
      } catch {
        try findings.leaveOut(error)
        rows.skipLine()
        continue
      }
      guard let (fields, line) = next else { return }
      let changed = escaped.flatMap { $0 < fields.count ? fields[$0] : nil }
      let values = zip(header, fields).map { name, text -> String? in
        text.isEmpty ? nil : SpreadsheetSafety.original(text, of: name, escaped: changed)
      }
      try take(RecordRow(values, in: columns, "\(name):\(line)"), &findings)
    }
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
