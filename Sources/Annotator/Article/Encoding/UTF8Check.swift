/// What is valid and what is not in bytes that may be UTF-8 (Unicode Standard, table 3-7).
struct UTF8Check {
  /// Where the first byte stands that does not begin or continue a well-formed sequence; nil when all is valid.
  private(set) var firstInvalidOffset: Int?
  /// How many well-formed sequences of two bytes and more there are.
  private(set) var sequences = 0
  /// How many times well-formed text was left.
  private(set) var faults = 0

  /// Checks all of `bytes`. Linear.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { check($0) }
  }

  private mutating func check(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset < bytes.count {
      if offset &+ 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & Self.high == 0
      {
        offset &+= 8
      } else if bytes[offset] < 0x80 {
        offset &+= 1
      } else {
        offset += take(UTF8Sequence.count(at: offset, in: bytes), at: offset)
      }
    }
  }

  /// Takes note of a sequence of so many bytes, 0 when it is not well-formed, and answers how many to pass over.
  private mutating func take(_ length: Int, at offset: Int) -> Int {
    guard length == 0 else {
      sequences += 1
      return length
    }
    faults += 1
    firstInvalidOffset = firstInvalidOffset ?? offset
    return 1
  }

  /// The highest bits of eight bytes, of which ASCII has none.
  private static let high: UInt64 = 0x8080_8080_8080_8080
}
