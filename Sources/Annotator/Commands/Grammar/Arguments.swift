/// The words after a command's name, taken one after the other.
struct Arguments {
  private let line: [Unicode.Scalar]
  private var tokens: ArraySlice<TypedWord>
  /// The codebook whose labels and scale the words may name.
  let codebook: Codebook

  init(line: String, tokens: ArraySlice<TypedWord>, codebook: Codebook) {
    self.line = Array(line.unicodeScalars)
    self.tokens = tokens
    self.codebook = codebook
  }

  /// The next word, without taking it.
  var next: TypedWord? { tokens.first }

  /// Takes the next word.
  mutating func take() -> TypedWord? { tokens.popFirst() }

  /// Takes the next word if it is the given one, typed without quotation marks; returns whether it is.
  mutating func take(word: String) -> Bool {
    guard let next, !next.isQuoted, next.text == word else { return false }
    tokens.removeFirst()
    return true
  }

  /// Takes all remaining words, just as they were typed; returns nil if there are none.
  mutating func takeText() -> String? {
    guard !tokens.isEmpty else { return nil }
    defer { tokens = [] }
    return text(of: Array(tokens))
  }

  /// Returns adjacent words as they were typed; a single one is returned without its quotation marks.
  func text(of words: [TypedWord]) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return words.count == 1 ? first.text : String(line[first.range.lowerBound..<last.range.upperBound])
  }

  /// Takes the next word as a whole number from 1; `name` is what it numbers.
  mutating func takeNumber(of name: String, example: String) throws(UserError) -> Int {
    guard let token = take() else {
      throw UserError("no \(name) given", fix: "give its number, e.g. \(example)")
    }
    guard let number = Int(token.text), number >= 1 else {
      throw UserError("'\(token.text)' is not the number of a \(name)", fix: "for example: \(example)")
    }
    return number
  }

  /// Throws an error if there are words left.
  func end(after command: String) throws(UserError) {
    guard let next else { return }
    throw UserError("unexpected '\(next.text)' after '\(command)'", fix: "see 'help \(command)'")
  }
}
