/// What can be recognised in a line without a lexicon for its language: a date in figures, a question that
/// quotes nobody.
enum PlainFurniture {
  /// The rule that finds a passage to be furniture; nil when it may say something. O(text).
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

  /// A sign between the figures of a date or a time: "2026年2月11日", "11.02.2026, 14:30".
  private static func isOfDate(_ sign: Unicode.Scalar) -> Bool {
    "年月日時时分秒号號년월일시./-:,()（），：".unicodeScalars.contains(sign)
  }

  /// A sign of somebody else's words, a colon among them.
  private static func isQuotation(_ sign: Unicode.Scalar) -> Bool {
    "\"“”„«»‘’「」『』:：".unicodeScalars.contains(sign)
  }
}
