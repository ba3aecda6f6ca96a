/// The completions of the word before the cursor.
package struct Completions: Equatable, Sendable {
  /// A word that can be completed to, and what it means.
  package struct Candidate: Equatable, Sendable {
    /// The text that replaces the word.
    package let text: String
    /// A few words that explain it; nil if the text needs none.
    package let note: String?
    /// The text that a list shows in its place; nil for the text itself.
    package let shown: String?

    /// Creates a candidate.
    package init(_ text: String, note: String? = nil, shown: String? = nil) {
      (self.text, self.note, self.shown) = (text, note, shown)
    }
  }

  /// How candidates are chosen.
  package enum Choice: Hashable, Sendable {
    /// By continuing to type.
    case typing
    /// Also by a digit, from a numbered list that is shown at once.
    case numbers
  }

  /// The part of the line that a candidate replaces, in Unicode code points.
  package let word: Range<Int>
  /// The candidates in the order to show them.
  package let candidates: [Candidate]
  /// How one is chosen.
  package let choice: Choice
  /// Whether the cursor stays before a single candidate, for a word that goes before it.
  package let staysBefore: Bool

  /// The maximum number of candidates that have a number.
  package static let numbered = 9

  /// Creates completions of the word at a range of code points.
  package init(
    word: Range<Int>, candidates: [Candidate], choice: Choice = .typing, staysBefore: Bool = false
  ) {
    self.word = word
    self.candidates = candidates
    self.choice = choice
    self.staysBefore = staysBefore
  }
}
