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

  /// Hiragana behind a closed quotation goes on with the sentence that holds it: 「…。」と言った.
  private static func continuesQuotation(_ next: UInt32) -> Bool {
    next >= 0x3041 && next <= 0x309F
  }
}
