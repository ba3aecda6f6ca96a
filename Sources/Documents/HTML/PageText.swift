/// White space as a browser shows it.
enum PageText {
  /// What stands for `<br>` until white space is settled: a character that no page's text keeps.
  static let lineBreak = "\u{B}"

  /// The paragraphs of a run: two line breaks part them, one stays, all other white space becomes single
  /// spaces.
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

  /// The text on one line, its white space as single spaces.
  static func line(_ raw: String) -> String {
    paragraphs(of: raw).joined(separator: " ").split(separator: "\n").joined(separator: " ")
  }

  /// Preformatted text as it stands, without blank lines at its ends.
  static func preformatted(_ raw: String) -> String {
    let text = raw.split(separator: "\u{B}", omittingEmptySubsequences: false).joined(separator: "\n")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// White space, with the no-break kinds: they are layout on the pages of our time.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// Soft hyphens, zero-width spaces and joins, and control characters are in no word.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar {
    case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": return true
    default: return scalar.properties.generalCategory == .control
    }
  }
}
