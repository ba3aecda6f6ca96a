/// A flat record as text, by the names of its columns.
struct RecordRow {
  private let cells: [String: String]
  private let place: String

  /// Takes a row; a cell that is missing is null.
  init(_ cells: [String: String], _ place: String) {
    self.cells = cells
    self.place = place
  }

  /// What tells the document that it belongs to.
  var documentKey: String {
    "\(DocumentKey.of { cells[$0] } ?? "") \(cells["annotator"] ?? "")"
  }

  /// The document, without its marks. Of a record of our own, nothing is guessed that it leaves open.
  func document() -> ImportedDocument {
    var document = ImportedDocument(place: place, text: nil)
    document.isRebuildable = true
    document.keepsNumbers = true
    document.isComplete = cells["session"] != nil
    document.digest = cells["article_sha256"]
    document.title = cells["article_title"]
    document.source = cells["article_source"] ?? cells["source"]
    document.url = cells["article_url"] ?? cells["url"]
    document.author = cells["article_author"]
    document.published = cells["article_published"]
    document.language = cells["article_language"]
    document.annotator = cells["annotator"]
    document.annotatorKind = cells["annotator_kind"].flatMap(AnnotatorKind.init(rawValue:))
    document.origin = origin
    return document
  }

  private var origin: ArticleOrigin {
    var origin = ArticleOrigin()
    origin.modified = cells["article_modified"]
    origin.site = cells["article_site"]
    origin.retrieved = cells["article_retrieved"].flatMap { Timestamp(iso: $0) }
    origin.archiveURL = cells["article_archive_url"]
    origin.archiveDate = cells["article_archive_date"]
    origin.reader = cells["article_reader"]
    origin.originalDigest = cells["article_original_sha256"].flatMap { SHA256Digest(hex: $0) }
    return origin
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
    for field in JudgmentField.all where field != .label && field != .skip && field != .link {
      guard let text = cells[field.key], field != .outsideTarget || cells[JudgmentField.link.key] == nil
      else { continue }
      guard let cell = field.cell(of: field.kind == .number ? Self.decimal(text) : text),
        field.set(&judgment, cell)
      else { throw UserError("'\(text)' is not a \(field.key)", at: place, fix: "it is \(field.rule)") }
    }
    return judgment
  }

  /// A number as spreadsheets show it, with a comma for the point or as a percentage, in the way of programs.
  private static func decimal(_ text: String) -> String {
    let digits = String(text.filter { $0 != "%" && !$0.isWhitespace }.map { $0 == "," ? "." : $0 })
    guard text.hasSuffix("%"), let percent = Double(digits) else { return digits }
    return "\((percent * 10_000).rounded() / 1_000_000)"
  }
}
