/// A token of an RTF file.
enum RTFToken: Equatable {
  /// `{`
  case open
  /// `}`
  case close
  /// A control word such as `\f2`, with its number.
  case word(String, Int?)
  /// A control symbol such as `\~`.
  case symbol(UInt8)
  /// A byte of text, written as it is or as `\'hh`.
  case byte(UInt8)
}

/// Splits an RTF file into tokens. Linear.
struct RTFScanner: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> RTFToken? {
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "{"): return .open
      case UInt8(ascii: "}"): return .close
      case UInt8(ascii: "\\"): if let token = control() { return token }
      case 0x0A, 0x0D, 0: continue
      default: return .byte(byte)
      }
    }
    return nil
  }

  /// Parses the control after a backslash; nil for binary data, which is skipped.
  private mutating func control() -> RTFToken? {
    guard offset < bytes.count else { return nil }
    let name = bytes[offset...].prefix(40).prefix { Self.isLetter($0) }
    guard !name.isEmpty else { return symbol() }
    offset = name.endIndex
    let number = number()
    if offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    if name.elementsEqual("bin".utf8) {
      offset += Swift.min(Swift.max(number ?? 0, 0), bytes.count - offset)
      return nil
    }
    return .word(String(decoding: name, as: UTF8.self), number)
  }

  private mutating func number() -> Int? {
    let isNegative = offset < bytes.count && bytes[offset] == UInt8(ascii: "-")
    let start = isNegative ? offset + 1 : offset
    guard start < bytes.count else { return nil }
    let digits = bytes[start...].prefix(10).prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    offset = digits.endIndex
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return isNegative ? -value : value
  }

  private mutating func symbol() -> RTFToken {
    let byte = bytes[offset]
    offset += 1
    guard byte == UInt8(ascii: "'"), offset + 1 < bytes.count,
      let high = Self.digit(bytes[offset]), let low = Self.digit(bytes[offset + 1])
    else { return .symbol(byte) }
    offset += 2
    return .byte(high << 4 | low)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
