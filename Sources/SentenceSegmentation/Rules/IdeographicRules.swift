/// The rules for Chinese and Japanese: a full-width stop ends a sentence, even in a quotation, unless a
/// title, a short term, a particle or the name of the speaker continues it.
enum IdeographicRules {
  /// Returns whether a sentence ends at the candidate.
  static func ends(_ candidate: Candidate, in bytes: TextBytes, to end: Int) -> Bool {
    if candidate.isWhole { return false }
    switch candidate.nextKind {
    case .comma, .closer, .stop: return false
    default: break
    }
    let next = bytes.scalar(at: candidate.next).value
    if bytes.scalar(at: candidate.start).value == 0xFF0E {
      return CharacterKind(next) != .digit
    }
    if candidate.closer == .none { return true }
    return !continuesQuotation(next) && !isAttributed(candidate, in: bytes, to: end)
  }

  /// Returns whether a closed quotation is followed by its speaker: “…！”王先生说。 The name has few characters,
  /// and the verb of saying ends the clause.
  private static func isAttributed(_ candidate: Candidate, in bytes: TextBytes, to end: Int) -> Bool {
    var offset = candidate.next
    var followsSaying = false
    for _ in 0..<longestName {
      guard offset < end else { return followsSaying }
      let (value, width) = bytes.scalar(at: offset)
      guard CharacterKind(value) == .ideograph else {
        return followsSaying && (value == 0x3002 || value == 0xFF0C)
      }
      followsSaying = sayings.contains(value) || (followsSaying && value == 0x9053)
      offset += width
    }
    return false
  }

  /// The maximum number of characters in a name and its verb.
  private static let longestName = 12
  /// 说 說 道 问 問 喊 答 称 稱 示 叫, the last characters of verbs of saying.
  private static let sayings: Set<UInt32> = [
    0x8BF4, 0x8AAA, 0x9053, 0x95EE, 0x554F, 0x558A, 0x7B54, 0x79F0, 0x7A31, 0x793A, 0x53EB,
  ]

  /// Returns whether "!" or "?" is right after a Chinese or Japanese character.
  @inline(__always)
  static func isAfterIdeograph(_ candidate: Candidate, in bytes: TextBytes) -> Bool {
    guard candidate.run == .question || candidate.run == .exclamation, bytes[candidate.start - 1] >= 0x80
    else {
      return false
    }
    return CharacterKind(bytes.scalar(before: candidate.start).value) == .ideograph
  }

  /// Returns whether a particle after a closed quotation continues the sentence around it: 「…。」と言った.
  private static func continuesQuotation(_ next: UInt32) -> Bool {
    switch next {
    // か が だ っ で と な に の は へ も や よ を ね
    case 0x304B, 0x304C, 0x3060, 0x3063, 0x3067, 0x3068, 0x306A, 0x306B, 0x306E, 0x306F, 0x3078, 0x3082,
      0x3084:
      true
    case 0x3088, 0x3092, 0x306D: true
    default: false
    }
  }
}
