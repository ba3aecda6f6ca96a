/// Turns bytes of a known encoding into text, and refuses the first byte that has no meaning in it.
struct TextDecoder {
  /// The encoding of the bytes; `utf16` takes the byte order from a mark, or else from where the zero bytes are.
  let encoding: TextEncoding

  /// Decodes all of `bytes`, without a leading byte order mark. Linear.
  func text(of bytes: [UInt8]) throws(DecodingFailure) -> String {
    String(decoding: try utf8(of: bytes), as: UTF8.self)
  }

  /// The same as UTF-8; bytes that are UTF-8 already are checked and not copied.
  ///
  /// A byte order mark stands at the start of a text alone: `isFirst` says whether the bytes are that.
  func utf8(of bytes: [UInt8], isFirst: Bool = true) throws(DecodingFailure) -> ArraySlice<UInt8> {
    switch encoding {
    case .utf8: try checked(bytes, isFirst)
    default: try Array(foreignText(of: bytes, isFirst).utf8)[...]
    }
  }

  /// UTF-16 with the byte order that bytes have.
  static func byteOrder(of bytes: [UInt8]) -> TextEncoding {
    isLittleEndian(bytes) ? .utf16LittleEndian : .utf16BigEndian
  }

  /// The refusal of what stands at a place.
  static func refusal(of place: BytePlace, in encoding: TextEncoding) -> UserError {
    UserError(
      "What stands at \(place) has no meaning in \(encoding.name)",
      fix: "name another encoding with --encoding, or leave it out to have it detected")
  }

  private func foreignText(of bytes: [UInt8], _ isFirst: Bool) throws(DecodingFailure) -> String {
    switch encoding {
    case .utf16: try utf16Text(of: bytes, isLittle: Self.isLittleEndian(bytes), isFirst)
    case .utf16LittleEndian: try utf16Text(of: bytes, isLittle: true, isFirst)
    case .utf16BigEndian: try utf16Text(of: bytes, isLittle: false, isFirst)
    default: try singleByteText(of: bytes)
    }
  }

  private func checked(_ bytes: [UInt8], _ isFirst: Bool) throws(DecodingFailure) -> ArraySlice<UInt8> {
    if let offset = UTF8Check(bytes).firstInvalidOffset { throw DecodingFailure(offset: offset) }
    return bytes.dropFirst(isFirst && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  private func singleByteText(of bytes: [UInt8]) throws(DecodingFailure) -> String {
    let upper = Array((encoding.upperHalf ?? "").unicodeScalars)
    var scalars = String.UnicodeScalarView()
    scalars.reserveCapacity(bytes.count)
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x80 {
        scalars.append(Unicode.Scalar(byte))
      } else if upper.count == 128, upper[Int(byte) - 0x80] != "\u{FFFD}" {
        scalars.append(upper[Int(byte) - 0x80])
      } else {
        throw DecodingFailure(offset: offset)
      }
    }
    return String(scalars)
  }

  private func utf16Text(of bytes: [UInt8], isLittle: Bool, _ isFirst: Bool) throws(DecodingFailure) -> String
  {
    let units = Self.units(of: bytes, isLittle: isLittle)
    let text = isFirst && units.first == 0xFEFF ? units.dropFirst() : units[...]
    if let lone = Self.firstLoneSurrogate(in: units) { throw DecodingFailure(offset: lone * 2) }
    if bytes.count % 2 == 1 { throw DecodingFailure(offset: bytes.count - 1) }
    return String(decoding: text, as: UTF16.self)
  }
}

/// The first byte that could not be decoded, counted from 0.
struct DecodingFailure: Error, Equatable {
  let offset: Int
}

extension TextDecoder {
  private static func units(of bytes: [UInt8], isLittle: Bool) -> [UInt16] {
    (0..<bytes.count / 2).map { index in
      let pair = (UInt16(bytes[2 * index]), UInt16(bytes[2 * index + 1]))
      return isLittle ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
    }
  }

  private static func firstLoneSurrogate(in units: [UInt16]) -> Int? {
    var index = 0
    while index < units.count {
      let isPair =
        UTF16.isLeadSurrogate(units[index]) && index + 1 < units.count
        && UTF16.isTrailSurrogate(units[index + 1])
      if !isPair, UTF16.isSurrogate(units[index]) { return index }
      index += isPair ? 2 : 1
    }
    return nil
  }

  private static func isLittleEndian(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFE, 0xFF]) { return false }
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    return ZeroPattern(bytes) != .utf16BigEndian
  }
}
