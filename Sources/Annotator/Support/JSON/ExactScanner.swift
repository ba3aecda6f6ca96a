/// Reads JSON that is laid out exactly as `JSONWriter` does it, and stops at everything else.
///
/// A reader of a known shape is several times faster than one of any JSON: keys are compared where they must stand,
/// strings are passed over eight bytes at a time, and nothing is allocated. Whoever gets a `Doubt` asks `JSONReader`,
/// which says what is wrong, or that nothing is.
struct ExactScanner {
  /// The input.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the scanner stands.
  var position = 0

  /// What was met is not exactly what this program writes.
  struct Doubt: Error {}

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The byte the scanner stands at, or 0 at the end.
  @inline(__always) var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Moves past `words`, or stays and returns false.
  @inline(__always) mutating func take(_ words: StaticString) -> Bool {
    let count = words.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    let start = words.utf8Start
    for index in 0..<count where bytes[position + index] != start[index] { return false }
    position += count
    return true
  }

  /// Moves past `words`.
  @inline(__always) mutating func pass(_ words: StaticString) throws(Doubt) {
    guard take(words) else { throw Doubt() }
  }

  /// Moves past a line end if one is there: files have them, lines of packed files do not.
  @inline(__always) mutating func passLineEnd() {
    if current == 0x0A { position += 1 }
  }

  /// Moves past `null`, or stays and returns false.
  @inline(__always) mutating func takeNull() -> Bool { current == 0x6E && take("null") }

  /// Reads `true` or `false`.
  @inline(__always) mutating func boolean() throws(Doubt) -> Bool {
    if take("false") { return false }
    try pass("true")
    return true
  }

  /// Reads a whole number from 0, of at most 15 digits.
  @inline(__always) mutating func integer() throws(Doubt) -> Int {
    let start = position
    var value = 0
    while current &- 48 <= 9, position - start < 15 {
      value = value * 10 + Int(current &- 48)
      position += 1
    }
    guard position > start, position == start + 1 || bytes[start] != 48 else { throw Doubt() }
    return value
  }

  /// Reads a number whose value needs no rounding.
  @inline(__always) mutating func number() throws(Doubt) -> Double {
    var number = JSONNumber()
    while position < bytes.count, number.take(bytes[position]) { position += 1 }
    guard number.isComplete, let value = number.exactValue else { throw Doubt() }
    return value
  }
}

extension ExactScanner {
  /// Moves past a string, checking its UTF-8; of escapes only those of one letter are known.
  @inline(__always) mutating func string() throws(Doubt) -> JSONStringToken {
    try pass("\"")
    let start = position
    var hasEscapes = false
    while true {
      passPlainWords()
      switch current {
      case 0x22:
        position += 1
        return JSONStringToken(range: start..<position - 1, hasEscapes: hasEscapes)
      case 0x5C:
        hasEscapes = true
        guard position + 1 < bytes.count, Self.unescaped(bytes[position + 1]) != nil else { throw Doubt() }
        position += 2
      case 0x80...: try passSequence()
      case 0x20...: position += 1
      default: throw Doubt()
      }
    }
  }

  /// The bytes of a string, behind those that `text` holds.
  func append(_ token: JSONStringToken, to text: inout [UInt8]) {
    let source = UnsafeBufferPointer(rebasing: bytes[token.range])
    guard token.hasEscapes else { return text.append(contentsOf: source) }
    var start = 0
    while let escape = source[start...].firstIndex(of: 0x5C) {
      text.append(contentsOf: source[start..<escape])
      text.append(Self.unescaped(source[escape + 1]) ?? 0)
      start = escape + 2
    }
    text.append(contentsOf: source[start...])
  }

  /// What the letter behind a backslash stands for; nil where that takes a closer look.
  private static func unescaped(_ letter: UInt8) -> UInt8? {
    switch letter {
    case 0x22, 0x5C, 0x2F: letter
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }

  /// Moves past groups of eight bytes that are all ASCII and neither control, quote nor backslash: where subtracting the
  /// bound borrows or the byte itself is high, the top bit of the byte is set.
  @inline(__always) private mutating func passPlainWords() {
    let raw = UnsafeRawBufferPointer(bytes)
    while position + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let controls = word &- 0x2020_2020_2020_2020
      let quotes = (word ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101
      let escapes = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
      guard (controls | quotes | escapes | word) & 0x8080_8080_8080_8080 == 0 else { return }
      position += 8
    }
  }

  /// Moves past the longest run of well-formed sequences of several bytes.
  @inline(__always) private mutating func passSequence() throws(Doubt) {
    while current >= 0x80 {
      let count = sequenceLength
      guard count > 0 else { throw Doubt() }
      position += count
    }
  }

  /// The length of the sequence at the position, or 0 when it is not well-formed (Unicode 16, table 3-7).
  @inline(__always) private var sequenceLength: Int {
    let (first, second) = (bytes[position], byte(behind: 1))
    switch first {
    case 0xC2...0xDF: return second & 0xC0 == 0x80 ? 2 : 0
    case 0xE0...0xEF:
      let least: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let most: UInt8 = first == 0xED ? 0x9F : 0xBF
      return second >= least && second <= most && byte(behind: 2) & 0xC0 == 0x80 ? 3 : 0
    case 0xF0...0xF4:
      let least: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let most: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      let isSound =
        second >= least && second <= most && byte(behind: 2) & 0xC0 == 0x80 && byte(behind: 3) & 0xC0 == 0x80
      return isSound ? 4 : 0
    default: return 0
    }
  }

  @inline(__always) private func byte(behind offset: Int) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }
}
