/// The statements and properties of a session at an earlier moment, reached by taking changes back one by
/// one.
struct HistoryState {
  /// The index of each of the latest statements.
  private let places: [StatementID: Int]
  /// The latest statements as they were then; nil for those that didn't exist.
  private var present: [Statement?]
  /// Where a file states each of those, if it was last reached by taking back an edit in place.
  private var written: [Written?]
  /// The other statements that existed.
  private var others: [StatementID: Statement] = [:]
  private var properties: [SessionProperty.Key: SessionProperty]
  /// The codebook as it was then.
  private(set) var codebook: Codebook
  /// The article as it is; the text never changes.
  private let article: Article

  /// The place in a file that states a statement as it was then, as written by an edit in place.
  struct Written {
    /// The range of the fields that the edit changed, by offset in the file.
    let place: Range<Int>
    /// The bits of those fields.
    let fields: UInt64
  }

  /// The error for a history that doesn't match the session.
  static let misfit = UserError("the history does not lead to the current statements")

  /// Starts at the current state. Linear in the statements.
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

  /// Starts at the current state of a session. Linear in its statements.
  init(_ session: Session) {
    self.init(
      session.statements, in: session.article, codebook: session.codebook, equivalences: session.equivalences)
  }

  /// Returns a property as it was then.
  func property(_ key: SessionProperty.Key) -> SessionProperty? { properties[key] }

  /// A statement as it was then; nil if it didn't exist.
  private(set) subscript(id: StatementID) -> Statement? {
    get { places[id].map { present[$0] } ?? others[id] }
    set {
      guard let place = places[id] else { return others[id] = newValue }
      (present[place], written[place]) = (newValue, nil)
    }
  }

  /// The statements as they were then, in reading order. Linear, or O(*n* log *n*) if statements were split
  /// or joined.
  var statements: [Statement] {
    let there = present.compactMap { $0 } + others.values
    let isInOrder = zip(there, there.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound }
    return isInOrder ? there : there.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Takes back an edit, which must have led to this state.
  ///
  /// - Throws: an error if it led to another state, or if one of its sides breaks a rule.
  /// - Complexity: linear in the edit.
  mutating func revert(_ edit: Edit) throws(UserError) {
    try SessionRules.check(edit)
    try check(edit.after)
    for statement in edit.after {
      guard self[statement.id] == statement else { throw Self.misfit }
      self[statement.id] = nil
    }
    if let change = edit.properties { try revert(change) }
    try check(edit.before)
    for statement in edit.before {
      guard self[statement.id] == nil else { throw Self.misfit }
      self[statement.id] = statement
    }
  }

  /// Takes back an edit that changed one statement in place.
  ///
  /// - Parameter earlier: turns the statement after the edit into the one before it, and returns the place in
  ///   the file that states the latter; returns nil if the edit does something else.
  /// - Returns: whether it was taken back.
  /// - Throws: what `earlier` throws, or an error if the statement didn't exist or breaks a rule.
  mutating func revert(
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

  private mutating func revert(_ change: PropertyChange) throws(UserError) {
    guard change.isConsistent, change.after.allSatisfy({ properties[$0.key] == $0 }) else {
      throw Self.misfit
    }
    for property in change.before {
      properties[property.key] = property
      if case .codebook(let codebook) = property { self.codebook = codebook }
    }
  }
}
