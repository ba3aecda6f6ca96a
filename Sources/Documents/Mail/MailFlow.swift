/// The reflowing of a `format=flowed` mail (RFC 3676), in which a space at the end of a line joins it to the
/// next.
struct MailFlow {
  /// Whether that space isn't part of the text.
  private let deletesSpace: Bool

  /// Creates the flow that a part of a mail states; nil if it states none.
  init?(of part: MIMEPart) {
    guard part.parameter("format")?.lowercased() == "flowed" else { return nil }
    deletesSpace = part.parameter("delsp")?.lowercased() == "yes"
  }

  /// Returns the paragraphs of lines at one quotation depth; nil if no line continues, as with programs that
  /// state the format but don't use it.
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
