/// Removes from sessions the details that tell who worked on them, when and where.
///
/// Annotators become `p1`, `p2` … in the order in which they appear; paths lose their folders; times become
/// days; the history and members that this version doesn't know are dropped. The text, its title and address,
/// attributions and notes are kept: they are the data, and only a person can judge what they reveal.
package struct Anonymizer: Sendable {
  private var names: [String: String] = [:]
  private let dropsNotes: Bool

  /// Creates an anonymizer without any annotators.
  ///
  /// - Parameter dropsNotes: whether notes are removed, too.
  package init(dropsNotes: Bool = false) {
    self.dropsNotes = dropsNotes
  }

  /// Returns the session without personal details. Linear in its statements.
  ///
  /// - Throws: an error if the result isn't a valid session, which can't happen.
  package mutating func anonymous(_ session: Session) throws(UserError) -> Session {
    let kind = session.provenance.kind
    let sources = session.provenance.sources.map { source in
      Provenance.Source(
        session: source.session, annotator: pseudonym(of: source.annotator), sequence: source.sequence)
    }
    return try Session(
      id: session.id, annotator: pseudonym(of: session.annotator), created: session.created.day,
      article: Self.anonymous(session.article), codebook: session.codebook,
      statements: session.statements.map(anonymous),
      provenance: Provenance(kind: kind, sources: sources, replaces: session.provenance.replaces),
      equivalences: session.equivalences)
  }

  /// Returns the name that replaces an annotator's.
  private mutating func pseudonym(of name: String) -> String {
    if let known = names[name] { return known }
    let pseudonym = "p\(names.count + 1)"
    names[name] = pseudonym
    return pseudonym
  }

  private static func anonymous(_ article: Article) -> Article {
    var origin = article.origin
    origin.retrieved = origin.retrieved?.day
    origin.archiveDate = origin.archiveDate.map { String($0.prefix(10)) }
    let source = article.source.map { FileSystem.split($0).name }
    return Article(
      text: article.text, title: article.title, source: source, url: article.url, author: article.author,
      published: article.published, language: article.language, origin: origin)
  }

  private func anonymous(_ statement: Statement) -> Statement {
    var judgment = statement.judgment
    judgment.judged = judgment.judged?.day
    if dropsNotes { judgment.note = nil }
    return Statement(
      id: statement.id, range: statement.range, isQuoted: statement.isQuoted, judgment: judgment)
  }
}

extension Timestamp {
  /// The beginning of the timestamp's day in UTC.
  fileprivate var day: Timestamp {
    let rest = seconds % 86_400
    return Timestamp(seconds: seconds - (rest < 0 ? rest + 86_400 : rest))
  }
}
