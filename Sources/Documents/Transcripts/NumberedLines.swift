/// The lines of a transcript that are numbered page by page, as printed by courts.
struct NumberedLines {
  /// A line: its number, its indentation and its text.
  struct Line {
    /// The number in front; nil for a line without one.
    let number: Int?
    /// The number of columns before the text, including the number.
    let indent: Int
    /// The text on one line.
    let text: String
  }

  /// The lines that are not blank.
  let lines: [Line]

  /// Parses the lines of a text. Linear.
  init(_ text: some StringProtocol) {
    lines = text.split(whereSeparator: \.isNewline).compactMap { Self.line(Substring($0)) }
  }

  /// Creates a transcript from parsed lines, whose texts have no line ends.
  init(lines: [Line]) { self.lines = lines }

  /// Whether most lines are numbered in order, at least ten in a row, and sentences continue across lines or
  /// questions are answered, which isn't so in lists.
  ///
  /// A short text needs a separate column of numbers instead.
  var isTranscript: Bool {
    let numbered = lines.filter { $0.number != nil }
    var (longest, current, last) = (0, 0, 0)
    for line in numbered {
      let number = line.number ?? 0
      current = number == last + 1 ? current + 1 : 1
      longest = max(longest, current)
      last = number
    }
    let continued = numbered.count { $0.text.unicodeScalars.first?.properties.isLowercase ?? false }
    if longest >= 10 { return (continued >= 2 || isDialogue) && numbered.count * 3 >= lines.count * 2 }
    return longest >= 3 && longest == lines.count && continued >= 1 && isColumn
  }

  /// Whether the numbers are in a column of their own, separate from the text, so that a short text isn't a
  /// list.
  private var isColumn: Bool {
    let texts = lines.filter { !$0.text.isEmpty }
    let indents = Set(texts.map(\.indent))
    return indents.count <= 2 && texts.allSatisfy { $0.indent >= 3 }
  }

  /// Whether at least two lines name a speaker.
  var isDialogue: Bool {
    lines.count { TranscriptSpeakers.side(of: $0.text) != nil || SpeakerName.prefix(of: $0.text) != nil } >= 2
  }

  private static func line(_ line: Substring) -> Line? {
    let front = line.prefix { $0 == " " || $0 == "\t" }
    let rest = line[front.endIndex...]
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let after = rest[digits.endIndex...]
    guard (1...2).contains(digits.utf8.count), let number = Int(digits), (1...60).contains(number),
      front.count <= 12, after.isEmpty || after.first == " " || after.first == "\t"
    else {
      let text = PageText.line(String(rest))
      return text.isEmpty ? nil : Line(number: nil, indent: columns(front), text: text)
    }
    let gap = after.prefix { $0 == " " || $0 == "\t" }
    let indent = columns(front) + digits.count + columns(gap)
    return Line(number: number, indent: indent, text: PageText.line(String(after)))
  }

  private static func columns(_ space: Substring) -> Int {
    space.reduce(0) { $1 == "\t" ? ($0 / 8 + 1) * 8 : $0 + 1 }
  }
}
