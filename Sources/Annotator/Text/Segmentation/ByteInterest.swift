/// Which bytes the scanner stops at; all others are skipped at the speed of one table look-up a byte.
enum ByteInterest {
  /// Whether the scanner looks closer at a byte.
  ///
  /// ASCII: `! " ( ) . ? [ ] { }`. Beyond: C2 («»), CD and D6, D8, DB (Greek, Armenian, Arabic stops), E0, E1
  /// (Indic, Ethiopic, Khmer), E2 (quotes, ellipsis), E3 and EF (Chinese, Japanese), F0 (emoji).
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: return low & bit == 0
    case 1: return middle & bit == 0
    case 2: return true
    default: return high & bit == 0
    }
  }

  private static let low: UInt64 = 1 << 33 | 1 << 34 | 1 << 40 | 1 << 41 | 1 << 46 | 1 << 63
  private static let middle: UInt64 = 1 << 27 | 1 << 29 | 1 << 59 | 1 << 61
  private static let high: UInt64 =
    1 << 2 | 1 << 13 | 1 << 22 | 1 << 24 | 1 << 27 | 1 << 32 | 1 << 33 | 1 << 34 | 1 << 35 | 1 << 47 | 1 << 48
}
