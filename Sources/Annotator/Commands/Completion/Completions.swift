/// What completion offers for the word before the cursor.
package struct Completions: Equatable, Sendable {
  /// One word that may stand there, and what it means.
  package struct Candidate: Equatable, Sendable {
    /// The text that replaces the word.
    package let text: String
    /// A few words that tell what it is; nil when the text says it all.
    package let note: String?
    /// What a list shows of it in place of the text; nil for the text.
    package let shown: String?

    /// Creates a candidate.
    package init(_ text: String, note: String? = nil, shown: String? = nil) {
      (self.text, self.note, self.shown) = (text, note, shown)
    }
  }

  /// How candidates are chosen.
  package enum Choice: Hashable, Sendable {
    /// By typing on.
    case typing
    /// By a digit, too, from a numbered list that is shown at once.
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

  /// The most candidates that have a number.
  package static let numbered = 9

  /// Creates an offer for the word at a range of code points.
  package init(
    word: Range<Int>, candidates: [Candidate], choice: Choice = .typing, staysBefore: Bool = false
  ) {
    self.word = word
    self.candidates = candidates
    self.choice = choice
    self.staysBefore = staysBefore
  }
}
