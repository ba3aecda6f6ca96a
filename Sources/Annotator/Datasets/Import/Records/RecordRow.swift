/// A flat record as texts, accessed by the names of its columns.
struct RecordRow {
  /// The place of a row in its file.
  struct Place {
    private let name: String
    private let line: Int?

    /// Creates a place from a file's name and a line, or from a complete description.
    init(_ name: String, line: Int? = nil) { (self.name, self.line) = (name, line) }

    var text: String { line.map { "\(name):\($0)" } ?? name }
  }

  let columns: Columns
  /// The cells.
  let values: [String?]
  private let place: Place

  /// Creates a row; missing cells are null.
  init(_ values: [String?], in columns: Columns, _ place: Place) {
    (self.values, self.columns, self.place) = (values, columns, place)
  }

  private subscript(place: Int?) -> String? {
    guard let place, place < values.count else { return nil }
    return values[place]
  }

  /// The confidence as written.
  var confidence: String? { self[columns[JudgmentField.confidence.key]] }

  /// The key of the article that the row belongs to.
  var articleKey: String { DocumentKey.article { self[columns[$0]] } ?? "" }

  /// The key of the document that the row belongs to among those of its article.
  var annotatorKey: String { "\(self[columns["session"]] ?? "") \(self[columns.annotator] ?? "")" }

  /// The cells that the keys are made from.
  var keyCells: [String?] { columns.keys.map { self[$0] } }

  /// The columns that the keys are made from, by our names for them.
  static let keyColumns = DocumentKey.members + ["annotator"]

  /// Returns the document without its marks; for one of our own records, missing details aren't guessed.
  func document() -> ImportedDocument {
    var document = ImportedDocument(place: place.text, text: nil)
    document.isRebuildable = true
    document.article = articleKey
    document.owner = annotatorKey
    document.keepsNumbers = true
    document.isComplete = self[columns["session"]] != nil
    document.source = self[columns["source"]]
    document.url = self[columns["url"]]
    let shared = SessionOrigin.columns.compactMap { column in
      self[columns[column.rawValue]].map { (column.rawValue, $0) }
    }
    document.take(origin: Dictionary(shared) { first, _ in first })
    document.take(name: DocumentKey.name { self[columns[$0]] })
    return document
  }

  /// Returns the mark; values of columns that aren't read are counted.
  ///
  /// - Parameter arePercent: whether confidences go up to 100.
  /// - Throws: an error if there is no text, or if a value breaks a field's rule, unless the import is
  ///   partial.
  func mark(arePercent: Bool, _ findings: inout ImportFindings) throws(UserError) -> ImportedMark {
    let (text, start, end) = (self[columns.text], self[columns.start], self[columns.end])
    guard text.map({ !$0.trimmed.isEmpty }) ?? (start != nil) else {
      let what = text == nil ? "the row has no text" : "the row's text is blank"
      let names =
        columns.text == nil ? "; the columns are \(columns.names.prefix(20).joined(separator: ", "))" : ""
      let fix = "call its column 'text', or name it, as in --column text=claim\(names)"
      guard self[columns["format"]] != SessionFile.format else {
        throw UserError(
          "this is a session, not a record", at: place.text, fix: "it needs no import: resume it")
      }
      throw UserError(what, at: place.text, fix: fix)
    }
    let isSkipped = isTrue(columns.skipped) ?? false
    var mark = ImportedMark(
      place: place.text, name: self[columns.statement],
      range: ImportedMark.range(start.flatMap { Int($0) }, end.flatMap { Int($0) }),
      label: isSkipped ? nil : self[columns.label])
    mark.quote = text
    mark.target = self[columns.target]
    mark.targetText = self[columns.targetText]
    mark.judgment = try judgment(arePercent, &findings)
    for column in columns.unread where column < values.count && values[column] != nil {
      findings.passOver(.unread(columns.names[column]))
    }
    mark.judgment.isSkipped = isSkipped
    mark.isQuoted = isTrue(columns.quoted)
    return mark
  }

  private func isTrue(_ column: Int?) -> Bool? {
    self[column].map { $0 == "true" || $0 != "false" && $0.lowercased() == "true" }
  }

  private func judgment(
    _ arePercent: Bool, _ findings: inout ImportFindings
  ) throws(UserError) -> Judgment {
    var judgment = Judgment()
    for (column, index) in columns.fields {
      guard let text = self[column] else { continue }
      let isPercent = arePercent && index == Self.confidence && Double(text) != nil
      do throws(UserError) {
        try set(index, to: isPercent ? text + "%" : text, in: &judgment)
      } catch {
        try findings.leaveOut(error)
      }
    }
    return judgment
  }

  /// Sets a field by its index, because a field itself is expensive to copy.
  ///
  /// A text that programs write for a missing value counts as missing unless it is a value of the field.
  private func set(_ index: Int, to text: String, in judgment: inout Judgment) throws(UserError) {
    let reading = JudgmentField.readings[index]
    guard index != Self.outsideTarget || self[columns.target] == nil else { return }
    if let cell = reading.kind.cell(of: Self.plain(text, index, reading.kind)), reading.set(&judgment, cell) {
      return
    }
    if reading.kind != .boolean { _ = reading.set(&judgment, .null) }
    guard !Self.missing.contains(text.lowercased()) else { return }
    let field = JudgmentField.all[index]
    let more = field == .confidence ? ", or a percentage such as 80%" : ""
    throw UserError(
      "'\(text)' is not a value of '\(field.key)'", at: place.text,
      fix: "it must be \(field.rule)\(more)")
  }

  /// The texts that pandas, R and databases write for a missing value.
  private static let missing: Set<String> = [
    "na", "n/a", "#n/a", "<na>", "nan", "nat", "none", "null", "\\n",
  ]

  /// Returns a cell in the notation of programs, even if a spreadsheet wrote it in its own.
  private static func plain(_ text: String, _ index: Int, _ kind: JudgmentField.Kind) -> String {
    if kind == .number { return decimal(text) }
    guard index == time, text.utf8.count != 20 else { return text }
    return Timestamp(cell: text)?.iso ?? text
  }

  private static let outsideTarget = JudgmentField.all.firstIndex(of: .outsideTarget)
  private static let confidence = JudgmentField.all.firstIndex(of: .confidence)
  private static let time = JudgmentField.all.firstIndex(of: .time)

  /// Returns a number in the notation of programs, even if a spreadsheet wrote it with a decimal comma or as
  /// a percentage.
  private static func decimal(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 == 0x2E || 0x30...0x39 ~= $0 }) else { return text }
    let digits = String(text.filter { $0 != "%" && !$0.isWhitespace }.map { $0 == "," ? "." : $0 })
    guard text.hasSuffix("%"), let percent = Double(digits) else { return digits }
    return "\((percent * 10_000).rounded() / 1_000_000)"
  }
}
