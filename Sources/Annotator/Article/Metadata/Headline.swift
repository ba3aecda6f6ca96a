/// Tells headlines from the other lines at the start of an article.
enum Headline {
  /// The most code points that a title has.
  static let longest = 200

  /// The text of a Markdown heading of the first level, or nil when the line is none.
  static func heading(_ line: String) -> String? {
    guard line.hasPrefix("# ") else { return nil }
    let text = line.unicodeScalars.drop { $0 == "#" || $0 == " " }
    let end = text.lastIndex { $0 != "#" && $0 != " " }
    return end.map { String(text[...$0]) }
  }

  /// The headline in a line, given the date that it begins with; nil when it is a date, a byline or a page's running head.
  static func text(of line: String, date: DateLine?) -> String? {
    if let date { return date.headline }
    let hasLetters = line.unicodeScalars.contains { $0.properties.isAlphabetic }
    let isRunningHead = line.contains("    ")
    return hasLetters && !isRunningHead && Byline.author(in: line) == nil ? line : nil
  }

  /// The headline in at most 200 code points: whole, or up to the end of a sentence, or up to a word and an ellipsis.
  ///
  /// All white space in it becomes single spaces, which a title in a list or a file name is better off with.
  static func clipped(_ line: String) -> String {
    let words = line.unicodeScalars.split { $0.properties.isWhitespace }
    let line = words.map { String($0) }.joined(separator: " ")
    let scalars = line.unicodeScalars
    if scalars.count <= 120 { return line }
    let start = Array(scalars.prefix(longest))
    if let end = sentenceEnd(in: start) { return text(start[...end]) }
    if scalars.count <= longest { return line }
    let end = start.lastIndex { $0.properties.isWhitespace } ?? longest - 1
    return text(start[..<min(end, longest - 1)]) + "…"
  }

  private static func sentenceEnd(in start: [Unicode.Scalar]) -> Int? {
    start.indices.dropFirst(40).first { index in
      ".?!…".unicodeScalars.contains(start[index]) && index + 1 < start.count
        && start[index + 1].properties.isWhitespace && !start[index - 1].properties.isUppercase
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
