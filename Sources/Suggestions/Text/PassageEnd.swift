/// The last mark of a passage.
struct PassageEnd {
  private let last: Unicode.Scalar?

  /// Reads the end of a text, past blanks and closing quotation marks. O(1) but for those.
  init(_ text: String) {
    last = text.unicodeScalars.last { !$0.properties.isWhitespace && !["”", "\"", "»", "’"].contains($0) }
  }

  /// Whether it introduces what follows.
  var isColon: Bool { last == ":" || last == "：" }
  /// Whether it is an item of an enumeration that goes on.
  var isSemicolon: Bool { last == ";" || last == "；" }
  /// Whether it ends a sentence.
  var isSentence: Bool { last.map { [".", "!", "…", "?", "。"].contains($0) } ?? false }
  /// Whether it asks.
  var isQuestion: Bool { last == "?" || last == "？" }
}

/// The first mark of a passage.
enum PassageStart {
  /// Whether it begins as an item of a list does: a bullet or a dash.
  static func isBullet(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
    return ["-", "–", "•", "*", "·", "▪", "◦", "‣"].contains(first)
  }
}
