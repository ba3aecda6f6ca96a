extension Judgment {
  /// Takes what goes with a label, as most of these judgments have it; where several lead equally, nothing is
  /// taken.
  ///
  /// A source is shown as most of those write it who mean it.
  mutating func takeDetails(from judgments: [Judgment], _ identity: SourceIdentity) {
    attribution = Self.leading(judgments.compactMap(\.attribution), by: identity.key)
    sourceKind = Self.leading(judgments.compactMap(\.sourceKind)) { $0 }
    target = Self.leading(judgments.compactMap(\.target), by: \.key)
    likelihood = Self.leading(judgments.compactMap(\.likelihood)) { $0 }
    grade = Self.leading(judgments.compactMap(\.grade)) { $0 }
    // What is copied from the text is no answer of its own: the first of the most frequent ones will do.
    cue = Self.most(judgments.compactMap(\.cue))
    cited = Self.most(judgments.compactMap(\.cited))
    judged = judgments.compactMap(\.judged).max()
  }

  /// The most frequent value by its key; nil when two keys are as frequent.
  private static func leading<Value: Hashable, Key: Hashable>(_ values: [Value], by key: (Value) -> Key)
    -> Value?
  {
    let groups = Dictionary(grouping: values, by: key)
    guard let most = groups.values.map(\.count).max() else { return nil }
    let leaders = groups.values.filter { $0.count == most }
    return leaders.count == 1 ? self.most(leaders[0]) : nil
  }

  /// The most frequent value; of several, the first.
  private static func most<Value: Hashable>(_ values: [Value]) -> Value? {
    let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    guard let most = counts.values.max() else { return nil }
    return values.first { counts[$0] == most }
  }
}
