/// White space as browsers show it.
enum PageText {
  /// The stand-in for `<br>` until white space is resolved: a character that never remains in a page's text.
  static let lineBreak = "\u{B}"

  /// Returns the paragraphs of a run. Two line breaks end a paragraph and a single one is kept; other white
  /// space becomes single spaces.
  static func paragraphs(of raw: String) -> [String] {
    var paragraphs: [String] = []
    var text = String.UnicodeScalarView()
    var breaks = 0
    var needsSpace = false
    for scalar in raw.unicodeScalars {
      if scalar == "\u{B}" {
        breaks += 1
      } else if isSpace(scalar) {
        needsSpace = true
      } else if !isInvisible(scalar) {
        if breaks > 1, !text.isEmpty {
          paragraphs.append(String(text))
          text = String.UnicodeScalarView()
        } else if !text.isEmpty, breaks == 1 || needsSpace {
          text.append(breaks == 1 ? "\n" : " ")
        }
        breaks = 0
        needsSpace = false
        text.append(scalar)
      }
    }
    return text.isEmpty ? paragraphs : paragraphs + [String(text)]
  }

  /// Returns the text on one line, with all white space as single spaces.
  static func line(_ raw: String) -> String {
    paragraphs(of: raw).joined(separator: " ").split(separator: "\n").joined(separator: " ")
  }

  /// Returns preformatted text unchanged, except for blank lines at its ends.
  static func preformatted(_ raw: String) -> String {
    let text = raw.split(separator: "\u{B}", omittingEmptySubsequences: false).joined(separator: "\n")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Returns whether a character is white space, including no-break spaces, which pages use for layout.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// Returns whether a character is never part of a word: soft hyphens, zero-width spaces, word joiners and
  /// control characters.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar {
    case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": return true
    default: return scalar.properties.generalCategory == .control
    }
  }
}
