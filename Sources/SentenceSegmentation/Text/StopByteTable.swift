/// The bytes that the scanner stops at; all others are skipped at the cost of one table look-up each.
enum StopByteTable {
  /// Returns a value other than zero for a byte that the scanner must examine.
  @inline(__always)
  static func flag(_ byte: UInt8) -> UInt8 {
    flags.utf8Start[Int(byte)] & 1
  }

  /// A digit for each of the 256 bytes.
  ///
  /// ASCII: `! " ( ) . ? [ ] { }` `;`, which is a question mark in Greek, and `:`, which ends sentences in
  /// Armenian. Beyond: C2 («»), CD and D6, D8, DB (Greek, Armenian, Arabic stops), E0, E1 (Indic, Ethiopic,
  /// Khmer), E2 (quotes, ellipsis), E3 and EF (Chinese, Japanese), F0 (emoji).
  private static let flags: StaticString = """
    0000000000000000000000000000000001100000110000100000000000110001\
    0000000000000000000000000001010000000000000000000000000000010100\
    0000000000000000000000000000000000000000000000000000000000000000\
    0010000000000100000000101001000011110000000000011000000000000000
    """
}
