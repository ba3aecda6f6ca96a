/// How long the analyst's own texts may be.
///
/// Comparing and hashing strings takes time quadratic in the length of a run of combining marks, so texts
/// that are compared are bounded.
enum TextLimit {
  /// The longest attribution, cue, target or note, in Unicode code points.
  static let codePoints = 10_000

  /// Throws an error if a text of a judgment is too long.
  static func check(_ judgment: Judgment) throws(UserError) {
    for field in JudgmentField.readings where field.kind == .text && field.limit == codePoints {
      guard let text = field.get(judgment).text, text.utf8.count > codePoints else { continue }
      let described = JudgmentField.all[field.index]
      try check(text, named: described == .outsideTarget ? "target" : described.name)
    }
  }

  private static func check(_ text: String, named name: String) throws(UserError) {
    let count = text.unicodeScalars.count
    guard count > codePoints else { return }
    // The count of a longer text may be that of a line cut off at a mebibyte.
    let words = count < 100_000 ? "\(count)" : "more than 100000"
    throw UserError("the \(name) has \(words) characters", fix: "keep it within \(codePoints)")
  }
}
