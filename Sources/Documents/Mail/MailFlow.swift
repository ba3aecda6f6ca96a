/// How the lines of a mail go on that is `format=flowed` (RFC 3676): a space at a line's end joins it with
/// the next.
struct MailFlow {
  /// Whether that space is no part of the text.
  private let deletesSpace: Bool

  /// The flow that a part of a mail states; nil where its lines are what they are.
  init?(of part: MIMEPart) {
    guard part.parameter("format")?.lowercased() == "flowed" else { return nil }
    deletesSpace = part.parameter("delsp")?.lowercased() == "yes"
  }

  /// The paragraphs of lines of one depth of quotation; nil when no line goes on, as where a program states
  /// the format and does not keep to it.
  func joined(_ lines: [String]) -> [String]? {
    guard lines.dropLast().contains(where: { $0.hasSuffix(" ") }) else { return nil }
    var paragraphs: [String] = []
    var isOpen = false
    for line in lines {
      let isFlowed = line.hasSuffix(" ")
      let text = isFlowed && deletesSpace ? String(line.dropLast()) : line
      if isOpen, let last = paragraphs.indices.last {
        paragraphs[last] += text
      } else {
        paragraphs.append(text)
      }
      isOpen = isFlowed
    }
    return paragraphs.map(PageText.line)
  }
}
