/// The valid and invalid parts of bytes that may be UTF-8 (Unicode Standard, table 3-7).
package struct UTF8Check {
  /// The offset of the first byte that doesn't begin or continue a well-formed sequence; nil if all bytes are
  /// valid.
  package private(set) var firstInvalidOffset: Int?
  /// The number of well-formed sequences of two or more bytes.
  private(set) var sequences = 0
  /// The number of bytes that don't begin a well-formed sequence.
  private(set) var faults = 0

  /// Checks all of `bytes`. Linear.
  package init(_ bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      if Self.isASCII(bytes, from: offset) {
        offset += 8
        continue
      }
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      if let length = Self.length(of: bytes, at: offset) {
        sequences += 1
        offset += length
      } else {
        faults += 1
        firstInvalidOffset = firstInvalidOffset ?? offset
        offset += 1
      }
    }
  }

  /// Returns whether the next eight bytes exist and are ASCII.
  @inline(__always)
  private static func isASCII(_ bytes: [UInt8], from offset: Int) -> Bool {
    guard offset + 8 <= bytes.count else { return false }
    let word = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    return word & 0x8080_8080_8080_8080 == 0
  }

  private static func length(of bytes: [UInt8], at offset: Int) -> Int? {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch bytes[offset] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    let rest = bytes[(offset + 2)..<(offset + length)]
    return rest.allSatisfy { (0x80...0xBF).contains($0) } ? length : nil
  }
}
