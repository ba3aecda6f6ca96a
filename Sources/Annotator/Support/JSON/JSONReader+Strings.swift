/// The place of a string in JSON text, without its quotes.
struct JSONStringToken {
  /// The bytes between the quotes.
  let range: Range<Int>
  /// Whether any of the bytes are escapes.
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
      position = bytes.withUnsafeBufferPointer { JSONPlainText.endOfText(from: position, in: $0) }
      guard position < bytes.count else { throw failure("the string is never closed", at: start - 1) }
      let byte = bytes[position]
      if byte == 0x22 { break }
      if byte == 0x5C {
        hasEscapes = true
        try skipEscape()
      } else {
        throw failure(byte >= 0x80 ? "the text is not valid UTF-8" : "a string has a raw control character")
      }
    }
    position += 1
    return JSONStringToken(range: start..<position - 1, hasEscapes: hasEscapes)
  }

  /// Returns the text of a string.
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

  /// Returns the UTF-8 bytes of a string.
  func unescapedBytes(of token: JSONStringToken) -> [UInt8] {
    guard token.hasEscapes else { return Array(bytes[token.range]) }
    var result: [UInt8] = []
    result.reserveCapacity(token.range.count)
    var index = token.range.lowerBound
    while let escape = bytes.withUnsafeBufferPointer({ (bytes) -> Int? in
      bytes.offset(of: 0x5C, from: index, to: token.range.upperBound)
    }) {
      result.append(contentsOf: bytes[index..<escape])
      index = JSONEscape.append(at: escape, in: bytes, to: &result)
    }
    result.append(contentsOf: bytes[index..<token.range.upperBound])
    return result
  }
}

extension JSONReader {
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
    default: throw failure("the string has an escape that JSON does not allow", at: start)
    }
  }

  private mutating func skipUnicodeEscape(from start: Int) throws(UserError) {
    guard let first = JSONEscape.unit(at: start, in: bytes) else {
      throw failure("\\u needs four hexadecimal digits", at: start)
    }
    position = start + 6
    guard 0xD800...0xDFFF ~= first else { return }
    guard first < 0xDC00, let second = JSONEscape.unit(at: position, in: bytes), 0xDC00...0xDFFF ~= second
    else {
      throw failure("the string contains half of a surrogate pair", at: start)
    }
    position += 6
  }
}
