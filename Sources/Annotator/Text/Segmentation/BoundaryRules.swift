/// Decides by rule what the model need not see or cannot learn.
struct BoundaryRules {
  let language: LanguageCode
  let abbreviations: AbbreviationTable

  /// Whether a sentence ends at the candidate, or nil when no rule knows.
  func verdict(_ context: Context, isFirstWord: Bool) -> Bool? {
    let candidate = context.candidate
    switch candidate.nextKind {
    case .comma, .stop, .closer: return false
    case .lower where candidate.closer != .none: return false
    default: break
    }
    if candidate.run == .foreign { return true }
    if candidate.gap == .none { return tight(context) }
    guard candidate.isPeriod else { return nil }
    if isFirstWord, isEnumerator(context.last) { return false }
    return numbering(context)
  }

  /// A first word such as "1.", "IV.", "a)", "2.1." that numbers what follows.
  private func isEnumerator(_ word: Token) -> Bool {
    switch word.shape {
    case .digits: word.length <= 3
    case .numeric, .roman: word.length <= 6
    case .singleLower, .singleUpper: true
    default: false
    }
  }

  /// Without white space, a sentence ends only behind a plain word or a closer, before a capital or a quote.
  private func tight(_ context: Context) -> Bool? {
    let candidate = context.candidate
    let startsSentence = candidate.nextKind == .upper || candidate.nextKind == .opener
    if candidate.nextKind == .ideograph { return !candidate.isPeriod && context.last.shape == .ideographs }
    guard startsSentence, context.next.dots == 0, context.next.behind != .symbol else { return false }
    if candidate.closer != .none || !candidate.isPeriod { return nil }
    let last = context.last
    let isWord = last.shape == .lower && last.length > 2 && last.dots == 0
    return isWord || last.shape == .numeric ? nil : false
  }

  /// "No. 5", "стр. 12", "Nr. 7": an abbreviation that numbers, before a number.
  private func numbering(_ context: Context) -> Bool? {
    guard context.next.shape == .digits || context.next.shape == .numeric || context.next.shape == .mixed else {
      return nil
    }
    let kinds = abbreviations.kinds(context.last.hash, in: language).own
    return kinds.contains(.numbered) && !kinds.contains(.final) && context.candidate.closer == .none ? false : nil
  }
}
