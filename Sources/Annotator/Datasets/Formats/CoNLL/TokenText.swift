/// The text of a document of tokens, marked or not.
struct TokenText {
  /// The text so far.
  private(set) var text = ""
  /// The number of code points so far.
  private(set) var count = 0
  private var isInSentence = false

  /// Adds a token and returns its offset.
  ///
  /// - Parameter isSpaced: whether a space precedes it, unless it begins a sentence.
  mutating func add(_ word: Substring, isSpaced: Bool) -> Int {
    if !isInSentence {
      if count > 0 { add("\n\n") }
    } else if isSpaced {
      add(" ")
    }
    isInSentence = true
    let start = count
    add(word)
    return start
  }

  /// Begins a sentence at the position that a comment states, unless the text is already longer.
  mutating func beginSentence(at place: Int) {
    guard fill(to: place) else { return }
    isInSentence = true
  }

  /// Ends a sentence, at the position that a comment states, if one does.
  mutating func endSentence(at place: Int?) {
    if let place { _ = fill(to: place) }
    isInSentence = false
  }

  /// Pads the text with spaces up to a position; returns false if it is already longer or the gap is too
  /// large.
  private mutating func fill(to place: Int) -> Bool {
    guard place >= count, place - count <= 1_000_000 else { return false }
    add(String(repeating: " ", count: place - count))
    return true
  }

  private mutating func add(_ words: some StringProtocol) {
    text += words
    count += words.unicodeScalars.count
  }
}
