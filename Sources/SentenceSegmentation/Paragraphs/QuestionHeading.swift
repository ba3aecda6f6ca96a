/// The heading of an Arabic question: "سؤال وجواب: ماذا حدث؟".
enum QuestionHeading {
  /// Returns whether two or three words precede the colon at `colon`, and a question follows it before `end`.
  static func closes(_ bytes: TextBytes, from start: Int, at colon: Int, to end: Int) -> Bool {
    guard bytes[colon + 1] == 32, colon - start <= reach else { return false }
    guard 1...2 ~= (start..<colon).count(where: { bytes[$0] == 32 }) else { return false }
    var offset = colon
    while offset < min(end, colon + reach) {
      let (value, width) = bytes.scalar(at: offset)
      if CharacterKind(value) == .stop { return value == 0x61F }
      offset += width
    }
    return false
  }

  /// The maximum number of bytes in the heading, and in the question.
  private static let reach = 400
}
