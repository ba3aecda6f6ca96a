/// A flat record as text, by the names of its columns.
struct RecordRow {
  /// The places of columns by our names for them, and of the fields of a judgment.
  final class Columns: Sendable {
    /// What the columns are called in the file, in their order.
    let names: [String]
    private let places: [String: Int]
    /// The place of each field's column.
    fileprivate let fields: [Int?]

    /// Prepares to read rows with some columns; of two with one name the first counts.
    ///
    /// - Parameter renamed: what columns are called in the file, by our names for them.
    init(_ names: [String], renamed: [String: String]) {
      self.names = names
      var places = Dictionary(zip(names, names.indices)) { first, _ in first }
      for (ours, theirs) in renamed { places[ours] = places[theirs] }
      self.places = places
      fields = JudgmentField.all.map { places[$0.key] }
    }

    subscript(name: String) -> Int? { places[name] }
  }

  private let cells: Cells
  private let place: String

  /// Takes a row; a cell that is missing is null.
  init(_ values: [String?], in columns: Columns, _ place: String) {
    cells = Cells(values: values, columns: columns)
    self.place = place
  }

  private struct Cells {
    let values: [String?]
    let columns: Columns

    subscript(name: String) -> String? { columns[name].flatMap { self[$0] } }

    subscript(place: Int) -> String? { place < values.count ? values[place] : nil }
  }

  /// What tells the document that it belongs to.
  var documentKey: String {
    "\(DocumentKey.of { cells[$0] } ?? "") \(cells["annotator"] ?? "")"
  }

  /// The columns that `documentKey` is made of, by our names for them.
  static let keyColumns = DocumentKey.members + ["annotator"]

  /// The document, without its marks. Of a record of our own, nothing is guessed that it leaves open.
  func document() -> ImportedDocument {
    var document = ImportedDocument(place: place, text: nil)
    document.isRebuildable = true
    document.keepsNumbers = true
    document.isComplete = cells["session"] != nil
    document.source = cells["source"]
    document.url = cells["url"]
    let shared = SessionOrigin.columns.compactMap { column in
      cells[column.rawValue].map { (column.rawValue, $0) }
    }
    document.take(origin: Dictionary(shared) { first, _ in first })
    return document
  }

  /// The mark.
  ///
  /// - Throws: an error when there is no text, or a value that breaks a field's rule.
  func mark() throws(UserError) -> ImportedMark {
    let text = cells["text"]
    guard text.map({ !$0.trimmed.isEmpty }) ?? (cells["start"] != nil) else {
      let what = text == nil ? "the row has no text" : "the row's text is blank"
      throw UserError(
        what, at: place, fix: "its column is named 'text', or named as in --column text=claim")
    }
    let isSkipped = cells["skipped"]?.lowercased() == "true"
    var mark = ImportedMark(
      place: place, name: cells["statement"],
      range: ImportedMark.range(cells["start"].flatMap { Int($0) }, cells["end"].flatMap { Int($0) }),
      label: isSkipped ? nil : cells["label"])
    mark.quote = text
    mark.target = cells["target"]
    mark.targetText = cells["target_text"]
    mark.judgment = try judgment()
    mark.judgment.isSkipped = isSkipped
    mark.isQuoted = cells["quoted"].map { $0.lowercased() == "true" }
    return mark
  }

  private func judgment() throws(UserError) -> Judgment {
    var judgment = Judgment()
    for (index, place) in cells.columns.fields.enumerated() where Self.isTaken[index] {
      guard let text = place.flatMap({ cells[$0] }) else { continue }
      try set(JudgmentField.all[index], to: text, in: &judgment)
    }
    return judgment
  }

  /// Whether a field is taken as it stands; the others are looked at with the mark.
  private static let isTaken = JudgmentField.all.map { $0 != .label && $0 != .skip && $0 != .link }

  private func set(_ field: JudgmentField, to text: String, in judgment: inout Judgment) throws(UserError) {
    guard field != .outsideTarget || cells[JudgmentField.link.key] == nil else { return }
    guard let cell = field.cell(of: field.kind == .number ? Self.decimal(text) : text),
      field.set(&judgment, cell)
    else {
      let more = field == .confidence ? ", or a percentage such as 80%" : ""
      throw UserError("'\(text)' is not a \(field.key)", at: place, fix: "it is \(field.rule)\(more)")
    }
  }

  /// A number as spreadsheets show it, with a comma for the point or as a percentage, in the way of programs.
  private static func decimal(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 == 0x2E || 0x30...0x39 ~= $0 }) else { return text }
    let digits = String(text.filter { $0 != "%" && !$0.isWhitespace }.map { $0 == "," ? "." : $0 })
    guard text.hasSuffix("%"), let percent = Double(digits) else { return digits }
    return "\((percent * 10_000).rounded() / 1_000_000)"
  }
}
