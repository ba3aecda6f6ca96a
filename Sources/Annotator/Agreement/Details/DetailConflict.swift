/// What annotators who agree on the label name differently: the source, its kind, or the target.
///
/// One who names nothing contradicts nobody. Names that mean one source are no conflict.
struct DetailConflict: Equatable {
  /// The fields in which they differ.
  let fields: [JudgmentField]
  /// How the votes fell in each of them: "source: 1 CNN, 1 NBC".
  let words: String
  /// The sources that differ, each as it was written first; none when the source is no conflict.
  let sources: [String]

  /// Compares judgments with one label.
  init(_ judgments: [Judgment], _ identity: SourceIdentity) {
    let sides: [(field: JudgmentField, name: String, values: [(key: String, shown: String)])] = [
      (.attribution, "source", judgments.compactMap { $0.attribution.map { (identity.key(of: $0), $0) } }),
      (.sourceKind, "kind", judgments.compactMap { $0.sourceKind.map { ($0.rawValue, $0.rawValue) } }),
      (.link, "target", judgments.compactMap { $0.target.map { ($0.key, $0.words) } }),
    ]
    let differing = sides.filter { Set($0.values.map(\.key)).count > 1 }
    fields = differing.map(\.field)
    words = differing.map { "\($0.name): \(Self.votes($0.values))" }.joined(separator: "; ")
    sources = differing.first { $0.field == .attribution }.map { Self.first($0.values).map(\.shown) } ?? []
  }

  /// The first value of each key.
  private static func first(_ values: [(key: String, shown: String)]) -> [(key: String, shown: String)] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0.key).inserted }
  }

  private static func votes(_ values: [(key: String, shown: String)]) -> String {
    let shown = Dictionary(first(values).map { ($0.key, $0.shown) }, uniquingKeysWith: { first, _ in first })
    return VoteWords.text(of: values.map { shown[$0.key] ?? $0.shown })
  }
}

extension Target {
  /// What is equal for targets that mean the same, once statements are numbered as items.
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
