/// The run of lower-case letters before an offset.
struct LowerRun {
  /// The start of the first letter.
  private(set) var start: Int
  /// The number of letters, in scalars.
  private(set) var length = 0
  private(set) var hasVowel = false

  /// Reads backwards from `end` to `floor` at most, starting with up to eight ASCII letters at once.
  @inline(__always)
  init(before end: Int, floor: Int, in bytes: TextBytes) {
    start = end
    if end &- 8 >= floor, bytes[end &- 1] < 0x80 { takeASCII(bytes.word(at: end &- 8)) }
    while start > floor {
      let (value, width) = bytes.scalar(before: start)
      guard CharacterKind(value) == .lower else { return }
      hasVowel = hasVowel || Vowel.contains(value)
      start -= width
      length += 1
    }
  }

  /// Takes the trailing bytes of `word` that are letters a to z.
  @inline(__always)
  private mutating func takeASCII(_ word: UInt64) {
    let word = UInt64(littleEndian: word)
    let low = word & ~LowerRun.high
    let isLower = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~word
    let bits = (~isLower & LowerRun.high).leadingZeroBitCount & ~7
    length = bits >> 3
    start -= length
    hasVowel = LowerRun.vowels(low) & ~(~0 >> UInt64(bits)) != 0
  }

  /// Returns the high bit of each byte that is a vowel; the bytes themselves must not have it set.
  @inline(__always)
  private static func vowels(_ word: UInt64) -> UInt64 {
    ~(differs(word, 97) & differs(word, 101) & differs(word, 105) & differs(word, 111) & differs(word, 117)
      & differs(word, 121)) & high
  }

  @inline(__always)
  private static func differs(_ word: UInt64, _ letter: UInt64) -> UInt64 {
    (word ^ (letter &* 0x0101_0101_0101_0101)) &+ ~high
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080
}
