extension Judgment {
  /// Adopts the details that most of these judgments have, except where several lead equally.
  ///
  /// A source is spelt as most of those who name it spell it.
  mutating func takeDetails(from judgments: [Judgment], _ identity: SourceIdentity) {
    attribution = Self.leading(judgments.compactMap { $0.attribution }) { identity.key(of: $0) }
    sourceKind = Self.leading(judgments.compactMap { $0.sourceKind }) { $0 }
    target = Self.leading(judgments.compactMap { $0.target }) { $0.key }
    likelihood = Self.leading(judgments.compactMap { $0.likelihood }) { $0 }
    grade = Self.leading(judgments.compactMap { $0.grade }) { $0 }
    // Words copied from the text aren't an answer of their own: the first of the most frequent ones will do.
    cue = Self.most(judgments.compactMap { $0.cue })
    cited = Self.most(judgments.compactMap { $0.cited })
    judged = judgments.compactMap { $0.judged }.max()
  }

  /// Returns the most frequent value by its key, or nil if two keys are equally frequent.
  private static func leading<Value: Hashable, Key: Hashable>(_ values: [Value], by key: (Value) -> Key)
    -> Value?
  {
    guard let first = values.first, !values.allSatisfy({ $0 == first }) else { return values.first }
    let groups = Dictionary(grouping: values, by: key)
    guard let most = groups.values.map(\.count).max() else { return nil }
    let leaders = groups.values.filter { $0.count == most }
    return leaders.count == 1 ? self.most(leaders[0]) : nil
  }

  /// Returns the most frequent value; the first, if there are several.
  private static func most<Value: Hashable>(_ values: [Value]) -> Value? {
    guard let first = values.first, !values.allSatisfy({ $0 == first }) else { return values.first }
    let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    guard let most = counts.values.max() else { return nil }
    return values.first { counts[$0] == most }
  }
}
