/// Chinese and Japanese: a full-width stop ends a sentence unless a bracket or a particle holds it open.
enum IdeographicRules {
  /// Whether a sentence ends at the candidate.
  static func ends(_ candidate: Candidate, in bytes: TextBytes) -> Bool {
    if candidate.brackets > 0 || candidate.isInQuotation { return false }
    switch candidate.nextKind {
    case .comma, .closer, .stop: return false
    default: break
    }
    let next = bytes.scalar(at: candidate.next).value
    if bytes.scalar(at: candidate.start).value == 0xFF0E {
      return CharacterKind(next) != .digit
    }
    return candidate.closer == .none || !continuesQuotation(next)
  }

  /// Whether "!" or "?" stands right behind a Chinese or Japanese character.
  @inline(__always)
  static func isBehindIdeograph(_ candidate: Candidate, in bytes: TextBytes) -> Bool {
    guard candidate.run == .question || candidate.run == .exclamation, bytes[candidate.start - 1] >= 0x80
    else {
      return false
    }
    return CharacterKind(bytes.scalar(before: candidate.start).value) == .ideograph
  }

  /// A particle behind a closed quotation goes on with the sentence that holds it: 「…。」と言った.
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
