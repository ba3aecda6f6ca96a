/// A word next to a possible sentence end, reduced to what matters for the decision.
struct Token {
  /// The shape of a word: case, digits, dots inside.
  enum Shape: UInt8 {
    case empty, lower, capitalized, allCaps, singleUpper, singleLower, digits, mixed, caseless, ideographs
    case camel, symbols, dottedUpper, dottedLower, dottedMixed, roman, numeric
  }

  /// The range of the word's bytes, without surrounding punctuation.
  var start = 0
  var end = 0
  /// A hash of the lower-cased word; equal words have equal hashes in every text.
  var hash: UInt64 = 0
  /// The hash of the part after the last apostrophe, hyphen or dot inside: "art" of "dell'art".
  var tail: UInt64 = 0
  /// Hashes of the last two and three letters in lower case.
  var suffix: UInt64 = 0
  var longSuffix: UInt64 = 0
  /// The number of scalars, not counting combining marks.
  var length = 0
  /// The number of full stops inside it.
  var dots = 0
  var shape = Shape.empty
  /// The kinds of the characters before and after the word in the same run of non-space.
  var before = CharacterKind.space
  var after = CharacterKind.space
  var hasVowel = false
  /// The value of a plain number up to 9999, otherwise -1.
  var number = -1

  var isEmpty: Bool { length == 0 }

  /// Whether it has full stops between its letters: "U.S", "i.V.m".
  var isDotted: Bool { shape == .dottedUpper || shape == .dottedLower || shape == .dottedMixed }

  var isSingleLetter: Bool { shape == .singleUpper || shape == .singleLower }

  var startsLower: Bool {
    shape == .lower || shape == .singleLower || shape == .dottedLower
  }
}

extension Token {
  /// The maximum number of bytes read in either direction; longer runs are cut, which keeps scans linear.
  static let reach = 96

  /// Returns the start of the run of non-space that ends at `end`, looking back no further than `limit`. It
  /// is always the start of a character.
  @inline(__always)
  static func runStart(before end: Int, limit: Int, in bytes: TextBytes) -> Int {
    let floor = max(limit, end - Token.reach)
    var start = end
    while start > floor {
      let (value, length) = bytes.scalar(before: start)
      if CharacterKind.isWhiteSpace(value) { break }
      start -= length
    }
    return max(start, limit)
  }

  /// Returns the end of the run of non-space that starts at `start`, looking ahead no further than `limit`.
  @inline(__always)
  static func runEnd(after start: Int, limit: Int, in bytes: TextBytes) -> Int {
    let ceiling = min(limit, start + Token.reach)
    var end = start
    while end < ceiling {
      let (value, length) = bytes.scalar(at: end)
      if CharacterKind.isWhiteSpace(value) { break }
      end += length
    }
    return max(start, min(end, limit))
  }

  /// Creates the word that starts at `start`, looking ahead no further than `limit`.
  init(in bytes: TextBytes, startingAt start: Int, limit: Int) {
    self.init(in: bytes, from: start, to: Token.runEnd(after: start, limit: limit, in: bytes))
  }

  /// Creates the word inside a run of non-space, without surrounding punctuation.
  init(in bytes: TextBytes, from runStart: Int, to runEnd: Int) {
    var from = runStart
    var to = runEnd
    while from < to {
      let (value, length) = bytes.scalar(at: from)
      let kind = CharacterKind(value)
      if kind.isLetter || kind == .digit { break }
      before = kind
      from += length
    }
    while to > from {
      let (value, length) = bytes.scalar(before: to)
      let kind = CharacterKind(value)
      if kind.isLetter || kind == .digit || kind == .mark { break }
      after = kind
      to -= length
    }
    start = from
    end = to
    measure(bytes)
    if isEmpty && runEnd > runStart { shape = .symbols }
  }
}

extension Token {
  /// Returns the `suffix` of words that end in two letters.
  static func suffix(of letters: String) -> UInt64 {
    letters.unicodeScalars.reduce(0) { $0 << 21 | UInt64($1.value) }
  }

  private mutating func measure(_ bytes: TextBytes) {
    var counts = CharacterCounts()
    var (offset, length) = (start, 0)
    var (hash, seam) = (TokenHash.seed, start)
    var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
    while offset < end {
      let (value, width) = bytes.scalar(at: offset)
      offset += width
      let kind = CharacterKind(value)
      if kind == .mark { continue }
      let folded = kind == .upper ? UInt64(LetterCase.lowercase(value)) : UInt64(value)
      hash = TokenHash.adding(folded, to: hash)
      last = (last.1, last.2, folded)
      if kind == .lower {
        counts.addLower(value)
      } else {
        if Token.isSeam(value) { seam = min(offset, end) }
        counts.add(kind, value: value, folded: folded, isFirst: length == 0)
      }
      length += 1
    }
    self.length = length
    self.hash = hash
    tail = seam == start ? hash : Token.hash(of: seam..<end, in: bytes)
    suffix = last.1 << 21 | last.2
    longSuffix = last.0 << 42 | suffix
    dots = counts.dots
    hasVowel = counts.hasVowel
    shape = counts.shape(length)
    number = counts.digits == length && length < 5 ? counts.number : -1
  }

  /// Returns the hash of a part of a word, without combining marks.
  private static func hash(of part: Range<Int>, in bytes: TextBytes) -> UInt64 {
    var (offset, hash) = (part.lowerBound, TokenHash.seed)
    while offset < part.upperBound {
      let (value, width) = bytes.scalar(at: offset)
      offset += width
      if CharacterKind(value) == .mark { continue }
      hash = TokenHash.adding(UInt64(LetterCase.lowercase(value)), to: hash)
    }
    return hash
  }

  /// Returns whether a character is an apostrophe, a hyphen or a dot, which join the parts of compounds.
  @inline(__always)
  private static func isSeam(_ value: UInt32) -> Bool {
    value == 39 || value == 45 || value == 46 || value == 0x2019 || value == 0x2BC
  }
}
