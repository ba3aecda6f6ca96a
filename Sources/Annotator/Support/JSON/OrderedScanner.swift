/// Reads JSON whose members stand in the order in which `JSONWriter` writes them, and stops at everything else.
///
/// A reader of a known shape is several times faster than one of any JSON: keys are compared where they may stand,
/// strings are passed over eight bytes at a time, and nothing is allocated. White space may stand where JSON has it, but
/// not between a key and its colon. Whoever gets a `Doubt` asks `JSONReader`, which says what is wrong, or that nothing is.
struct OrderedScanner: JSONCursor {
  /// The input.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the scanner stands.
  var position = 0
  /// How many members were met.
  private(set) var memberCount = 0
  /// Whether all members so far were parted from each other and from their keys as `JSONWriter` parts them.
  var isLaidOutAsWritten = true
  /// Whether an object or a list has just been opened, so that no comma stands before what comes next.
  private var isAtStart = false

  /// What was met is not what was expected, or takes a closer look.
  struct Doubt: Error {}

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Moves past `words`, or stays and returns false. Compares eight or four bytes at a time, the last of them twice.
  @inline(__always) mutating func take(_ words: StaticString) -> Bool {
    let count = words.utf8CodeUnitCount
    guard position + count <= bytes.count, let start = bytes.baseAddress else { return false }
    let (here, there) = (UnsafeRawPointer(start + position), UnsafeRawPointer(words.utf8Start))
    var difference: UInt64 = 0
    if count >= 8 {
      for offset in stride(from: 0, to: count - 8, by: 8) {
        difference |=
          here.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          ^ there.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      }
      difference |=
        here.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        ^ there.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else if count >= 4 {
      let head = here.loadUnaligned(as: UInt32.self) ^ there.loadUnaligned(as: UInt32.self)
      let tail =
        here.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
        ^ there.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      difference = UInt64(head | tail)
    } else {
      for index in 0..<count where bytes[position + index] != words.utf8Start[index] { return false }
    }
    guard difference == 0 else { return false }
    position += count
    return true
  }

  /// Moves behind a member of an object.
  @inline(__always) mutating func goOn(from position: Int) {
    self.position = position
    isAtStart = false
  }

  /// Whether the input goes on at the position with `words`.
  func continues(with words: [UInt8]) -> Bool {
    guard position + words.count <= bytes.count else { return false }
    let there = UnsafeBufferPointer(rebasing: bytes[position..<position + words.count])
    return words.withUnsafeBufferPointer { $0.isSame(as: there) }
  }

  /// Whether a stretch of the input stands once more at `start`.
  @inline(__always) func repeats(_ range: Range<Int>, at start: Int) -> Bool {
    guard start + range.count <= bytes.count else { return false }
    let there = UnsafeBufferPointer(rebasing: bytes[start..<start + range.count])
    return UnsafeBufferPointer(rebasing: bytes[range]).isSame(as: there)
  }
}

extension OrderedScanner {
  /// Moves past the beginning of an object or a list.
  @inline(__always) mutating func open(_ bracket: UInt8) throws(Doubt) {
    skipSpace()
    guard current == bracket else { throw Doubt() }
    position += 1
    isAtStart = true
  }

  /// Moves past the end of an object.
  @inline(__always) mutating func close() throws(Doubt) {
    let start = position
    skipSpace()
    guard current == 0x7D else { throw Doubt() }
    if position != start { isLaidOutAsWritten = false }
    position += 1
    isAtStart = false
  }

  /// Moves to the value of a member, whose key is given with quotes and colon, or stays where another or none comes next.
  @inline(__always) mutating func take(key: StaticString) -> Bool {
    let start = position
    skipSpace()
    if !isAtStart {
      guard current == 0x2C else { return false }
      position += 1
      skipSpace()
    }
    guard take(key) else {
      position = start
      return false
    }
    skipSpace()
    let isWritten =
      position - start == key.utf8CodeUnitCount + (isAtStart ? 1 : 3) && bytes[position - 1] == 0x20
      && (isAtStart || bytes[start + 1] == 0x20)
    if !isWritten { isLaidOutAsWritten = false }
    memberCount += 1
    isAtStart = false
    return true
  }

  /// Moves to the value of a member that must come next.
  @inline(__always) mutating func pass(key: StaticString) throws(Doubt) {
    guard take(key: key) else { throw Doubt() }
  }

  /// Moves to the value of a member, or returns false where it is missing or `null`, which it then moves past.
  @inline(__always) mutating func takeValue(of key: StaticString) -> Bool {
    take(key: key) && !takeNull()
  }

  /// Moves to the next element of a list, or past its end and returns false.
  @inline(__always) mutating func nextElement() throws(Doubt) -> Bool {
    skipSpace()
    if isAtStart || current == 0x5D {
      isAtStart = false
      guard current == 0x5D else { return true }
      position += 1
      return false
    }
    guard current == 0x2C else { throw Doubt() }
    position += 1
    skipSpace()
    return true
  }
}

extension OrderedScanner {
  /// Moves past `null`, or stays and returns false.
  @inline(__always) mutating func takeNull() -> Bool { current == 0x6E && take("null") }

  /// Reads `true` or `false`.
  @inline(__always) mutating func boolean() throws(Doubt) -> Bool {
    if take("false") { return false }
    guard take("true") else { throw Doubt() }
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

  /// Moves past a string, checking its UTF-8 and its escapes.
  @inline(__always) mutating func string() throws(Doubt) -> JSONStringToken {
    guard current == 0x22 else { throw Doubt() }
    position += 1
    let start = position
    var hasEscapes = false
    while true {
      position = JSONPlainText.endOfWords(from: position, in: bytes)
      switch current {
      case 0x22:
        position += 1
        return JSONStringToken(range: start..<position - 1, hasEscapes: hasEscapes)
      case 0x5C:
        hasEscapes = true
        let count = JSONEscape.length(at: position, in: bytes)
        guard count > 0 else { throw Doubt() }
        position += count
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
      start = JSONEscape.append(at: escape, in: source, to: &text)
    }
    text.append(contentsOf: source[start...])
  }
}

extension OrderedScanner {
  /// Moves past a string without escapes and of no more bytes than a limit has code points, and returns where its text is.
  @inline(__always) mutating func plainString(limit: Int) throws(Doubt) -> Range<Int> {
    let token = try string()
    guard !token.hasEscapes, token.range.count <= limit else { throw Doubt() }
    return token.range
  }

  /// Reads a short string without escapes.
  mutating func word(limit: Int) throws(Doubt) -> String {
    String(decoding: bytes[try plainString(limit: limit)], as: UTF8.self)
  }

  /// Reads a moment.
  mutating func timestamp() throws(Doubt) -> Timestamp {
    guard let moment = Timestamp(iso: bytes[try plainString(limit: 20)]) else { throw Doubt() }
    return moment
  }
}

extension OrderedScanner {
  /// Moves past the longest run of well-formed sequences of several bytes.
  @inline(__always) private mutating func passSequence() throws(Doubt) {
    while current >= 0x80 {
      let count = UTF8Sequence.count(at: position, in: bytes)
      guard count > 0 else { throw Doubt() }
      position += count
    }
  }
}
