/// One annotator's work on one article: the article, the codebook, the statements with judgments, and the
/// history.
///
/// The statements are in reading order and don't overlap. They change only through `apply(_:)`, one `Change`
/// at a time, so that every state can be journalled, undone and replayed.
public struct Session: Sendable {
  /// The session's globally unique name of 32 hexadecimal digits.
  public let id: String
  /// The person's short name.
  public let annotator: String
  /// When the session was begun.
  public let created: Timestamp
  /// The article.
  public private(set) var article: Article
  /// The labels and the scale in use.
  public private(set) var codebook: Codebook
  /// Who or what gave the answers, and the sessions it was made from.
  package let provenance: Provenance
  /// Names that mean the same source, each list starting with the name to show.
  public private(set) var equivalences: [[String]]
  /// The hash of the session as it began, which its first change states; nil until it has been written.
  package let genesis: SHA256Digest?
  /// The statements in reading order.
  public private(set) var statements: [Statement]
  /// Every change so far.
  package internal(set) var history: History
  /// How many statements are tagged, skipped, flagged.
  package private(set) var progress: Progress
  /// The statement the analyst is at; nil only when there are none.
  public private(set) var cursor: StatementID?
  /// The confidence of a label that is typed without one.
  package var standingConfidence: DefaultConfidence
  /// Members in the file that this version doesn't know.
  package let unknown: UnknownMembers

  private var starts: StatementStarts
  private var highestID: Int

  /// Creates a session from checked parts.
  ///
  /// - Throws: an error when statements overlap, reach beyond the text, repeat an identifier or point at a
  ///   missing target, when a label is not in the codebook, or when the history does not lead to the
  ///   statements.
  /// - Complexity: linear in the text, the statements and the history.
  package init(
    id: String, annotator: String, created: Timestamp, article: Article, codebook: Codebook,
    statements: [Statement], history: History = History(), cursor: StatementID? = nil,
    standingConfidence: DefaultConfidence = .unset, provenance: Provenance = Provenance(),
    equivalences: [[String]] = [], genesis: SHA256Digest? = nil, unknown: UnknownMembers = .none
  ) throws(UserError) {
    self.provenance = provenance
    self.equivalences = equivalences
    self.genesis = genesis
    self.id = id
    self.annotator = annotator
    self.created = created
    self.article = article
    self.codebook = codebook
    self.statements = statements
    self.history = history
    self.standingConfidence = standingConfidence
    self.unknown = unknown
    progress = Progress(statements)
    starts = StatementStarts(capacity: statements.count)
    highestID = 0
    try SessionRules.check(statements, in: article, codebook: codebook)
    for index in statements.indices { enter(statements[index].id, at: statements[index].range.lowerBound) }
    highestID = max(highestID, history.highestID)
    self.cursor = cursor.flatMap { starts[$0] == nil ? nil : $0 } ?? statements.first?.id
  }

  /// When the last change was made or, if there is none, the session was begun.
  public var modified: Timestamp {
    history.modified.map { max($0, created) } ?? created
  }
}

extension Session {
  /// Returns the index of a statement in reading order; nil if it doesn't exist. Logarithmic.
  public func index(of id: StatementID) -> Int? {
    guard let start = starts[id] else { return nil }
    let index = firstIndex(startingAtOrAfter: start)
    return index < statements.count && statements[index].id == id ? index : nil
  }

  /// The statement with the given name; nil if it doesn't exist.
  public subscript(id: StatementID) -> Statement? {
    index(of: id).map { statements[$0] }
  }

  /// The index of the statement the analyst is at; nil only when there are none.
  public var cursorIndex: Int? { cursor.flatMap(index(of:)) }

  /// The statement the analyst is at; nil only when there are none.
  public var current: Statement? { cursorIndex.map { statements[$0] } }

  /// Returns the text of a statement.
  public func text(of statement: Statement) -> Substring { article[statement.range] }

  /// A name that no statement of this session has ever had.
  public var unusedID: StatementID { StatementID(highestID + 1) }

  /// Moves to a statement; does nothing if it doesn't exist.
  public mutating func move(to id: StatementID) {
    if starts[id] != nil { cursor = id }
  }
}

extension Session {
  /// Makes one change: edits the statements and adds the change to the history.
  ///
  /// - Throws: an error if the change doesn't follow the last one or doesn't match the current statements;
  ///   the session is then unchanged.
  /// - Complexity: logarithmic in the statements; linear when statements are split or joined.
  package mutating func apply(_ change: Change) throws(UserError) {
    commit(try prepare(change))
  }

