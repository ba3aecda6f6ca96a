/// Checks that the words that attribute a statement to someone occur in it.
enum CueCheck {
  /// Checks a cue that was typed.
  ///
  /// - Throws: an error if they don't, with the most similar words of the statement.
  static func check(_ cue: String, in text: Substring, position: Int) throws(UserError) {
    guard !FoldedText(text).contains(FoldedText(cue)) else { return }
    let nearest = nearest(to: cue, in: text)
    throw UserError(
      "the cue \"\(cue)\" does not occur in statement \(position)",
      fix: nearest.map { "did you mean \"\($0)\"?" } ?? "copy words from the statement")
  }

  /// Returns the words of the text that are most similar to a cue, as many as it has; nil if none are
  /// similar.
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
