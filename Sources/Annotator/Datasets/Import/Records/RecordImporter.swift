/// Reads flat records: one statement per row, with the columns of `annotate export`, or at least a `text` and
/// a `label`.
///
/// Offsets count code points. Rows of the same session, or else of the same article and annotator, form a
/// document. Rows without offsets are found by their text, or become a paragraph each, in a common text for
/// all annotators of an article. A row that repeats an earlier one is counted and skipped. The file is read
/// twice, so that documents can be passed on as soon as the last row of their article has been read. Only
/// articles whose rows haven't all been read are kept in memory.
struct RecordImporter: StreamingImporter {
  /// The notation of the rows.
  enum Layout: Sendable {
    /// One JSON object per line.
    case jsonLines
    /// A table with a header.
    case table
  }

  private let layout: Layout
  /// The names of columns in the file, keyed by our names for them.
  private let renamed: [String: String]

  /// Creates an importer.
  ///
  /// - Parameter columns: the names of columns in the file, keyed by our names for them.
  init(_ layout: Layout, columns: [String: String] = [:]) {
    self.layout = layout
    renamed = columns
  }

  func read(
    _ input: ImportInput, _ findings: inout ImportFindings,
    take: (ImportedDocument) throws(UserError) -> Void
  ) throws(UserError) {
    if !renamed.isEmpty { try ColumnNames(renamed).check(against: try names(in: input), input.name) }
    let (ends, arePercent) = try lastRows(in: input)
    if arePercent {
      findings.note(
        UserError(
          "the confidences go up to 100, so they are read as percentages", at: input.name,
          fix: "write them as fractions if that is wrong"))
    }
    var documents = OpenDocuments()
    try eachRow(in: input, &findings) { (row, number, findings) throws(UserError) in
      let key = documents.key(of: row)
      do throws(UserError) {
        if try !documents.add(row.mark(arePercent: arePercent, &findings), of: row) {
          findings.passOver(.repeatedRow)
        }
      } catch {
        try findings.leaveOut(error)
      }
      guard ends[key] == number else { return }
      for document in documents.close() { try take(document) }
    }
    for document in documents.closeAll() { try take(document) }
  }

  /// Returns the names of a table's columns, or of the members of all objects, in the order in which they are
  /// first seen.
  private func names(in input: ImportInput) throws(UserError) -> [String] {
    switch layout {
    case .table:
      var rows = try CSVRows(input)
      return try rows.next()?.fields ?? []
    case .jsonLines:
      var names: [String] = []
      var unreported = ImportFindings(isPartial: true)
      try eachRow(in: input, &unreported, wanting: []) { (row, _, _) throws(UserError) in
        names = row.columns.names
      }
      return names
    }
  }

  /// Returns the number of each article's last row, and whether confidences are written as percentages.
  private func lastRows(
    in input: ImportInput
  ) throws(UserError) -> (ends: [String: Int], arePercent: Bool) {
    var ends: [String: Int] = [:]
    var scale = WrittenConfidences()
    var last: (key: String, number: Int)?
    var keys = RowKeys()
    var unreported = ImportFindings(isPartial: true)
    let wanted = RecordRow.keyColumns + [JudgmentField.confidence.key]
    try eachRow(in: input, &unreported, wanting: wanted) { (row, number, _) throws(UserError) in
      if let text = row.confidence { scale.take(text) }
      let isSame = keys.take(row)
      if let last, !isSame { ends[last.key] = last.number }
      last = (keys.key, number)
    }
    if let last { ends[last.key] = last.number }
    return (ends, scale.isPercent)
  }
}

extension RecordImporter {
  private typealias Take = (RecordRow, _ number: Int, inout ImportFindings) throws(UserError) -> Void

  /// Passes on the rows one by one with their numbers, which also count rows that can't be read.
  ///
  /// - Parameter wanted: the columns needed, by our names for them; nil for all. Others are empty.
  private func eachRow(
    in input: ImportInput, _ findings: inout ImportFindings, wanting wanted: [String]? = nil, _ take: Take
  ) throws(UserError) {
    switch layout {
    case .table: try eachTableRow(in: input, &findings, wanting: wanted, take)
    case .jsonLines where try JSONLines.areLines(input):
      try eachLine(in: input, &findings, wanting: wanted, take)
    case .jsonLines: try eachValue(in: input, &findings, take)
    }
  }

