/// Reads flat records: a statement a row, with the columns of `annotate export`, or at least a `text` and a `label`.
///
/// Offsets count code points. Rows of one session, or else of one article and annotator, make one document. Where the rows
/// have no offsets, each stands as a paragraph of its own.
struct RecordImporter: Importer {
  /// How the rows are written.
  enum Layout: Sendable {
    /// A JSON object a line.
    case jsonLines
    /// A table with a header.
    case table
  }

  private let layout: Layout
  private let columns: [String: String]

  /// Creates an importer.
  ///
  /// - Parameter columns: what columns are called in the file, by our names for them.
  init(_ layout: Layout, columns: [String: String] = [:]) {
    self.layout = layout
    self.columns = columns
  }

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    var positions: [String: Int] = [:]
    for (row, place) in try rows(in: bytes, name, &findings) {
      guard row["text"]?.isEmpty == false || row["start"] != nil else {
        try findings.leaveOut(
          UserError(
            "the row has no text", at: place, fix: "its column is called text, or named as in --column text=claim"))
        continue
      }
      let key =
        row["session"]
        ?? "\(row["article_sha256"] ?? row["article_source"] ?? row["article_url"] ?? "") \(row["annotator"] ?? "")"
      let index = positions[key] ?? documents.count
      if index == documents.count {
        positions[key] = index
        documents.append(document(row, place))
      }
      do throws(UserError) {
        if let mark = try mark(row, place) { documents[index].marks.append(mark) }
      } catch {
        try findings.leaveOut(error)
      }
    }
    return documents
  }

  private func document(_ row: [String: String], _ place: String) -> ImportedDocument {
    var document = ImportedDocument(place: place, text: nil)
    document.isRebuildable = true
    document.digest = row["article_sha256"]
    document.title = row["article_title"]
    document.source = row["article_source"]
    document.url = row["article_url"]
    document.author = row["article_author"]
    document.published = row["article_published"]
    document.language = row["article_language"]
    document.annotator = row["annotator"]
    return document
  }

  private func mark(_ row: [String: String], _ place: String) throws(UserError) -> ImportedMark? {
    let isSkipped = row["skipped"]?.lowercased() == "true"
    var mark = ImportedMark(
      place: place, name: row["statement"],
      range: ImportedMark.range(row["start"].flatMap { Int($0) }, row["end"].flatMap { Int($0) }),
      label: isSkipped ? nil : row["label"] ?? "")
    mark.quote = row["text"]
    mark.target = row["target"]
    mark.targetText = row["target_text"]
    mark.judgment = try RecordFields(row, place).judgment()
    mark.judgment.isSkipped = isSkipped
    return row["label"] == nil && !isSkipped && mark.judgment.isEmpty ? nil : mark
  }

  private func rows(
    in bytes: [UInt8], _ name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [(row: [String: String], place: String)] {
    switch layout {
    case .jsonLines:
      return try JSONLines.values(in: bytes, name: name, &findings).map { value, place in
        guard case .object(let members) = value else { return ([:], place) }
        return (named(members.compactMap { key, value in Self.text(of: value).map { (key, $0) } }), place)
      }
    case .table: return try tableRows(in: bytes, name)
    }
  }

  private func tableRows(
    in bytes: [UInt8], _ name: String
  ) throws(UserError) -> [(row: [String: String], place: String)] {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let separator = SeparatorGuess.separator(of: bytes)
    var rows = try CSVRows.rows(in: bytes, separator: separator, name: name)[...]
    guard let header = rows.popFirst() else { return [] }
    return rows.map { row, line in
      let pairs = zip(header.fields, row).filter { !$1.isEmpty }.map { ($0, SpreadsheetSafety.original($1)) }
      return (named(pairs), "\(name):\(line)")
    }
  }

  /// A row by our names for its columns.
  private func named(_ pairs: [(String, String)]) -> [String: String] {
    var row = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    for (ours, theirs) in columns { row[ours] = row[theirs] }
    return row
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

/// The fields of one row that go with a label.
private struct RecordFields {
  private let row: [String: String]
  private let place: String

  init(_ row: [String: String], _ place: String) {
    self.row = row
    self.place = place
  }

  func judgment() throws(UserError) -> Judgment {
    var judgment = Judgment()
    for field in JudgmentField.all where field != .label && field != .skip && field != .link {
      guard let text = row[field.key], field != .outsideTarget || row[JudgmentField.link.key] == nil else {
        continue
      }
      guard let cell = field.cell(of: field.kind == .number ? Self.decimal(text) : text), field.set(&judgment, cell) else {
        throw UserError("'\(text)' is not a \(field.key)", at: place, fix: "it is \(field.rule)")
      }
    }
    return judgment
  }

  /// A number as spreadsheets show it, with a comma for the point or as a percentage, in the way of programs.
  private static func decimal(_ text: String) -> String {
    let isPercent = text.hasSuffix("%")
    let digits = String(text.prefix { $0 != "%" && $0 != " " }.map { $0 == "," ? "." : $0 })
    guard isPercent, let percent = Double(digits) else { return digits }
    return "\((percent * 10_000).rounded() / 1_000_000)"
  }
}
