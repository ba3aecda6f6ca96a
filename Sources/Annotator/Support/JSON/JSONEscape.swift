/// The escapes of JSON strings (RFC 8259, section 7).
enum JSONEscape {
  /// Returns the length of the escape at `index` in bytes: 2, 6, or 12 for a surrogate pair; 0 when it isn't
  /// valid JSON.
  static func length<Bytes: RandomAccessCollection>(at index: Int, in bytes: Bytes) -> Int
  where Bytes.Element == UInt8, Bytes.Index == Int {
    guard index + 1 < bytes.endIndex else { return 0 }
    switch bytes[index + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return 2
    case 0x75:
      guard let first = unit(at: index, in: bytes) else { return 0 }
      guard 0xD800...0xDFFF ~= first else { return 6 }
      guard first < 0xDC00, let second = unit(at: index + 6, in: bytes), 0xDC00...0xDFFF ~= second else {
        return 0
      }
      return 12
    default: return 0
    }
  }

  /// Whether all the valid escapes in `bytes` are spelled as `JSONWriter` writes them.
  static func areAsWritten(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x5C else {
        index += 1
        continue
      }
      var text: [UInt8] = []
      let end = append(at: index, in: bytes, to: &text)
      var writer = JSONWriter()
      writer.text(utf8: text[...])
      guard writer.bytes.dropFirst().dropLast().elementsEqual(bytes[index..<end]) else { return false }
      index = end
    }
    return true
  }

  /// Appends the text that a valid escape at `index` stands for, and returns the offset of its end.
  static func append<Bytes: RandomAccessCollection>(
    at index: Int, in bytes: Bytes, to text: inout [UInt8]
  ) -> Int where Bytes.Element == UInt8, Bytes.Index == Int {
    switch bytes[index + 1] {
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75: return appendScalar(at: index, in: bytes, to: &text)
    case let byte: text.append(byte)
    }
    return index + 2
  }

  /// Returns the code unit of the `\uXXXX` escape that begins at `index`, or nil when there is none.
  static func unit<Bytes: RandomAccessCollection>(at index: Int, in bytes: Bytes) -> UInt32?
  where Bytes.Element == UInt8, Bytes.Index == Int {
    guard index + 6 <= bytes.endIndex, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else { return nil }
    var value: UInt32 = 0
    for position in index + 2..<index + 6 {
      guard let digit = Hexadecimal.value(of: bytes[position]) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func appendScalar<Bytes: RandomAccessCollection>(
    at index: Int, in bytes: Bytes, to text: inout [UInt8]
  ) -> Int where Bytes.Element == UInt8, Bytes.Index == Int {
    guard let first = unit(at: index, in: bytes) else { return index + 2 }
    var value = first
    var end = index + 6
    if 0xD800...0xDBFF ~= first, let second = unit(at: end, in: bytes), 0xDC00...0xDFFF ~= second {
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      end += 6
    }
    if let scalar = Unicode.Scalar(value) {
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return end
  }
}
