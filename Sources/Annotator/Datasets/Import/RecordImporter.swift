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
    case commaSeparated
  }

  private let layout: Layout

  init(_ layout: Layout) {
    self.layout = layout
  }

  func documents(in bytes: [UInt8], name: String) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    var positions: [String: Int] = [:]
    for (row, place) in try rows(in: bytes, name) {
      guard row["text"]?.isEmpty == false || row["start"] != nil else {
        throw UserError("the row has no text", at: place, fix: "its column is called text")
      }
      let key =
        row["session"] ?? "\(row["article_sha256"] ?? row["article_source"] ?? "") \(row["annotator"] ?? "")"
      let index = positions[key] ?? documents.count
      if index == documents.count {
        positions[key] = index
        documents.append(document(row, place))
      }
      if let mark = try mark(row, place) { documents[index].marks.append(mark) }
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
    mark.judgment = try RecordFields(row, place).judgment()
    mark.judgment.isSkipped = isSkipped
    return row["label"] == nil && !isSkipped && mark.judgment.isEmpty ? nil : mark
  }

  private func rows(in bytes: [UInt8], _ name: String) throws(UserError) -> [(
    row: [String: String], place: String
  )] {
    switch layout {
    case .jsonLines:
      return try JSONLines.values(in: bytes, name: name).map { value, place in
        guard case .object(let members) = value else { return ([:], place) }
        let pairs = members.compactMap { key, value in Self.text(of: value).map { (key, $0) } }
        return (Dictionary(pairs, uniquingKeysWith: { first, _ in first }), place)
      }
    case .commaSeparated:
      var rows = try CSVRows.rows(in: bytes, name: name)[...]
      guard let header = rows.popFirst() else { return [] }
      return rows.map { row, line in
        let pairs = zip(header.fields, row).filter { !$1.isEmpty }.map {
          ($0, SpreadsheetSafety.original($1))
        }
        return (Dictionary(pairs, uniquingKeysWith: { first, _ in first }), "\(name):\(line)")
      }
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
      guard let cell = field.cell(of: text), field.set(&judgment, cell) else {
        throw UserError("'\(text)' is not a \(field.key)", at: place, fix: "it is \(field.rule)")
      }
    }
    return judgment
  }
}
