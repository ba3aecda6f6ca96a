/// Where a string stands in JSON text, without its quotes.
struct JSONStringToken {
  /// The bytes between the quotes.
  let range: Range<Int>
  /// Whether some of them are escapes.
  let hasEscapes: Bool
}

extension JSONReader {
  /// Moves past a string, checking its UTF-8 and its escapes.
  mutating func stringToken() throws(UserError) -> JSONStringToken {
    skipSpace()
    guard current == 0x22 else { throw unexpected("a string") }
    let start = position + 1
    position = start
    var hasEscapes = false
    while true {
      while position < bytes.count, Self.isPlain[Int(bytes[position])] { position += 1 }
      guard position < bytes.count else { throw failure("the string is not closed", at: start - 1) }
      let byte = bytes[position]
      if byte == 0x22 { break }
      if byte == 0x5C {
        hasEscapes = true
        try skipEscape()
      } else if byte >= 0x80 {
        let count = UTF8Sequence.count(at: position, in: bytes)
        guard count > 0 else { throw failure("the text is not valid UTF-8") }
        position += count
      } else {
        throw failure("a string holds a raw control character")
      }
    }
    position += 1
    return JSONStringToken(range: start..<position - 1, hasEscapes: hasEscapes)
  }

  /// The text of a string.
  ///
  /// - Throws: an error when it has more than `limit` code points.
  func text(of token: JSONStringToken, limit: Int = .max) throws(UserError) -> String {
    let isShort = token.range.count <= limit
    guard isShort || codePointCount(of: token) <= limit else {
      throw failure("the text is longer than \(limit) characters", at: token.range.lowerBound)
    }
    return token.hasEscapes
      ? String(decoding: unescapedBytes(of: token), as: UTF8.self)
      : String(decoding: bytes[token.range], as: UTF8.self)
  }

  /// The UTF-8 bytes of a string.
  func unescapedBytes(of token: JSONStringToken) -> [UInt8] {
    guard token.hasEscapes else { return Array(bytes[token.range]) }
    var result: [UInt8] = []
    result.reserveCapacity(token.range.count)
    var index = token.range.lowerBound
    while index < token.range.upperBound {
      if bytes[index] == 0x5C {
        index = appendEscape(at: index, to: &result)
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

extension JSONReader {
  /// Bytes that stand for themselves in a string and need no closer look.
  private static let isPlain: [Bool] = (0..<256).map { $0 >= 0x20 && $0 < 0x80 && $0 != 0x22 && $0 != 0x5C }

  private func codePointCount(of token: JSONStringToken) -> Int {
    let text = token.hasEscapes ? unescapedBytes(of: token)[...] : bytes[token.range]
    return text.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  private mutating func skipEscape() throws(UserError) {
    let start = position
    position += 1
    switch current {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: position += 1
    case 0x75: try skipUnicodeEscape(from: start)
    default: throw failure("the string holds an escape that JSON does not have", at: start)
    }
  }

  private mutating func skipUnicodeEscape(from start: Int) throws(UserError) {
    guard let first = hexadecimal(at: start) else {
      throw failure("\\u needs four hexadecimal digits", at: start)
    }
    position = start + 6
    guard 0xD800...0xDFFF ~= first else { return }
    guard first < 0xDC00, let second = hexadecimal(at: position), 0xDC00...0xDFFF ~= second else {
      throw failure("the string holds half of a surrogate pair", at: start)
    }
    position += 6
  }

  /// The value of a `\uXXXX` escape that begins at `start`, or nil when there is none.
  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == 0x5C, bytes[start + 1] == 0x75 else { return nil }
    var value: UInt32 = 0
    for index in start + 2..<start + 6 {
      guard let digit = Hexadecimal.value(of: bytes[index]) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Appends what the checked escape at `index` stands for, and returns where it ends.
  private func appendEscape(at index: Int, to result: inout [UInt8]) -> Int {
    switch bytes[index + 1] {
    case 0x62: result.append(0x08)
    case 0x66: result.append(0x0C)
    case 0x6E: result.append(0x0A)
    case 0x72: result.append(0x0D)
    case 0x74: result.append(0x09)
    case 0x75: return appendUnicodeEscape(at: index, to: &result)
    case let byte: result.append(byte)
    }
    return index + 2
  }

  private func appendUnicodeEscape(at index: Int, to result: inout [UInt8]) -> Int {
    guard let first = hexadecimal(at: index) else { return index + 2 }
    var value = first
    var end = index + 6
    if 0xD800...0xDBFF ~= first, let second = hexadecimal(at: end), 0xDC00...0xDFFF ~= second {
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      end += 6
    }
    if let scalar = Unicode.Scalar(value) {
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return end
  }
}
