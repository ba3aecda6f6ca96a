/// Takes out of sessions what tells who worked on them, when and where.
///
/// Annotators become `p1`, `p2` … in the order in which they come; paths lose their folders; times become
/// days; the history and members that this version does not know are dropped. The text, its title and
/// address, attributions and notes stay: they are the data, and what they give away only a person can judge.
package struct Anonymizer: Sendable {
  private var names: [String: String] = [:]
  private let dropsNotes: Bool

  /// Begins with no annotator.
  ///
  /// - Parameter dropsNotes: whether remarks are left out, too.
  package init(dropsNotes: Bool = false) {
    self.dropsNotes = dropsNotes
  }

  /// The session without what is personal. Linear in its statements.
  ///
  /// - Throws: an error when what is left is no session, which cannot be.
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

  /// The name that stands for an annotator's.
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
  /// The beginning of its day in UTC.
  fileprivate var day: Timestamp {
    let rest = seconds % 86_400
    return Timestamp(seconds: seconds - (rest < 0 ? rest + 86_400 : rest))
  }
}
