/// The rules that every session follows, whether it was made here or read from a file.
enum SessionRules {
  /// Checks statements: order, range, code points, identifiers, labels and targets.
  ///
  /// - Throws: an error for the first rule that is broken.
  static func check(_ statements: [Statement], in article: Article, codebook: Codebook) throws(UserError) {
    var order = StatementOrder(capacity: statements.count)
    for index in statements.indices { try order.add(statements[index].id, statements[index].range) }
    try check(statements, in: article, codebook: codebook, targets: order.ids)
  }

  /// Checks that the identifiers in an edit are valid, and that each occurs once on either side.
  static func check(_ edit: Edit) throws(UserError) {
    for side in [edit.before, edit.after] {
      let isUnique = side.count < 2 || Set(side.map(\.id)).count == side.count
      guard isUnique, side.allSatisfy({ StatementID.numbers.contains($0.id.number) }) else {
        throw UserError("the change names a statement twice, or by an impossible number")
      }
    }
  }

  /// Checks statements one by one, including their targets if the existing identifiers are given.
  ///
  /// Statements are accessed in place: copying one would retain and release each of its texts.
  static func check(
    _ statements: [Statement], in article: Article, codebook: Codebook, targets: StatementIDs?
  ) throws(UserError) {
    for index in statements.indices {
      let id = statements[index].id
      try check(statements[index].range, of: id, in: article)
      try check(
        label: statements[index].judgment.label, isSkipped: statements[index].judgment.isSkipped,
        hasConfidence: statements[index].judgment.confidence != nil,
        target: statements[index].judgment.targetID, of: id, codebook: codebook)
      guard let targets, let target = statements[index].judgment.targetID else { continue }
      try check(target: target, of: id, among: targets)
    }
  }

  /// Checks a statement by itself.
  static func check(_ statement: Statement, in article: Article, codebook: Codebook) throws(UserError) {
    try check(statement.range, of: statement.id, in: article)
    try check(statement.judgment, of: statement.id, codebook: codebook)
  }

  private static func check(_ range: Range<Int>, of id: StatementID, in article: Article)
    throws(UserError)
  {
    try check(id)
    let text = article.text.utf8
    guard range.lowerBound >= 0, range.upperBound <= text.count, !range.isEmpty else {
      throw UserError("the statement is empty or reaches beyond the article", at: place(of: id))
    }
    guard isAligned(range.lowerBound, in: text), isAligned(range.upperBound, in: text) else {
      throw UserError("the statement begins or ends inside a character", at: place(of: id))
    }
  }

  private static func isAligned(_ offset: Int, in text: String.UTF8View) -> Bool {
    offset == text.count || text[text.index(text.startIndex, offsetBy: offset)] & 0xC0 != 0x80
  }

  /// Checks a name.
  static func check(_ id: StatementID) throws(UserError) {
    guard id.number >= 1 else {
      throw UserError("an id must be a whole number from 1, not \(id.number)", at: place(of: id))
    }
    guard StatementID.numbers.contains(id.number) else {
      throw UserError("an id must be a whole number up to 2^53", at: place(of: id))
    }
  }

  /// Checks a judgment by itself.
  @inline(__always)
  static func check(_ judgment: Judgment, of id: StatementID, codebook: Codebook) throws(UserError) {
    try check(
      label: judgment.label, isSkipped: judgment.isSkipped, hasConfidence: judgment.confidence != nil,
      target: judgment.targetID, of: id, codebook: codebook)
  }

  private static func check(
    label: Label?, isSkipped: Bool, hasConfidence: Bool, target: StatementID?, of id: StatementID,
    codebook: Codebook
  ) throws(UserError) {
    if let label, !codebook.has(label) {
      throw UserError("the label '\(label)' is not in the codebook '\(codebook.name)'", at: place(of: id))
    }
    guard label == nil || !isSkipped else {
      throw UserError("the statement is both tagged and skipped", at: place(of: id))
    }
    guard label != nil || !hasConfidence else {
      throw UserError("the statement has a confidence but no label", at: place(of: id))
    }
    guard target != id else {
      throw UserError("the statement is its own target", at: place(of: id))
    }
  }

  /// Checks that a target exists.
  static func check(
    target: StatementID, of id: StatementID, among ids: StatementIDs
  ) throws(UserError) {
    guard ids.contains(target) else {
      throw UserError("its target \(target.number) is not a statement of the session", at: place(of: id))
    }
  }

  /// Returns the name of a statement in errors.
  static func place(of id: StatementID) -> String { "statement id \(id.number)" }
}
