/// What completion offers for the word before the cursor.
public struct Completions: Equatable, Sendable {
  /// One word that may stand there, and what it means.
  public struct Candidate: Equatable, Sendable {
    /// The text that replaces the word.
    public let text: String
    /// A few words that tell what it is; nil when the text says it all.
    public let note: String?

    /// Creates a candidate.
    public init(_ text: String, note: String? = nil) {
      self.text = text
      self.note = note
    }
  }

  /// The part of the line that a candidate replaces, in Unicode code points.
  public let word: Range<Int>
  /// The candidates in the order to show them.
  public let candidates: [Candidate]

  /// Creates an offer for the word at a range of code points.
  public init(word: Range<Int>, candidates: [Candidate]) {
    self.word = word
    self.candidates = candidates
  }
}
