/// Reads numbers, words and signs from the start of a line. A read that finds nothing consumes nothing.
struct LineScanner {
  /// The part that hasn't been read.
  private(set) var rest: Substring.UnicodeScalarView
  /// Whether a year may have two digits, because nothing but a date is expected.
  var allowsShortYear = false
  /// Whether "11/02/2026" is the eleventh of February, because the words before it are in a language that
  /// puts the day first.
  var readsDayFirst = false

  /// Prepares to read a line.
  init(_ line: Substring) {
    rest = line.unicodeScalars
  }

  /// Skips spaces, tabs and no-break spaces.
  mutating func skipBlanks() {
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
  }

  /// Takes a number of any script with as many digits, leading zeros included, as `digits` allows.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    let run = rest.prefix(digits.upperBound + 1).prefix { $0.decimal != nil }
    guard digits.contains(run.count) else { return nil }
    rest = rest.dropFirst(run.count)
    return run.reduce(0) { $0 * 10 + ($1.decimal ?? 0) }
  }

  /// Takes the first `count` digits of a longer number followed by a colon, as in "20268:30".
  mutating func number(first count: Int, ofLongerUpTo most: Int) -> Int? {
    let run = rest.prefix(most).prefix { $0.decimal != nil }
    guard run.count > count, rest.dropFirst(run.count).first == ":" else { return nil }
    rest = rest.dropFirst(count)
    return run.prefix(count).reduce(0) { $0 * 10 + ($1.decimal ?? 0) }
  }

  /// Takes a run of letters and returns it in lower case.
  mutating func word() -> String? {
    let run = rest.prefix(20).prefix {
      $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
    }
    guard !run.isEmpty else { return nil }
    rest = rest.dropFirst(run.count)
    return String(run).lowercased()
  }

  /// Takes a word if it is one of `words`, which are in lower case.
  mutating func word(among words: Set<String>) -> Bool {
    var ahead = self
    guard let word = ahead.word(), words.contains(word) else { return false }
    self = ahead
    return true
  }

  /// Takes the next sign if it is one of `signs`.
  mutating func sign(among signs: String) -> Bool {
    guard let first = rest.first, signs.unicodeScalars.contains(first) else { return false }
    rest.removeFirst()
    return true
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of any script; nil for any other sign.
  fileprivate var decimal: Int? {
    if isASCII { return ("0"..."9").contains(self) ? Int(value) - 0x30 : nil }
    guard properties.numericType == .decimal, let value = properties.numericValue else { return nil }
    return Int(value)
  }
}