  private func eachTableRow(
    in input: ImportInput, _ findings: inout ImportFindings, wanting wanted: [String]?, _ take: Take
  ) throws(UserError) {
    var rows = try CSVRows(input)
    guard let header = try rows.next()?.fields else { return }
    let columns = RecordRow.Columns(header, renamed: renamed)
    let isWanted = columns.mask(of: wanted)
    let escaped = header.firstIndex(of: SpreadsheetSafety.column)
    let isOld = SpreadsheetSafety.isOfEarlierVersion(header)
    var number = 0
    while true {
      number += 1
      var values = [String?](repeating: nil, count: header.count)
      do throws(UserError) {
        guard try rows.advance() else { return }
        let changed = try escaped.flatMap { (column) throws(UserError) in
          column < rows.count ? try rows.text(at: column) : nil
        }
        for column in 0..<min(rows.count, header.count) where isWanted?[column] ?? true {
          let text = try rows.text(at: column)
          guard !text.isEmpty else { continue }
          values[column] = SpreadsheetSafety.original(
            text, of: header[column], escaped: changed, isOfEarlierVersion: isOld)
        }
      } catch {
        try findings.leaveOut(error)
        try rows.skipLine()
        continue
      }
      if let surplus = try surplus(in: &rows, header.count, input.name) {
        try findings.leaveOut(surplus)
        continue
      }
      if try isBlank(&rows) { continue }
      try take(RecordRow(values, in: columns, .init(input.name, line: rows.firstLine)), number, &findings)
    }
  }

  /// Returns whether all cells of a row are empty, like those that spreadsheets write below a table.
  private func isBlank(_ rows: inout CSVRows) throws(UserError) -> Bool {
    for column in 0..<rows.count where !(try rows.text(at: column)).isEmpty { return false }
    return true
  }

  /// Returns an error if a row has more cells than there are columns and these aren't empty.
  ///
  /// Otherwise an unquoted text that contains a separator would be truncated silently.
  private func surplus(
    in rows: inout CSVRows, _ count: Int, _ name: String
  ) throws(UserError) -> UserError? {
    guard rows.count > count else { return nil }
    for column in count..<rows.count where !(try rows.text(at: column)).isEmpty {
      return UserError(
        "the row has \(rows.count) cells, but the header has \(count)", at: "\(name):\(rows.firstLine)",
        fix: "put cells that contain the separator in quotation marks")
    }
    return nil
  }

  private func eachLine(
    in input: ImportInput, _ findings: inout ImportFindings, wanting wanted: [String]?, _ take: Take
  ) throws(UserError) {
    var lines = try JSONTextLines(input)
    var record = JSONRecordLine()
    var columns = RecordRow.Columns([], renamed: renamed)
    var isWanted = columns.mask(of: wanted)
    while let line = try lines.next() {
      let values: [String?]
      do throws(UserError) {
        values = try record.values(in: line, "\(input.name):\(lines.number)") { isWanted?[$0] ?? true }
      } catch {
        try findings.leaveOut(error)
        continue
      }
      if record.names.count != columns.names.count {
        columns = RecordRow.Columns(record.names, renamed: renamed)
        isWanted = columns.mask(of: wanted)
      }
      let row = RecordRow(values, in: columns, .init(input.name, line: lines.number))
      try take(row, lines.number, &findings)
    }
  }

  /// Passes on the rows of an array, or of a single object.
  private func eachValue(
    in input: ImportInput, _ findings: inout ImportFindings, _ take: Take
  ) throws(UserError) {
    var record = JSONRecordLine()
    var columns = RecordRow.Columns([], renamed: renamed)
    var number = 0
    try JSONLines.each(in: try input.bytes(), name: input.name, &findings) {
      (value, place, findings) throws(UserError) in
      number += 1
      let values = record.values(of: value)
      if record.names.count != columns.names.count {
        columns = RecordRow.Columns(record.names, renamed: renamed)
      }
      try take(RecordRow(values, in: columns, .init(place)), number, &findings)
    }
  }
}
