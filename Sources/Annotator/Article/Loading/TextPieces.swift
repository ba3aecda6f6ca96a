import Documents

/// Decodes a long UTF-8 text piece by piece, after the same checks as an article's.
struct TextPieces {
  private let isNamed: Bool
  /// The bytes at the end of the last piece that belong to a character of the next.
  private var rest: [UInt8] = []
  /// The number of bytes and line ends before the current piece.
  private var place = StreamPlace()

  /// Examines the first piece of a text; nil if it isn't in UTF-8 and has to be read as a whole.
  ///
  /// - Parameter encoding: the encoding that was named; nil to detect it from the text.
  /// - Throws: an error if it isn't plain text.
  init?(startingWith piece: [UInt8], encoding: TextEncoding?) throws(UserError) {
    if let kind = FileSignature.kind(of: piece) {
      throw UserError("this is \(kind.name)", fix: kind.remedy)
    }
    isNamed = encoding != nil
    guard (encoding ?? .utf8) == .utf8 else { return nil }
    let sample = Array(piece.dropLast(Self.tailLength(of: piece)))
    if encoding == nil, sample.contains(0) || UTF8Check(sample).firstInvalidOffset != nil { return nil }
  }

  /// Returns the UTF-8 of a piece, except for a character that its end cuts off.
  ///
  /// - Throws: an error if the piece contains a zero byte or anything that isn't UTF-8.
  mutating func utf8(of piece: [UInt8], isLast: Bool) throws(UserError) -> ArraySlice<UInt8> {
    var bytes = rest.isEmpty ? piece : rest + piece
    rest = []
    if !isLast {
      let tail = Self.tailLength(of: bytes)
      rest = Array(bytes.suffix(tail))
      bytes.removeLast(tail)
    }
    if let offset = UTF8Check(bytes).firstInvalidOffset { throw refusal(of: place.of(offset, in: bytes)) }
    if let zero = bytes.firstIndex(of: 0) {
      throw Self.error(EncodingDetector.binary(place.of(zero, in: bytes)))
    }
    let marks = place.isStart && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    place.pass(bytes)
    return bytes.dropFirst(marks)
  }

  private func refusal(of place: BytePlace) -> UserError {
    Self.error(
      isNamed ? PlainTextReader.refusal(of: place, in: .utf8) : EncodingDetector.damaged(place))
  }

  private static func error(_ error: DocumentError) -> UserError { UserError(error.what, fix: error.fix) }

  /// Returns how many bytes at the end of a piece begin a character without completing it: at most three.
  private static func tailLength(of bytes: [UInt8]) -> Int {
    guard let lead = bytes.suffix(3).lastIndex(where: { $0 >= 0xC0 }) else { return 0 }
    let needed = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
    let present = bytes.count - lead
    return present < needed ? present : 0
  }
}

/// The number of bytes and line ends of a text that have passed.
struct StreamPlace {
  private var bytes = 0
  private var feeds = 0
  private var carriages = 0

  /// Whether nothing has passed yet.
  var isStart: Bool { bytes == 0 }

  /// Counts a piece that has passed.
  mutating func pass(_ piece: [UInt8]) {
    bytes += piece.count
    piece.withUnsafeBytes { raw in
      var offset = 0
      while offset &+ 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        feeds &+= Self.count(10, in: word)
        carriages &+= Self.count(13, in: word)
        offset &+= 8
      }
      for byte in raw[offset...] {
        feeds &+= byte == 10 ? 1 : 0
        carriages &+= byte == 13 ? 1 : 0
      }
    }
  }

  /// Returns how many of the eight bytes of a word equal `byte` (Hacker's Delight, 6-1).
  @inline(__always)
  private static func count(_ byte: UInt64, in word: UInt64) -> Int {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = word ^ (byte &* 0x0101_0101_0101_0101)
    return (~((difference & low) &+ low | difference) & ~low).nonzeroBitCount
  }

  /// Returns the place in the text of a byte in the current piece.
  func of(_ offset: Int, in piece: [UInt8]) -> BytePlace {
    var before = self
    before.pass(Array(piece.prefix(offset)))
    return BytePlace(byte: before.bytes + 1, line: 1 + (before.feeds > 0 ? before.feeds : before.carriages))
  }
}
