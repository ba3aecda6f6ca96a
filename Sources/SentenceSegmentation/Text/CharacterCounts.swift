/// Counts of the characters in a word, from which its shape is derived.
///
/// All counts share one number, with eight bits each, since words are cut at 96 bytes.
struct CharacterCounts {
  private var counts: UInt64 = 0
  private(set) var number = 0
  private(set) var hasVowel = false
  private var startsUpper = false

  private static let lower = 0
  private static let upper = 8
  private static let caseless = 16
  private static let ideograph = 24
  private static let digit = 32
  private static let dot = 40
  private static let other = 48
  private static let roman = 56

  /// Counts a lower-case letter.
  @inline(__always)
  mutating func addLower(_ value: UInt32) {
    counts &+= 1
    hasVowel = hasVowel || Vowel.contains(value)
  }

  /// Counts any other character; `folded` is its lower-case form.
  mutating func add(_ kind: CharacterKind, value: UInt32, folded: UInt64, isFirst: Bool) {
    switch kind {
    case .upper:
      counts &+= 1 << CharacterCounts.upper
      if isFirst { startsUpper = true }
      hasVowel = hasVowel || Vowel.contains(UInt32(truncatingIfNeeded: folded))
      if value == 73 || value == 86 || value == 88 { counts &+= 1 << CharacterCounts.roman }
    case .caseless: counts &+= 1 << CharacterCounts.caseless
    case .ideograph: counts &+= 1 << CharacterCounts.ideograph
    case .digit:
      counts &+= 1 << CharacterCounts.digit
      if digits < 6 { number = number &* 10 &+ Int(value & 15) }
    default: counts &+= 1 << (value == 46 ? CharacterCounts.dot : CharacterCounts.other)
    }
  }

  var digits: Int { count(CharacterCounts.digit) }
  var dots: Int { count(CharacterCounts.dot) }

  /// Returns the shape of a word of `length` characters.
  func shape(_ length: Int) -> Token.Shape {
    let (lower, upper) = (count(CharacterCounts.lower), count(CharacterCounts.upper))
    if lower == length, length > 1 { return .lower }
    if length == 0 { return .empty }
    if dots > 0 && digits == 0 { return upper == 0 ? .dottedLower : lower == 0 ? .dottedUpper : .dottedMixed }
    if digits > 0 {
      if digits == length { return .digits }
      return lower + upper + count(CharacterCounts.caseless) == 0 ? .numeric : .mixed
    }
    if count(CharacterCounts.ideograph) > 0 { return .ideographs }
    if upper == 0 { return lower == 0 ? .caseless : length == 1 ? .singleLower : .lower }
    if length == 1 { return .singleUpper }
    if lower == 0 { return upper == count(CharacterCounts.roman) ? .roman : .allCaps }
    return startsUpper && upper <= 1 + count(CharacterCounts.other) ? .capitalized : .camel
  }

  @inline(__always)
  private func count(_ shift: Int) -> Int {
    Int(counts >> UInt64(shift) & 0xFF)
  }
}
