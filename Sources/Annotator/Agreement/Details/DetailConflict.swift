/// The details that annotators who agree on the label name differently: the source, its kind, or the target.
///
/// Naming nothing contradicts nobody. Different names of the same source aren't a conflict.
struct DetailConflict: Equatable {
  /// The fields in which they differ.
  let fields: [JudgmentField]
  /// How the votes fell in each of them: "source: 1 CNN, 1 NBC".
  let words: String
  /// The sources that differ, each as it was first written; empty if the source isn't in conflict.
  let sources: [String]

  /// Compares judgments with the same label.
  init(_ judgments: [Judgment], _ identity: SourceIdentity) {
    let sides = [
      Side(.attribution, "source", judgments.compactMap { $0.attribution }, key: identity.key) { $0 },
      Side(.sourceKind, "kind", judgments.compactMap { $0.sourceKind }, key: \.rawValue) { $0.rawValue },
      Side(.link, "target", judgments.compactMap { $0.target }, key: \.key) { $0.words },
    ].compactMap { $0 }
    fields = sides.map(\.field)
    words = sides.map(\.votes).joined(separator: "; ")
    sources = sides.first { $0.field == .attribution }?.names ?? []
  }

  /// A field in which they differ.
  private struct Side {
    let field: JudgmentField
    /// The words of the first value with each key.
    let names: [String]
    /// How the votes fell: "source: 1 CNN, 1 NBC".
    let votes: String

    /// Compares values; nil if all mean the same.
    init?<Value: Equatable>(
      _ field: JudgmentField, _ name: String, _ values: [Value], key: (Value) -> String,
      words: (Value) -> String
    ) {
      // Most values are equal to the letter, so their keys needn't be computed.
      guard let first = values.first, !values.allSatisfy({ $0 == first }) else { return nil }
      let keys = values.map(key)
      guard Set(keys).count > 1 else { return nil }
      let shown = Dictionary(zip(keys, values.map(words))) { first, _ in first }
      self.field = field
      let all = keys.map { shown[$0] ?? $0 }
      votes = "\(name): \(VoteWords.text(of: all))"
      var seen: Set<String> = []
      names = keys.filter { seen.insert($0).inserted }.map { shown[$0] ?? $0 }
    }
  }
}

extension Target {
  /// A key that is equal for targets that mean the same, once statements are numbered as items.
  var key: String {
    switch self {
    case .statement(let id): "#\(id.number)"
    case .text(let words): String(FoldedText(words).units)
    case .article(let other): String(FoldedText(other.text).units)
    }
  }

  /// The target in a few words.
  fileprivate var words: String {
    switch self {
    case .statement(let id): "statement \(id.number)"
    case .text(let words): "\"\(words)\""
    case .article(let other): "\"\(other.text)\""
    }
  }
}
