/// Counts of labels in a file that the codebook doesn't have.
struct UnknownLabels: Sendable {
  private var words: [(word: String, place: String, count: Int)] = []

  /// Whether there are none.
  var isEmpty: Bool { words.isEmpty }

  /// Counts a label.
  mutating func add(_ word: String, at place: String, count: Int = 1) {
    if let index = words.firstIndex(where: { $0.word == word }) {
      words[index].count += count
    } else {
      words.append((word, place, count))
    }
  }

  /// Adds the counts of another.
  mutating func add(_ other: UnknownLabels) {
    for (word, place, count) in other.words { add(word, at: place, count: count) }
  }

  /// Returns an error for each label, at its first place, that suggests what it might become.
  func problems(for codebook: Codebook) -> [UserError] {
    let names = codebook.labels.map(\.label.name)
    return words.map { word, place, count in
      let what = "the codebook has no label '\(word)'" + (count > 1 ? " (\(count) marks)" : "")
      let fix = "say what it becomes, as in --map \(ShellWord(word).text)=\(ShellWord(names[0]).text)"
      return UserError(what, nearest: word, of: names, fix: fix).located(at: place)
    }
  }
}
