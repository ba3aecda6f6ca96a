/// The heading of an Arabic question: "سؤال وجواب: ماذا حدث؟".
enum QuestionHeading {
  /// Whether two or three words stand between `start` and the colon at `colon`, and a question after it
  /// before `end`.
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

  /// How many bytes the heading and the question may have each.
  private static let reach = 400
}
