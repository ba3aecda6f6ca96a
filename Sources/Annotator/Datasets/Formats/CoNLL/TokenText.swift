/// The text of a document of tokens, whatever is marked in it.
struct TokenText {
  /// The text so far.
  private(set) var text = ""
  /// How many code points there are.
  private(set) var count = 0
  private var isInSentence = false

  /// Adds a token; where it begins.
  ///
  /// - Parameter isSpaced: whether a space stands before it, if it does not begin a sentence.
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

  /// Begins a sentence where a comment says that it stands, unless the text before it reaches further.
  mutating func beginSentence(at place: Int) {
    guard fill(to: place) else { return }
    isInSentence = true
  }

  /// Ends a sentence, where a comment says so, if one does.
  mutating func endSentence(at place: Int?) {
    if let place { _ = fill(to: place) }
    isInSentence = false
  }

  /// Adds spaces up to a place; false when it is passed already, or lies too far off.
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
