/// What a dataset records about a session and its article besides the judgments, under the names of the
/// columns that all records of a session share.
///
/// Formats that aren't tables hold it once per session, in a place of their own: who judged, and where the
/// text came from, with its archive and the digest of the original.
enum SessionOrigin {
  /// The columns.
  static let columns = RecordColumn.allCases.filter(\.isShared)
  private static let names = Set(columns.map(\.rawValue))

  /// Returns whether a column has this name.
  static func isName(_ name: String) -> Bool { names.contains(name) }

  /// Returns the columns that have a value.
  ///
  /// - Parameter others: columns that the format expresses in its own terms.
  static func cells(
    of session: Session, besides others: Set<RecordColumn> = []
  ) -> [(name: String, cell: Cell)] {
    let origin = RecordOrigin(session)
    return columns.lazy.filter { !others.contains($0) }.map { ($0.rawValue, origin[$0]) }
      .filter { !$0.1.isNull }
  }
}

extension JSONWriter {
  /// Writes the columns of a session that have a value as members.
  mutating func writeOrigin(of session: Session, besides others: Set<RecordColumn> = []) {
    for (name, cell) in SessionOrigin.cells(of: session, besides: others) { member(name, cell) }
  }
}

extension ImportedDocument {
  /// Adopts what one of our datasets records about the session and its article; anything missing is left
  /// unchanged.
  ///
  /// If the record is complete, nothing that it leaves open is guessed.
  mutating func take(origin cells: [String: String]) {
    if cells["session"] != nil, cells["annotator_kind"] != nil { isComplete = true }
    digest = cells["article_sha256"] ?? digest
    title = cells["article_title"] ?? title
    source = cells["article_source"] ?? source
    url = cells["article_url"] ?? url
    author = cells["article_author"] ?? author
    origin.takeAuthors(of: author)
    published = cells["article_published"] ?? published
    language = cells["article_language"] ?? language
    annotator = cells["annotator"] ?? annotator
    annotatorKind = cells["annotator_kind"].flatMap(AnnotatorKind.init(rawValue:)) ?? annotatorKind
    origin.take(cells)
  }

  /// Adopts the session data in a member of a JSON object.
  mutating func take(origin value: JSONValue?) {
    guard case .object(let members) = value else { return }
    take(
      origin: Dictionary(
        members.compactMap { key, value in value.name.map { (key, $0) } },
        uniquingKeysWith: { first, _ in first }))
  }
}

extension ArticleOrigin {
  /// Adopts the names in a byline, if joining them reproduces the byline.
  fileprivate mutating func takeAuthors(of byline: String?) {
    guard let byline else { return }
    let names = Byline.names(in: byline)
    if Byline.joined(names) == byline { authors = names }
  }

  fileprivate mutating func take(_ cells: [String: String]) {
    modified = cells["article_modified"] ?? modified
    site = cells["article_site"] ?? site
    retrieved = cells["article_retrieved"].flatMap { Timestamp(iso: $0) ?? Timestamp(cell: $0) } ?? retrieved
    archiveURL = cells["article_archive_url"] ?? archiveURL
    archiveDate = cells["article_archive_date"] ?? archiveDate
    reader = cells["article_reader"] ?? reader
    originalDigest = cells["article_original_sha256"].flatMap { SHA256Digest(hex: $0) } ?? originalDigest
  }
}
