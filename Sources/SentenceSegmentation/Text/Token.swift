/// A word beside a possible sentence end, reduced to what decides about it.
struct Token {
  /// The look of a word: case, digits, dots inside.
  enum Shape: UInt8 {
    case empty, lower, capitalized, allCaps, singleUpper, singleLower, digits, mixed, caseless, ideographs
    case camel, symbols, dottedUpper, dottedLower, dottedMixed, roman, numeric
  }

  /// The word's bytes without the punctuation around it.
  var start = 0
  var end = 0
  /// A hash of the lower-cased word; equal words have equal hashes in every text.
  var hash: UInt64 = 0
  /// The hash of what follows the last apostrophe, hyphen or dot inside: "art" of "dell'art".
  var tail: UInt64 = 0
  /// Hashes of the last two and three letters, lower-cased.
  var suffix: UInt64 = 0
  var longSuffix: UInt64 = 0
  /// How many scalars it has, marks left out.
  var length = 0
  /// How many full stops stand inside it.
  var dots = 0
  var shape = Shape.empty
  /// The kind of what stands before and after the word inside the same run of non-space.
  var before = CharacterKind.space
  var behind = CharacterKind.space
  var hasVowel = false
  /// The value of a plain number up to 9999, otherwise -1.
  var number = -1

  var isEmpty: Bool { length == 0 }

  /// Whether full stops stand between its letters: "U.S", "i.V.m".
  var isDotted: Bool { shape == .dottedUpper || shape == .dottedLower || shape == .dottedMixed }

  var isSingleLetter: Bool { shape == .singleUpper || shape == .singleLower }

  var startsLower: Bool {
    shape == .lower || shape == .singleLower || shape == .dottedLower
  }
}

extension Token {
  /// How far a word is followed in either direction, in bytes; longer runs are cut, which keeps scans linear.
  static let reach = 96

  /// Where the run of non-space that ends at `end` starts, looking back no further than `limit`; at the
  /// beginning of a character.
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

  /// Where the run of non-space that starts at `start` ends, looking ahead no further than `limit`.
  @inline(__always)
  static func runEnd(behind start: Int, limit: Int, in bytes: TextBytes) -> Int {
    let ceiling = min(limit, start + Token.reach)
    var end = start
    while end < ceiling {
      let (value, length) = bytes.scalar(at: end)
      if CharacterKind.isWhiteSpace(value) { break }
      end += length
    }
    return max(start, min(end, limit))
  }

  /// The word that starts at `start`, looking ahead no further than `limit`.
  init(in bytes: TextBytes, startingAt start: Int, limit: Int) {
    self.init(in: bytes, from: start, to: Token.runEnd(behind: start, limit: limit, in: bytes))
  }

  /// The word inside a run of non-space, the punctuation around it taken off.
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
      behind = kind
      to -= length
    }
    start = from
    end = to
    measure(bytes)
    if isEmpty && runEnd > runStart { shape = .symbols }
  }
}

extension Token {
  /// The `suffix` of words that end in two letters.
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

  /// The hash of a part of a word, marks left out.
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

  /// Apostrophes, hyphens and dots, where compounds are sewn together.
  @inline(__always)
  private static func isSeam(_ value: UInt32) -> Bool {
    value == 39 || value == 45 || value == 46 || value == 0x2019 || value == 0x2BC
  }
}
