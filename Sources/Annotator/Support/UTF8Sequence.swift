/// The well-formed byte sequences of UTF-8 (Unicode 16, table 3-7).
enum UTF8Sequence {
  /// Returns the length of the well-formed sequence that begins at `index`, or 0 when there is none.
  @inline(__always)
  static func count<Bytes: RandomAccessCollection>(at index: Int, in bytes: Bytes) -> Int
  where Bytes.Element == UInt8, Bytes.Index == Int {
    let lead = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return 0x80...0xBF ~= second ? 2 : 0
    case 0xE0...0xEF:
      let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
      let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
      return low...high ~= second && isTail(index + 2, in: bytes) ? 3 : 0
    case 0xF0...0xF4:
      let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
      return low...high ~= second && isTail(index + 2, in: bytes) && isTail(index + 3, in: bytes) ? 4 : 0
    default: return 0
    }
  }

  @inline(__always)
  private static func isTail<Bytes: RandomAccessCollection>(_ index: Int, in bytes: Bytes) -> Bool
  where Bytes.Element == UInt8, Bytes.Index == Int {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }
}
