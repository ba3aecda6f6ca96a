/// The words of a passage that count as overlap, cut to six letters.
struct Stems: Sendable {
  /// The distinct stems.
  let all: Set<String>
  /// The number of words, including those that don't count.
  let wordCount: Int
  /// Whether there is a verb of saying outside quotations.
  let says: Bool
  /// Whether a word accuses or alleges.
  let accuses: Bool

  /// The number of letters in a stem.
  private static let length = 6

  /// Collects the stems of an analysed passage. O(tokens).
  init(_ analysis: Analysis) {
    self.init(analysis, span: analysis.tokens.indices)
  }

  /// Collects the stems of some of its tokens. O(tokens).
  init(_ analysis: Analysis, span: Range<Int>) {
    var all: Set<String> = []
    for token in analysis.tokens[span] where token.isWord {
      guard token.lowered.count > 2, !analysis.lexicon.stop.contains(token.lowered) else { continue }
      all.insert(String(Self.base(token.lowered).prefix(Self.length)))
    }
    self.all = all
    let tokens = analysis.tokens[span]
    wordCount = tokens.count(where: \.isWord)
    says = tokens.contains { !$0.isQuoted && analysis.lexicon.saying.contains($0.lowered) }
    accuses = tokens.contains { analysis.lexicon.accusing.contains($0.lowered) }
  }

  private static func base(_ word: String) -> Substring {
    for ending in ["'s", "s'"] where word.hasSuffix(ending) { return word.dropLast(ending.count) }
    return word[...]
  }
}
