/// The disagreements to settle in a session, the hardest first, with the sides of each.
package struct DisagreementQueue: Hashable, Sendable {
  /// One side: an annotator, or one of two sessions that are merged.
  package struct Vote: Hashable, Sendable {
    /// The name of the side; nil if names are hidden.
    package let name: String?
    /// Its judgment, with a target that is a statement of the session being settled.
    package let judgment: Judgment
    /// Whether the judgment is of a longer statement than this one.
    package let coversLongerStatement: Bool

    /// The names that taking this side declares to be the same source; empty for the side of a person.
    package let oneSource: [String]

    /// Creates a side.
    package init(name: String?, judgment: Judgment, coversLongerStatement: Bool = false) {
      self.init(name: name, judgment: judgment, coversLongerStatement: coversLongerStatement, oneSource: [])
    }

    /// Creates a side that declares names to be the same source.
    package init(
      name: String?, judgment: Judgment, coversLongerStatement: Bool = false, oneSource: [String]
    ) {
      self.name = name
      self.judgment = judgment
      self.coversLongerStatement = coversLongerStatement
      self.oneSource = oneSource
    }
  }

  /// A stretch of the text on which the sides differ.
  package struct Disagreement: Hashable, Sendable {
    /// The stretch, in UTF-8 offsets.
    package let range: Range<Int>
    /// The sides, with their judgments.
    package let sides: [Vote]
    /// The fields in which they differ although they agree on the label; empty if they don't agree on it.
    package let fields: [JudgmentField]
    /// Whether only one annotator decided it, so that there is nothing to differ on.
    package let isSingle: Bool

    /// Creates an entry.
    package init(range: Range<Int>, sides: [Vote]) {
      self.init(range: range, sides: sides, fields: [], isSingle: false)
    }

    /// Creates an entry that may concern the details of a judgment.
    package init(range: Range<Int>, sides: [Vote], fields: [JudgmentField], isSingle: Bool) {
      self.range = range
      self.sides = sides
      self.fields = fields
      self.isSingle = isSingle
    }
  }

  /// The entries, the hardest first; their ranges do not overlap.
  package let entries: [Disagreement]
  /// The positions of the entries in reading order.
  private let inReadingOrder: [Int]

  /// Creates a queue of entries, the hardest first.
  package init(_ entries: [Disagreement]) {
    self.entries = entries
    inReadingOrder = entries.indices.sorted { entries[$0].range.lowerBound < entries[$1].range.lowerBound }
  }
}

extension DisagreementQueue {
  /// Returns the index of the entry that a statement belongs to, even if it was split or joined since; nil if
  /// the sides don't differ there. Logarithmic.
  package func index(of statement: Statement) -> Int? {
    var (low, high) = (0, inReadingOrder.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[inReadingOrder[middle]].range.upperBound <= statement.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < inReadingOrder.count, entries[inReadingOrder[low]].range.overlaps(statement.range) else {
      return nil
    }
    return inReadingOrder[low]
  }

  /// Returns the judgment that all agree on, without the fields in question, if the label isn't in question.
  ///
  /// Returns nil if it is, if the statement is decided or was split or joined, or if `settles` doesn't hold
  /// for every field in question.
  package func agreed(on statement: Statement, where settles: (JudgmentField) -> Bool) -> Judgment? {
    guard !statement.judgment.isDecided, let index = index(of: statement) else { return nil }
    let entry = entries[index]
    guard !entry.fields.isEmpty, entry.fields.allSatisfy(settles), entry.range == statement.range,
      var judgment = entry.sides.first(where: { $0.judgment.isDecided })?.judgment
    else { return nil }
    if entry.fields.contains(.attribution) {
      (judgment.attribution, judgment.sourceKind, judgment.cited) = (nil, nil, nil)
    }
    if entry.fields.contains(.sourceKind) { judgment.sourceKind = nil }
    if entry.fields.contains(.link) { judgment.target = nil }
    return judgment
  }

  /// Returns the first statement of an entry. Logarithmic.
  func statement(of entry: Int, in session: Session) -> Statement? {
    let range = entries[entry].range
    let after = session.firstIndex(startingAtOrAfter: range.lowerBound + 1)
    let candidates = [after - 1, after].filter { session.statements.indices.contains($0) }
    return candidates.map { session.statements[$0] }.first { $0.range.overlaps(range) }
  }

  /// Returns the next open statement of the queue after this one, continuing from the start; nil if there is
  /// none. Linear in the entries that are passed over.
  func undecided(after statement: Statement, in session: Session) -> Statement? {
    let start = index(of: statement).map { $0 + 1 } ?? 0
    for step in 0..<entries.count {
      let entry = (start + step) % entries.count
      if let found = undecided(in: entry, session), found.id != statement.id { return found }
    }
    return nil
  }

  /// Returns the first open statement of the queue; nil if there is none.
  func firstUndecided(in session: Session) -> Statement? {
    entries.indices.lazy.compactMap { undecided(in: $0, session) }.first
  }

  /// Returns the first open statement of an entry, which has several statements if it was split.
  private func undecided(in entry: Int, _ session: Session) -> Statement? {
    guard let first = statement(of: entry, in: session), let index = session.index(of: first.id) else {
      return nil
    }
    let range = entries[entry].range
    return session.statements[index...].prefix { $0.range.lowerBound < range.upperBound }
      .first { $0.judgment.isOpen }
  }

  /// Returns the statements of other entries that `identity` settles, with the judgments that the sides agree
  /// on.
  ///
  /// Their sides differ only in how they name the same source.
  package func others(joinedBy identity: SourceIdentity, than entry: Int, in session: Session) -> [Statement]
  {
    entries.indices.compactMap { other in
      guard other != entry, let side = entries[other].sides.last, let first = side.oneSource.first,
        side.oneSource.allSatisfy({ identity.key(of: $0) == identity.key(of: first) }),
        var statement = statement(of: other, in: session), statement.range == entries[other].range,
        !statement.judgment.isDecided
      else { return nil }
      statement.judgment = side.judgment
      return statement
    }
  }

  /// Returns the number of entries with an open statement. Linear in the entries.
  package func left(in session: Session) -> Int {
    entries.indices.count { undecided(in: $0, session) != nil }
  }
}
