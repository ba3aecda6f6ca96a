import SentenceSegmentation

/// Turns the bytes of a long text into UTF-8 piece by piece, after the same checks as an article's.
///
/// The encoding is told from the first piece.
struct TextPieces {
  private let encoding: TextEncoding
  private let isNamed: Bool
  /// The bytes at the end of the last piece that belong to a character of the next.
  private var rest: [UInt8] = []
  /// What came before the present piece.
  private var place = StreamPlace()

  /// Looks at the first piece of a text in an encoding, or in whichever is found.
  ///
  /// - Throws: an error when it is not plain text.
  init(startingWith piece: [UInt8], encoding: TextEncoding?) throws(UserError) {
    if let kind = FileSignature.kind(of: piece) {
      throw UserError("This is \(kind.name), not plain text", fix: kind.remedy)
    }
    isNamed = encoding != nil
    let sample = Array(piece.dropLast(CharacterTail.length(of: piece, in: .utf8)))
    let found = if let encoding { encoding } else { try EncodingDetector.encoding(of: sample) }
    self.encoding = found == .utf16 ? TextDecoder.byteOrder(of: piece) : found
  }

  /// The UTF-8 of a piece, but for a character that its end cuts.
  ///
  /// - Throws: an error when something in it has no meaning in the encoding, or is a zero byte.
  mutating func utf8(of piece: [UInt8], isLast: Bool) throws(UserError) -> ArraySlice<UInt8> {
    var bytes = rest.isEmpty ? piece : rest + piece
    rest = []
    if !isLast {
      let tail = CharacterTail.length(of: bytes, in: encoding)
      rest = Array(bytes.suffix(tail))
      bytes.removeLast(tail)
    }
    let text: ArraySlice<UInt8>
    do {
      text = try TextDecoder(encoding: encoding).utf8(of: bytes, isFirst: place.isStart)
    } catch {
      throw refusal(of: place.of(error.offset, in: bytes))
    }
    if let zero = text.firstIndex(of: 0) {
      throw EncodingDetector.binary(place.of(zero - text.startIndex, in: bytes))
    }
    place.pass(bytes)
    return text
  }

  private func refusal(of place: BytePlace) -> UserError {
    encoding == .utf8 && !isNamed
      ? EncodingDetector.damaged(place) : TextDecoder.refusal(of: place, in: encoding)
  }
}

/// The bytes at the end of a piece that begin a character without ending it.
enum CharacterTail {
  /// How many there are: at most three.
  static func length(of bytes: [UInt8], in encoding: TextEncoding) -> Int {
    switch encoding {
    case .utf8: utf8Length(bytes)
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      utf16Length(bytes, isLittle: encoding != .utf16BigEndian)
    default: 0
    }
  }

  private static func utf8Length(_ bytes: [UInt8]) -> Int {
    guard let lead = bytes.suffix(3).lastIndex(where: { $0 >= 0xC0 }) else { return 0 }
    let needed = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
    let present = bytes.count - lead
    return present < needed ? present : 0
  }

  private static func utf16Length(_ bytes: [UInt8], isLittle: Bool) -> Int {
    let odd = bytes.count % 2
    guard bytes.count >= odd + 2 else { return odd }
    let high = bytes[bytes.count - odd - (isLittle ? 1 : 2)]
    return 0xD8...0xDB ~= high ? odd + 2 : odd
  }
}

/// How many bytes and line ends of a text have passed.
struct StreamPlace {
  private var bytes = 0
  private var feeds = 0
  private var carriages = 0

  /// Whether nothing has passed yet.
  var isStart: Bool { bytes == 0 }

  /// Takes note of a piece that has passed.
  mutating func pass(_ piece: [UInt8]) {
    bytes += piece.count
    for byte in piece {
      feeds &+= byte == 10 ? 1 : 0
      carriages &+= byte == 13 ? 1 : 0
    }
  }

  /// The place of a byte of the present piece in the text.
  func of(_ offset: Int, in piece: [UInt8]) -> BytePlace {
    var before = self
    before.pass(Array(piece.prefix(offset)))
    return BytePlace(byte: before.bytes + 1, line: 1 + (before.feeds > 0 ? before.feeds : before.carriages))
  }
}
