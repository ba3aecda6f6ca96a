/// The last character of a passage.
struct PassageEnd {
  private let last: Unicode.Scalar?

  /// Finds the end of a text, before any white space and closing quotation marks. O(1) except for those.
  init(_ text: String) {
    last = text.unicodeScalars.last { !$0.properties.isWhitespace && !["”", "\"", "»", "’"].contains($0) }
  }

  /// Whether it introduces what follows.
  var isColon: Bool { last == ":" || last == "：" }
  /// Whether it is an item of an enumeration that continues.
  var isSemicolon: Bool { last == ";" || last == "；" }
  /// Whether it ends a sentence.
  var isSentence: Bool { last.map { [".", "!", "…", "?", "。"].contains($0) } ?? false }
  /// Whether it asks a question.
  var isQuestion: Bool { last == "?" || last == "？" }
}

/// The first character of a passage.
enum PassageStart {
  /// Returns whether it begins like a list item, with a bullet or a dash.
  static func isBullet(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
    return ["-", "–", "•", "*", "·", "▪", "◦", "‣"].contains(first)
  }
}