  /// Checks a change, so that it can be stored before it is made.
  ///
  /// - Throws: what `apply(_:)` throws.
  package func prepare(_ change: Change) throws(UserError) -> PreparedChange {
    let (edit, replacesLast) = try self.edit(of: change)
    let misfit = Self.misfit(change.sequence)
    try SessionRules.check(edit)
    for statement in edit.before {
      guard let current = self[statement.id], current == statement else { throw misfit }
    }
    try check(edit, misfit: misfit)
    let replacement = Replacement(edit)
    guard keepsTargets(replacement) else { throw misfit }
    let place = self.place(of: replacement)
    guard place != nil || (replacement.removed.isEmpty && replacement.inserted.isEmpty) else { throw misfit }
    return PreparedChange(
      change: change, edit: edit, replacesLast: replacesLast, replacement: replacement, place: place)
  }

  /// Returns the error for a change that was made to a different state.
  static func misfit(_ sequence: Int) -> UserError {
    UserError("change \(sequence) does not fit the statements")
  }

  /// Checks that the properties an edit starts from are the current ones, and that the statements it leaves
  /// follow the rules of the codebook it leaves.
  private func check(_ edit: Edit, misfit: UserError) throws(UserError) {
    var next = codebook
    if let properties = edit.properties {
      let isPresent = properties.isConsistent && properties.before.allSatisfy { property($0.key) == $0 }
      guard isPresent else { throw misfit }
      for case .codebook(let codebook) in properties.after { next = codebook }
    }
    try SessionRules.check(edit.after, in: article, codebook: next, targets: nil)
    guard next != codebook else { return }
    let changed = Set(edit.after.map(\.id))
    let others = statements.filter { !changed.contains($0.id) && $0.judgment.label != nil }
    try SessionRules.check(others, in: article, codebook: next, targets: nil)
  }

  /// Sets a property.
  mutating func set(_ property: SessionProperty) {
    switch property {
    case .codebook(let codebook): self.codebook = codebook
    case .equivalences(let names): equivalences = names
    case .title, .authors, .published, .url, .language: article.set(property)
    }
  }

  /// Makes a change that was prepared for the session in its current state.
  package mutating func commit(_ prepared: PreparedChange) {
    if let place = prepared.place {
      for statement in statements[place] { leave(statement) }
      statements.replaceSubrange(place, with: prepared.replacement.inserted)
      for statement in prepared.replacement.inserted {
        enter(statement.id, at: statement.range.lowerBound)
        progress.add(statement)
      }
    }
    for statement in prepared.replacement.changed {
      guard let index = index(of: statement.id) else { continue }
      progress.remove(statements[index])
      statements[index] = statement
      progress.add(statement)
    }
    for property in prepared.edit.properties?.after ?? [] { set(property) }
    history.append(prepared.change, replacingLast: prepared.replacesLast)
    if let first = prepared.edit.after.first, prepared.place != nil || prepared.edit.after.count == 1 {
      cursor = first.id
    }
  }

  /// Whether every target still exists after a replacement. Linear only if statements are removed.
  private func keepsTargets(_ replacement: Replacement) -> Bool {
    let removed = Set(replacement.removed.map(\.id))
    let inserted = Set(replacement.inserted.map(\.id))
    let isPresent = { (id: StatementID) in
      inserted.contains(id) || (self.starts[id] != nil && !removed.contains(id))
    }
    let touched = replacement.inserted + replacement.changed
    guard touched.allSatisfy({ $0.judgment.targetID.map(isPresent) ?? true }) else { return false }
    guard !removed.isEmpty else { return true }
    let rewritten = removed.union(replacement.changed.map(\.id))
    return statements.allSatisfy { statement in
      rewritten.contains(statement.id) || (statement.judgment.targetID.map(isPresent) ?? true)
    }
  }

  /// Returns the indices that a replacement takes up; nil if they aren't adjacent or the new statements don't
  /// fit there.
  private func place(of replacement: Replacement) -> Range<Int>? {
    let indices = replacement.removed.compactMap { index(of: $0.id) }.sorted()
    guard let first = indices.first, let last = indices.last, last - first == indices.count - 1,
      !replacement.inserted.isEmpty
    else { return nil }
    let removed = Set(replacement.removed.map(\.id))
    var end = first == 0 ? 0 : statements[first - 1].range.upperBound
    for statement in replacement.inserted {
      let isNew = starts[statement.id] == nil || removed.contains(statement.id)
      guard isNew, statement.range.lowerBound >= end else { return nil }
      end = statement.range.upperBound
    }
    let limit = last + 1 == statements.count ? article.text.utf8.count : statements[last + 1].range.lowerBound
    return end <= limit ? first..<last + 1 : nil
  }

  private mutating func enter(_ id: StatementID, at start: Int) {
    starts[id] = start
    highestID = max(highestID, id.number)
  }

  private mutating func leave(_ statement: Statement) {
    starts[statement.id] = nil
    progress.remove(statement)
  }

  /// Returns the index of the first statement that starts at or after a UTF-8 offset. Logarithmic.
  func firstIndex(startingAtOrAfter offset: Int) -> Int {
    var low = 0
    var high = statements.count
    while low < high {
      let middle = (low + high) / 2
      if statements[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
