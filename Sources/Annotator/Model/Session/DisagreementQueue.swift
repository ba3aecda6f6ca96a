/// What is to be settled in a session, the hardest first, and what the sides say of it.
package struct DisagreementQueue: Hashable, Sendable {
  /// One side: an annotator, or one of two sessions that are merged.
  package struct Vote: Hashable, Sendable {
    /// What the side is called; nil where names are hidden.
    package let name: String?
    /// What it says, its target as a statement of the session that is settled.
    package let judgment: Judgment
    /// Whether it says so of a longer statement than this one.
    package let coversLongerStatement: Bool

    /// The names that are declared to be one source by taking this side; none where a person says what it
    /// says.
    package let oneSource: [String]

    /// Creates a side.
    package init(name: String?, judgment: Judgment, coversLongerStatement: Bool = false) {
      self.init(name: name, judgment: judgment, coversLongerStatement: coversLongerStatement, oneSource: [])
    }

    /// Creates a side on which names are one source.
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
    /// What each side says.
    package let sides: [Vote]
    /// What they name differently where they agree on the label; none where they do not.
    package let fields: [JudgmentField]
    /// Whether only one annotator decided it, so that there is nothing to differ on.
    package let isSingle: Bool

    /// Creates an entry.
    package init(range: Range<Int>, sides: [Vote]) {
      self.init(range: range, sides: sides, fields: [], isSingle: false)
    }

    /// Creates an entry that may be about what goes with the label.
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

  /// Creates an agenda from entries, the hardest first.
  package init(_ entries: [Disagreement]) {
    self.entries = entries
    inReadingOrder = entries.indices.sorted { entries[$0].range.lowerBound < entries[$1].range.lowerBound }
  }
}

extension DisagreementQueue {
  /// The position of the entry that a statement belongs to, also when it was split or joined since; nil when
  /// the sides do not differ there. Logarithmic.
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

  /// What all agree on where the label is no question, without what is in question; nil elsewhere, where the
  /// statement is decided, or where `settles` does not hold for every field in question.
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

  /// The first statement of an entry. Logarithmic.
  func statement(of entry: Int, in session: Session) -> Statement? {
    let range = entries[entry].range
    let after = session.firstIndex(startingAtOrAfter: range.lowerBound + 1)
    let candidates = [after - 1, after].filter { session.statements.indices.contains($0) }
    return candidates.map { session.statements[$0] }.first { $0.range.overlaps(range) }
  }

  /// The next statement on the agenda after this one that is not decided, going on from the start; nil when
  /// there is none. Linear in the entries that are skipped.
  func undecided(after statement: Statement, in session: Session) -> Statement? {
    let start = index(of: statement).map { $0 + 1 } ?? 0
    for step in 0..<entries.count {
      let entry = (start + step) % entries.count
      if let found = undecided(in: entry, session), found.id != statement.id { return found }
    }
    return nil
  }

  /// The first statement on the agenda that is not decided; nil when all are.
  func firstUndecided(in session: Session) -> Statement? {
    entries.indices.lazy.compactMap { undecided(in: $0, session) }.first
  }

  /// The first statement of an entry that is not decided: an entry that was split has several.
  private func undecided(in entry: Int, _ session: Session) -> Statement? {
    guard let first = statement(of: entry, in: session), let index = session.index(of: first.id) else {
      return nil
    }
    let range = entries[entry].range
    return session.statements[index...].prefix { $0.range.lowerBound < range.upperBound }
      .first { $0.judgment.isOpen }
  }

  /// The statements of other entries in which the sides name nothing else than these sources differently.
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

  /// How many entries hold a statement that is not decided. Linear in the entries.
  package func left(in session: Session) -> Int {
    entries.indices.count { undecided(in: $0, session) != nil }
  }
}
