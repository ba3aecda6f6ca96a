/// Recognises furniture without a lexicon for the language: a date in digits, or a question that quotes
/// nobody.
enum PlainFurniture {
  /// Returns the rule by which a passage is furniture; nil if it may be a statement. O(text).
  static func rule(for passage: Passage) -> FurnitureRule? {
    let signs = passage.text.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard !signs.isEmpty, signs.count <= 400, !passage.isQuoted else { return nil }
    if signs.count <= 30, signs.count(where: isDigit) >= 4, signs.allSatisfy({ isDigit($0) || isOfDate($0) })
    {
      return .date
    }
    let ends = "?？؟".unicodeScalars
    guard let last = signs.last, ends.contains(last), !signs.contains(where: isQuotation) else { return nil }
    return .question
  }

  private static func isDigit(_ sign: Unicode.Scalar) -> Bool {
    sign.properties.generalCategory == .decimalNumber
  }

  /// Returns whether a character may separate the digits of a date or a time: "2026年2月11日", "11.02.2026,
  /// 14:30".
  private static func isOfDate(_ sign: Unicode.Scalar) -> Bool {
    "年月日時时分秒号號년월일시./-:,()（），：".unicodeScalars.contains(sign)
  }

  /// Returns whether a character may mark somebody else's words; a colon counts, too.
  private static func isQuotation(_ sign: Unicode.Scalar) -> Bool {
    "\"“”„«»‘’「」『』:：".unicodeScalars.contains(sign)
  }
}
