/// The words that stand for a confidence, such as "high" for 0.8.
package struct ConfidenceScale: Hashable, Sendable {
  /// A word and its value.
  package struct Word: Hashable, Sendable {
    /// The word, in lower case.
    package let name: String
    /// The confidence that it stands for.
    package let confidence: Confidence
    /// Members in the file that this version doesn't know.
    package let unknown: UnknownMembers

    /// Creates a word.
    package init(_ name: String, _ confidence: Confidence, unknown: UnknownMembers = .none) {
      self.name = name
      self.confidence = confidence
      self.unknown = unknown
    }
  }

  /// The words in the order to show them.
  package let words: [Word]

  /// Creates a scale.
  package init(_ words: [Word]) {
    self.words = words
  }

  /// The confidence that a word stands for, or nil if the scale doesn't have it.
  package subscript(name: String) -> Confidence? {
    words.first { $0.name == name }?.confidence
  }

  /// `low`, `moderate` and `high`: 0.2, 0.5 and 0.8.
  package static let standard = ConfidenceScale(
    [("low", 20), ("moderate", 50), ("high", 80)].compactMap { name, percent in
      Confidence(percent: percent).map { Word(name, $0) }
    })
}
