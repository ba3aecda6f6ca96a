/// The hash of a word in a `Token`, computed from a string.
enum TokenHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Returns the hash after one step of FNV-1a over a scalar.
  @inline(__always)
  static func adding(_ scalar: UInt64, to hash: UInt64) -> UInt64 {
    (hash ^ scalar) &* 0x0000_0100_0000_01B3
  }

  static func of(_ word: Substring) -> UInt64 {
    word.unicodeScalars.reduce(seed) { adding(UInt64(LetterCase.lowercase($1.value)), to: $0) }
  }
}
