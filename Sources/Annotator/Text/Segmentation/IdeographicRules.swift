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

  /// Hiragana behind a closed quotation goes on with the sentence that holds it: 「…。」と言った.
  private static func continuesQuotation(_ next: UInt32) -> Bool {
    next >= 0x3041 && next <= 0x309F
  }
}
