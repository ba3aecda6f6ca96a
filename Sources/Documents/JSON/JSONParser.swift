/// A parser of JSON as found in documents.
///
/// It is strict, except that it accepts bare control characters in strings and a comma before a closing
/// bracket, since sites write both. Linear; values nested more than 200 deep are refused.
package struct JSONParser {
  private static let deepest = 200
  private let bytes: [UInt8]
  private var offset = 0

  /// Creates a parser of UTF-8; invalid bytes are replaced.
  package init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Returns the value that `bytes` represent; nil if they don't represent exactly one.
  package static func value(of bytes: some Sequence<UInt8>) -> JSONDatum? {
    var parser = JSONParser(bytes)
    guard let value = parser.value(depth: 0) else { return nil }
    parser.skipSpace()
    return parser.offset == parser.bytes.count ? value : nil
  }
}

extension JSONParser {
  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { offset += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func value(depth: Int) -> JSONDatum? {
    skipSpace()
    guard depth < Self.deepest, let first = next else { return nil }
    switch first {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return take("true", .bool(true))
    case UInt8(ascii: "f"): return take("false", .bool(false))
    case UInt8(ascii: "n"): return take("null", .null)
    default: return number()
    }
  }

  private mutating func take(_ word: StaticString, _ value: JSONDatum) -> JSONDatum? {
    let end = offset + word.utf8CodeUnitCount
    guard end <= bytes.count, word.description.utf8.elementsEqual(bytes[offset..<end]) else { return nil }
    offset = end
    return value
  }

  private mutating func number() -> JSONDatum? {
    let start = offset
    while let byte = next, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    return Double(text) == nil ? nil : .number(text)
  }

  private mutating func array(depth: Int) -> JSONDatum? {
    offset += 1
    var elements: [JSONDatum] = []
    while true {
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
      if take(UInt8(ascii: ",")) { continue }
      return take(UInt8(ascii: "]")) ? .array(elements) : nil
    }
  }

  private mutating func object(depth: Int) -> JSONDatum? {
    offset += 1
    var fields: [JSONField] = []
    while true {
      if take(UInt8(ascii: "}")) { return .object(fields) }
      guard next == UInt8(ascii: "\""), let name = string(), take(UInt8(ascii: ":")),
        let value = value(depth: depth + 1)
      else { return nil }
      fields.append(JSONField(name, value))
      if take(UInt8(ascii: ",")) { skipSpace(); continue }
      return take(UInt8(ascii: "}")) ? .object(fields) : nil
    }
  }
}

extension JSONParser {
  private mutating func string() -> String? {
    offset += 1
    var text: [UInt8] = []
    while let byte = next {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        text.append(contentsOf: String(Character(scalar)).utf8)
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard let letter = next else { return nil }
    offset += 1
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return codePoint()
    default: return Unicode.Scalar(letter)
    }
  }

  /// Parses the code point of a `\u` escape, or of two that form a surrogate pair; half a pair becomes
  /// U+FFFD.
  private mutating func codePoint() -> Unicode.Scalar? {
    guard let high = hexadecimal() else { return nil }
    if let scalar = Unicode.Scalar(high) { return scalar }
    let back = offset
    if high < 0xDC00, bytes[offset...].starts(with: Array("\\u".utf8)) {
      offset += 2
      if let low = hexadecimal(), (0xDC00..<0xE000).contains(low) {
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      }
    }
    offset = back
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    guard digits.utf8.count == 4, let value = UInt32(digits, radix: 16) else { return nil }
    offset += 4
    return value
  }
}
