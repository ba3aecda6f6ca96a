/// How votes fell, in words.
enum VoteWords {
  /// Returns the answers with their counts, the most frequent first: "2 claim, 1 denial".
  static func text(of answers: [String]) -> String {
    let counts = Dictionary(answers.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
      .joined(separator: ", ")
  }
}
