/// The statements and properties of a session at an earlier moment, reached by taking changes back one by
/// one.
struct HistoryState {
  private let latest: [Statement]
  /// Where each of them is.
  private let places: [StatementID: Int]
  /// The statements that were touched on the way; nil for those that were not there.
  private var touched: [StatementID: Statement?] = [:]
  private var properties: [SessionProperty.Key: SessionProperty]
  /// The article as it is; the text never changes.
  private let article: Article

  /// The error for a history that does not fit the session.
  static let misfit = UserError("the history does not lead to the present statements")

  /// Begins at the present state. Linear in the statements.
  init(_ statements: [Statement], in article: Article, codebook: Codebook, equivalences: [[String]]) {
    latest = statements
    places = Dictionary(statements.indices.map { (statements[$0].id, $0) }) { first, _ in first }
    self.article = article
    properties = [
      .title: .title(article.title), .authors: .authors(article.origin.authors),
      .published: .published(article.published), .url: .url(article.url),
      .language: .language(article.language), .codebook: .codebook(codebook),
      .equivalences: .equivalences(equivalences),
    ]
  }

  /// Begins at the present state of a session. Linear in its statements.
  init(_ session: Session) {
    self.init(
      session.statements, in: session.article, codebook: session.codebook, equivalences: session.equivalences)
  }

  /// A property as it was then.
  func property(_ key: SessionProperty.Key) -> SessionProperty? { properties[key] }

  /// A statement as it was then; nil when there was none of that name.
  subscript(id: StatementID) -> Statement? {
    if let touched = touched[id] { return touched }
    return places[id].map { latest[$0] }
  }

  /// The statements as they were then, in reading order. Linear, and in what was touched times its logarithm.
  var statements: [Statement] {
    let kept = latest.filter { touched[$0.id] == nil }
    return (kept + touched.values.compactMap { $0 }).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The codebook as it was then.
  var codebook: Codebook? {
    if case .codebook(let codebook) = properties[.codebook] { codebook } else { nil }
  }

  /// Takes an edit back, which must have led to this state.
  ///
  /// - Throws: an error when it leads to another one, or one of its sides breaks a rule.
  /// - Complexity: linear in the edit.
  mutating func takeBack(_ edit: Edit) throws(UserError) {
    try SessionRules.check(edit)
    try check(edit.after)
    for statement in edit.after {
      guard self[statement.id] == statement else { throw Self.misfit }
      touched[statement.id] = .some(nil)
    }
    if let change = edit.properties { try takeBack(change) }
    try check(edit.before)
    for statement in edit.before {
      guard self[statement.id] == nil else { throw Self.misfit }
      touched[statement.id] = statement
    }
  }

  private func check(_ statements: [Statement]) throws(UserError) {
    guard let codebook else { return }
    try SessionRules.check(statements, in: article, codebook: codebook, targets: nil)
  }

  private mutating func takeBack(_ change: PropertyChange) throws(UserError) {
    guard change.isConsistent, change.after.allSatisfy({ properties[$0.key] == $0 }) else {
      throw Self.misfit
    }
    for property in change.before { properties[property.key] = property }
  }
}
