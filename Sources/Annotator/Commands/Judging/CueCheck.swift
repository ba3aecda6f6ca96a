/// Whether the words that attribute a statement to someone stand in it.
enum CueCheck {
  /// Checks a cue that was typed.
  ///
  /// - Throws: an error with the words of the statement that come nearest.
  static func check(_ cue: String, in text: Substring, position: Int) throws(UserError) {
    guard !FoldedText(text).contains(FoldedText(cue)) else { return }
    let nearest = nearest(to: cue, in: text)
    throw UserError(
      "the cue \"\(cue)\" does not occur in statement \(position)",
      fix: nearest.map { "did you mean \"\($0)\"?" } ?? "copy words from the statement")
  }

  /// As many words of the text as the cue has that are most like it; nil when none are like it.
  private static func nearest(to cue: String, in text: Substring) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    let count = cue.split(whereSeparator: \.isWhitespace).count
    guard count > 0, words.count >= count, cue.utf8.count <= 200 else { return nil }
    let windows = (0...words.count - count).prefix(2_000).map { start in
      String(text[words[start].startIndex..<words[start + count - 1].endIndex])
        .trimmingPunctuation
    }
    return EditDistance.closest(to: cue.lowercased(), in: windows.map { $0.lowercased() }).flatMap { found in
      windows.first { $0.lowercased() == found }
    }
  }
}
