/// Finds out in which encoding a text file is, and refuses what is no text or cannot be told.
///
/// The order is: signatures of files that are no text, byte order marks, the places of zero bytes, UTF-8, and then, for
/// what is not UTF-8, which of the one-byte encodings gives plausible Latin or Cyrillic text.
struct EncodingDetector {
  private static let sampleSize = 1 << 16

  /// The encoding of `bytes`. Linear; statistics are taken from 64 KiB.
  static func encoding(of bytes: [UInt8]) throws(UserError) -> TextEncoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw foreign("UTF-32")
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    switch ZeroPattern(bytes) {
    case .utf32: throw foreign("UTF-32")
    case .utf16LittleEndian: return .utf16LittleEndian
    case .utf16BigEndian: return .utf16BigEndian
    case .scattered: throw binary(bytes)
    case .none: return try encodingWithoutZeros(of: bytes)
    }
  }

  /// The refusal of bytes that hold a zero byte where text has none.
  static func binary(_ bytes: [UInt8]) -> UserError {
    binary(BytePlace(offset: bytes.firstIndex(of: 0) ?? 0, in: bytes))
  }

  /// The refusal of a zero byte at a place.
  static func binary(_ place: BytePlace) -> UserError {
    UserError(
      "This is no text: it holds a zero byte at \(place)",
      fix: "name a text file, or save the document as plain text")
  }
}

extension EncodingDetector {
  private static func encodingWithoutZeros(of bytes: [UInt8]) throws(UserError) -> TextEncoding {
    let check = UTF8Check(bytes)
    guard let offset = check.firstInvalidOffset else { return .utf8 }
    if check.sequences >= check.faults { throw damaged(BytePlace(offset: offset, in: bytes)) }
    let start = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let sample = bytes[start...].prefix(sampleSize)
    let context = bytes[max(0, start - 64)..<start]
    let sampled = Sample(Array(context + sample))
    if let found = sampled.oneByteEncoding { return found }
    if sampled.isMostlyHigh, let guess = DoubleByteGuess(sample) { throw foreign(guess) }
    throw unknown(BytePlace(offset: offset, in: bytes))
  }

  /// Bytes around the first ones that are not ASCII.
  private struct Sample {
    let bytes: [UInt8]
    /// Whether a good part of the letters is not ASCII, so that the text is in no western language.
    let isMostlyHigh: Bool

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      let high = bytes.count { $0 >= 0x80 }
      let letters = bytes.count { (65...90).contains($0) || (97...122).contains($0) }
      isMostlyHigh = high * 10 >= (high + letters) * 3
    }

    /// Western letters stand among many plain ones; a few Cyrillic letters among many plain ones prove nothing.
    var oneByteEncoding: TextEncoding? {
      if !isMostlyHigh, WesternPlausibility(bytes).isPlausible { return .windows1252 }
      return CyrillicPlausibility.encoding(of: bytes, leastLetters: isMostlyHigh ? 3 : 20)
    }
  }

  private static func foreign(_ name: String) -> UserError {
    UserError(
      "The text looks like \(name), which is not read here",
      fix: "convert it: iconv -f \(name) -t UTF-8 FILE > NEW")
  }

  private static func foreign(_ guess: DoubleByteGuess) -> UserError {
    switch guess {
    case .shiftJIS: foreign("SHIFT_JIS")
    case .chineseJapaneseOrKorean:
      UserError(
        "The text looks Chinese, Japanese or Korean in an encoding that is not read here",
        fix: "convert it from GB18030, BIG5, EUC-JP or EUC-KR: iconv -f ENCODING -t UTF-8 FILE > NEW")
    }
  }

  /// The refusal of text that is UTF-8 but for what stands at a place.
  static func damaged(_ place: BytePlace) -> UserError {
    UserError(
      "The text is damaged UTF-8: what stands at \(place) is no letter",
      fix: "get an undamaged copy, or drop what is damaged: iconv -c -f UTF-8 -t UTF-8 FILE > NEW")
  }

  private static func unknown(_ place: BytePlace) -> UserError {
    UserError(
      "The encoding cannot be told: what stands at \(place) is not UTF-8, and fits no other encoding well",
      fix: "name it with --encoding, or convert the file: iconv -f ENCODING -t UTF-8 FILE > NEW")
  }
}

/// Where a byte stands in a file, in words: "byte 17 (line 2)", both counted from 1.
struct BytePlace: CustomStringConvertible {
  let description: String

  /// Describes the byte at an offset from 0; line ends are LF, CR LF and CR.
  init(offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    let feeds = before.count { $0 == 10 }
    let line = 1 + (feeds > 0 ? feeds : before.count { $0 == 13 })
    self.init(byte: offset + 1, line: line)
  }

  /// Describes a byte and its line, both counted from 1.
  init(byte: Int, line: Int) {
    description = "byte \(byte) (line \(line))"
  }
}
