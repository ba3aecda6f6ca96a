/// The lines at the start of a text in which its metadata stand.
enum OpeningLines {
  private static let mostLines = 12
  private static let mostScalars = 1_000

  /// The first lines that are not blank, without white space at their ends, none longer than 1,000 code
  /// points.
  static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" {
        lines.append(contentsOf: trimmed(line))
        line = String.UnicodeScalarView()
        length = 0
        if lines.count == mostLines { return lines }
      } else if length < mostScalars {
        line.append(scalar)
        length += 1
      }
    }
    return lines + trimmed(line)
  }

  private static func trimmed(_ line: String.UnicodeScalarView) -> [String] {
    let text = line.drop { $0.isBlank }
    let end = text.lastIndex { !$0.isBlank }.map { text.index(after: $0) } ?? text.startIndex
    return text.isEmpty ? [] : [String(text[..<end])]
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool {
    properties.isWhitespace || value == 0xFEFF
  }
}
