/// Detects the encoding of a text file, and refuses files that aren't text or whose encoding can't be
/// determined.
///
/// The order is: byte order marks, the pattern of zero bytes, UTF-8, and then, if it isn't UTF-8, how much
/// like a language the text reads in each candidate encoding.
package struct EncodingDetector {
  private let pool: CharsetPool
  private static let sampleSize = 1 << 16

  /// Creates a detector with the converters that were opened for the bytes.
  package init(pool: CharsetPool) { self.pool = pool }

  /// Returns the encodings whose converters are needed to detect that of the bytes; none for UTF-8.
  package static func candidates(for bytes: [UInt8]) -> [Charset] {
    if bytes.prefix(sampleSize).contains(0) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0xFE, 0xFF])
    {
      return wide
    }
    if isEscaped(bytes) { return [escaped] }
    guard UTF8Check(bytes).firstInvalidOffset != nil else { return [] }
    return SingleByteTable.known.map(\.charset) + MultiByteGuess.known.map(\.charset)
  }

  /// Returns whether bytes are ASCII that switches to Japanese as ISO-2022-JP does; read as ASCII, they would
  /// be gibberish.
  package static func isEscaped(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(sampleSize)
    guard var place = start.firstIndex(of: 0x1B) else { return false }
    while true {
      let next = Array(bytes[(place + 1)...].prefix(2))
      if next == [0x24, 0x42] || next == [0x24, 0x40] { return !bytes.contains { $0 >= 0x80 } }
      guard let following = start[(place + 1)...].firstIndex(of: 0x1B) else { return false }
      place = following
    }
  }

  private static let escaped = Charset(label: "iso-2022-jp")

  /// All encodings that can be told apart.
  static let all = wide + SingleByteTable.known.map(\.charset) + MultiByteGuess.known.map(\.charset)

  private static let wide = ["utf-16le", "utf-16be", "utf-32le", "utf-32be"].map(Charset.init(label:))

  /// Returns the encoding of `bytes`. Linear; statistics are taken from 64 KiB.
  package func encoding(of bytes: [UInt8]) throws(DocumentError) -> Charset {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return Charset(label: "utf-32le") }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return Charset(label: "utf-32be") }
    if bytes.starts(with: [0xFF, 0xFE]) { return Charset(label: "utf-16le") }
    if bytes.starts(with: [0xFE, 0xFF]) { return Charset(label: "utf-16be") }
    switch ZeroPattern(bytes) {
    case .utf32: return Charset(label: bytes.first == 0 ? "utf-32be" : "utf-32le")
    case .utf16LittleEndian: return Charset(label: "utf-16le")
    case .utf16BigEndian: return Charset(label: "utf-16be")
    case .scattered: throw Self.binary(bytes)
    case .none: return Self.isEscaped(bytes) ? Self.escaped : try encodingWithoutZeros(of: bytes)
    }
  }

  /// Returns the encoding of text, ignoring its tags, which reveal nothing. Damaged UTF-8 counts as UTF-8.
  /// Nil if the encoding can't be determined.
  package func guess(ofMarkup bytes: [UInt8]) -> Charset? {
    let check = UTF8Check(bytes)
    if check.firstInvalidOffset != nil, check.sequences >= check.faults { return .utf8 }
    return try? encoding(of: MarkupBytes.text(of: bytes))
  }

  /// Returns the refusal of text or markup whose encoding can't be determined; nil if no encoding is likely,
  /// or if windows-1252, the default of the web, is among the likely ones.
  func refusal(ofMarkup bytes: [UInt8]) -> DocumentError? {
    let text = MarkupBytes.text(of: bytes)
    guard ZeroPattern(text) == .none, let offset = UTF8Check(bytes).firstInvalidOffset else { return nil }
    let likely = judged(text).likely
    let isWestern = likely.isEmpty || likely.contains(Charset(label: "windows-1252"))
    return isWestern ? nil : Self.unknown(BytePlace(offset: offset, in: bytes), likely: likely)
  }

  /// Returns the refusal of bytes that contain a zero byte where text has none.
  package static func binary(_ bytes: [UInt8]) -> DocumentError {
    binary(BytePlace(offset: bytes.firstIndex(of: 0) ?? 0, in: bytes))
  }

  /// Returns the refusal of a zero byte at a place.
  package static func binary(_ place: BytePlace) -> DocumentError {
    DocumentError(
      "this is not text: it contains a zero byte at \(place)",
      fix: "name a text file, or save the document as plain text")
  }
}

extension EncodingDetector {
  private func encodingWithoutZeros(of bytes: [UInt8]) throws(DocumentError) -> Charset {
    let check = UTF8Check(bytes)
    guard let offset = check.firstInvalidOffset else { return .utf8 }
    if check.sequences >= check.faults { throw Self.damaged(BytePlace(offset: offset, in: bytes)) }
    let (winner, likely) = judged(bytes)
    if let winner { return winner }
    throw Self.unknown(BytePlace(offset: offset, in: bytes), likely: likely)
  }

  /// Returns the encoding of bytes that aren't UTF-8, if it is beyond doubt, and the likely ones.
  private func judged(_ bytes: [UInt8]) -> (winner: Charset?, likely: [Charset]) {
    let sample = Self.sample(of: bytes)
    let isMostlyHigh = Self.isMostlyHigh(sample)
    let tables = SingleByteTable.known.compactMap { pool.table(of: $0.charset, $0.groups) }
    let several = isMostlyHigh ? MultiByteGuess(sample, pool: pool) : nil
    if let winner = several?.winner { return (winner, [winner]) }
    let single = SingleByteGuess(sample, tables: tables, isMostlyHigh: isMostlyHigh)
    if let winner = single.winner { return (winner, [winner]) }
    if !isMostlyHigh, let western = tables.first,
      single.candidates.first?.charset ?? western.charset == western.charset,
      WesternPlausibility(sample, western).isPlausible
    {
      return (western.charset, [western.charset])
    }
    return (nil, single.likely.isEmpty ? several?.likely ?? [] : single.likely)
  }

  /// Returns the bytes around the first that isn't ASCII.
  private static func sample(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { $0 >= 0x80 } ?? 0
    return bytes[max(0, start - 64)...].prefix(sampleSize)
  }

  /// Returns whether so many letters aren't ASCII that the language can't use Latin letters.
  private static func isMostlyHigh(_ sample: ArraySlice<UInt8>) -> Bool {
    let high = sample.count { $0 >= 0x80 }
    let letters = sample.count { (65...90).contains($0) || (97...122).contains($0) }
    return high * 20 >= (high + letters) * 9
  }

  /// Returns the refusal of text that is UTF-8 except at a place.
  package static func damaged(_ place: BytePlace) -> DocumentError {
    DocumentError(
      "the text is damaged UTF-8 at \(place)",
      fix: "get an undamaged copy, or drop the damaged bytes: iconv -c -f UTF-8 -t UTF-8 FILE > NEW")
  }

  private static func unknown(_ place: BytePlace, likely: [Charset]) -> DocumentError {
    let names = likely.map(\.name).joined(separator: ", ")
    guard !likely.isEmpty else {
      return DocumentError(
        "the encoding cannot be determined: \(place) is not UTF-8, and no other encoding fits well",
        fix: "name it with --encoding; 'iconv -l' lists the names")
    }
    return DocumentError(
      "the encoding cannot be determined: \(place) is not UTF-8",
      fix: "name it with --encoding; it may be \(names)")
  }
}
