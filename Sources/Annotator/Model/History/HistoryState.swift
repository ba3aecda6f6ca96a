/// The statements and properties of a session at an earlier moment, reached by taking changes back one by
/// one.
struct HistoryState {
  /// Where each of the latest statements is.
  private let places: [StatementID: Int]
  /// The latest statements as they were then; nil for those that were not there.
  private var present: [Statement?]
  /// What the changes that were taken back one after the other in a file say of those.
  private var written: [Written?]
  /// The statements that were there besides.
  private var others: [StatementID: Statement] = [:]
  private var properties: [SessionProperty.Key: SessionProperty]
  /// The codebook as it was then.
  private(set) var codebook: Codebook
  /// The article as it is; the text never changes.
  private let article: Article

  /// What a file says of a statement as it was then, as an edit in its place has it.
  struct Written {
    /// Where the fields stand that the edit changed.
    let place: Range<Int>
    /// Which ones they are.
    let fields: UInt64
  }

  /// The error for a history that does not fit the session.
  static let misfit = UserError("the history does not lead to the current statements")

  /// Begins at the present state. Linear in the statements.
  init(_ statements: [Statement], in article: Article, codebook: Codebook, equivalences: [[String]]) {
    present = statements
    written = Array(repeating: nil, count: statements.count)
    places = Dictionary(statements.indices.lazy.map { (statements[$0].id, $0) }) { first, _ in first }
    self.article = article
    self.codebook = codebook
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
  private(set) subscript(id: StatementID) -> Statement? {
    get { places[id].map { present[$0] } ?? others[id] }
    set {
      guard let place = places[id] else { return others[id] = newValue }
      (present[place], written[place]) = (newValue, nil)
    }
  }

  /// The statements as they were then, in reading order. Linear, and where they were split or joined in their
  /// number times its logarithm.
  var statements: [Statement] {
    let there = present.compactMap { $0 } + others.values
    let isInOrder = zip(there, there.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound }
    return isInOrder ? there : there.sorted { $0.range.lowerBound < $1.range.lowerBound }
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
      self[statement.id] = nil
    }
    if let change = edit.properties { try takeBack(change) }
    try check(edit.before)
    for statement in edit.before {
      guard self[statement.id] == nil else { throw Self.misfit }
      self[statement.id] = statement
    }
  }

  /// Takes back what an edit changed in one statement in its place.
  ///
  /// - Parameter earlier: makes the statement after the edit into the one before it, and returns where the
  ///   file says that; nil where the edit does something else.
  /// - Returns: whether it was taken back.
  /// - Throws: what `earlier` throws, or an error when the statement was not there or breaks a rule.
  mutating func takeBack(
    _ id: StatementID,
    _ earlier: (inout Statement, _ known: Written?) throws(UserError) -> Written?
  ) throws(UserError) -> Bool {
    let place = places[id]
    guard var statement = place.map({ present[$0] }) ?? others[id] else { throw Self.misfit }
    let known = place.flatMap { written[$0] }
    if known == nil { try SessionRules.check(statement, in: article, codebook: codebook) }
    guard let now = try earlier(&statement, known) else { return false }
    try SessionRules.check(statement.judgment, of: id, codebook: codebook)
    if let place { (present[place], written[place]) = (statement, now) } else { others[id] = statement }
    return true
  }

  private func check(_ statements: [Statement]) throws(UserError) {
    try SessionRules.check(statements, in: article, codebook: codebook, targets: nil)
  }

  private mutating func takeBack(_ change: PropertyChange) throws(UserError) {
    guard change.isConsistent, change.after.allSatisfy({ properties[$0.key] == $0 }) else {
      throw Self.misfit
    }
    for property in change.before {
      properties[property.key] = property
      if case .codebook(let codebook) = property { self.codebook = codebook }
    }
  }
}
