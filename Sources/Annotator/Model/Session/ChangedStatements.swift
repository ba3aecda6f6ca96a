/// The judged statements of a session that differ by a word or two in another text of the article.
///
/// The statements of both sessions are matched by their bytes. Between two matches, a judged statement is
/// paired with the next one that has no judgment yet and differs from it in white space, in one or two words
/// or, in a script without spaces, in up to four characters, but in no more than half of them.
package struct ChangedStatements {
  /// A statement in its old and new words.
  package struct Pair: Equatable, Sendable {
    /// The judged statement of the old session.
    package let old: Statement
    /// Its position there, from 1.
    package let position: Int
    /// The statement of the new session.
    package let new: Statement
    /// The old words.
    package let oldText: String
    /// The new words.
    package let newText: String
  }

  /// The pairs, in reading order.
  package private(set) var pairs: [Pair] = []
  /// Statements that both sessions have word for word, but only the old one has judged.
  ///
  /// The old session was continued after its judgments were carried over.
  package private(set) var later: [Pair] = []
  private let old: Session
  private let new: Session
  /// For each old statement, the index of the new one with the same words; nil if there is none.
  private let matches: [Int?]

  /// Compares two sessions of the same person. Linear in the texts, times the number of differences between
  /// them.
  package init(from old: Session, to new: Session) {
    (self.old, self.new) = (old, new)
    matches = StatementMatching.matches(
      old.statements.map { Array(old.text(of: $0).utf8) }, new.statements.map { Array(new.text(of: $0).utf8) }
    )
    var gap: [Int] = []
    var start = 0
    for (index, match) in matches.enumerated() {
      guard let match else {
        gap.append(index)
        continue
      }
      noteLater(index, match)
      pair(gap, with: start..<match)
      (gap, start) = ([], match + 1)
    }
    pair(gap, with: start..<new.statements.count)
  }

  private mutating func noteLater(_ index: Int, _ match: Int) {
    let (judged, open) = (old.statements[index], new.statements[match])
    guard !judged.judgment.isEmpty, open.judgment.isEmpty else { return }
    let text = String(old.text(of: judged))
    later.append(Pair(old: judged, position: index + 1, new: open, oldText: text, newText: text))
  }

  private mutating func pair(_ gap: [Int], with range: Range<Int>) {
    let free = range.filter { new.statements[$0].judgment.isEmpty }.map { index in
      (statement: new.statements[index], words: ComparedWords(new.text(of: new.statements[index])))
    }
    var rest = free[...]
    for index in gap where !old.statements[index].judgment.isEmpty {
      let text = old.text(of: old.statements[index])
      let words = ComparedWords(text)
      guard let found = rest.firstIndex(where: { words.isNear($0.words) }) else { continue }
      let statement = rest[found].statement
      pairs.append(
        Pair(
          old: old.statements[index], position: index + 1, new: statement, oldText: String(text),
          newText: String(new.text(of: statement))))
      rest = rest[(found + 1)...]
    }
  }
}

extension ChangedStatements {
  /// Returns the edit that carries over the judgments of some pairs, with their targets.
  ///
  /// It also restores the targets of other statements that were lost with the pairs. Returns nil if there are
  /// no pairs.
  package func edit(carrying agreed: [Pair]) -> Edit? {
    guard !agreed.isEmpty else { return nil }
    var names: [StatementID: StatementID] = [:]
    for (index, match) in matches.enumerated() {
      if let match { names[old.statements[index].id] = new.statements[match].id }
    }
    let carried = Set(agreed.map(\.old.id))
    for pair in agreed { names[pair.old.id] = pair.new.id }
    var (before, after): ([Statement], [Statement]) = ([], [])
    for pair in agreed {
      before.append(pair.new)
      after.append(pair.new.judged(as: pair.old.judgment, names))
    }
    for (index, match) in matches.enumerated() {
      let judgment = old.statements[index].judgment
      guard let match, let target = judgment.targetID, carried.contains(target) else { continue }
      let statement = new.statements[match]
      guard statement.judgment.target == nil, statement.judgment.label == judgment.label else { continue }
      before.append(statement)
      after.append(statement.judged(as: judgment, names))
    }
    return Edit(.tag, before: before, after: after)
  }
}

extension Statement {
  /// Returns the statement with another one's judgment, whose target is renamed.
  fileprivate func judged(as judgment: Judgment, _ names: [StatementID: StatementID]) -> Statement {
    var changed = self
    changed.judgment = judgment
    if let target = judgment.targetID {
      changed.judgment.target = names[target].map { .statement($0) }
    }
    return changed
  }
}
