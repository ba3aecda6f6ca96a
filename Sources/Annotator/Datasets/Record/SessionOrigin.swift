/// What a dataset says of a session and of its article beside the judgments, by the names of the columns
/// that all records of a session share.
///
/// Formats that are no tables have it once for each session, in a place of their own: who judged, and where
/// the text was taken from, with its archive and the digest of the original.
enum SessionOrigin {
  /// The columns.
  static let columns = RecordColumn.allCases.filter(\.isShared)
  private static let names = Set(columns.map(\.rawValue))

  /// Whether a column has this name.
  static func isName(_ name: String) -> Bool { names.contains(name) }

  /// The columns that have a value.
  ///
  /// - Parameter others: columns that the format has words of its own for.
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
  /// Takes what a dataset of ours says of the session and its article; what is not there stays as it is.
  ///
  /// Where all of it is there, nothing is guessed that it leaves open.
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

  /// Takes what a member of a JSON object says.
  mutating func take(origin value: JSONValue?) {
    guard case .object(let members) = value else { return }
    take(
      origin: Dictionary(
        members.compactMap { key, value in value.name.map { (key, $0) } },
        uniquingKeysWith: { first, _ in first }))
  }
}

extension ArticleOrigin {
  /// Takes the names in a byline, where they make the same byline again.
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
