/// Finds older mails in a mail that aren't marked as quotations: below "-----Original Message-----", or below
/// the header lines that Outlook inserts.
enum MailHistory {
  /// Returns the blocks with those of older mails turned into quotes.
  static func marked(_ blocks: [Block]) -> [Block] {
    var marked = blocks
    let start = blocks.indices.first { isStart(blocks, at: $0) } ?? blocks.endIndex
    for index in blocks.indices where blocks[index].kind != .furniture {
      let isIntroduction =
        index + 1 < blocks.count && blocks[index + 1].kind == .quote && isIntroduction(blocks[index].text)
      if index >= start || isIntroduction { marked[index].kind = .quote }
      if marked[index].kind == .quote, isHeader(blocks[index].text) { marked[index].kind = .furniture }
    }
    return marked
  }

  /// Names of the first line of a header, in lower case.
  private static let senders = MailFieldNames.names(for: "from").union(["from"])

  /// Returns whether a block consists of the header lines of an older mail, or of the line that announces it.
  private static func isHeader(_ text: String) -> Bool {
    if text == "Begin forwarded message:" || (text.hasPrefix("----") && text.hasSuffix("----")) {
      return true
    }
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    return lines.allSatisfy { label(of: $0).map(labels.contains) ?? false }
  }

  /// Names of the lines of a header, in lower case.
  private static let labels = senders.union(MailFieldNames.standard.keys).union([
    "date", "subject", "to", "cc", "bcc", "reply-to",
  ])

  private static func isStart(_ blocks: [Block], at index: Int) -> Bool {
    let text = blocks[index].text
    let dashes = text.prefix { $0 == "-" }.count
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    if dashes >= 4, lines.count == 1, text.hasSuffix("----"), text.contains(where: \.isLetter) { return true }
    guard let first = lines.first.flatMap(label), senders.contains(first) else { return false }
    let following = lines.dropFirst() + blocks[(index + 1)...].prefix(2).map(\.text)
    return following.prefix(2).allSatisfy { label(of: $0) != nil } && following.count >= 2
  }

  /// Returns the label of a line: "from" for "From: Maren Oske".
  private static func label(of line: String) -> String? {
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let label = MailFieldNames.name(line[..<colon])
    let isWord = label.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
    return isWord && (1...16).contains(label.count) ? label : nil
  }

  /// Returns whether a line introduces a quotation: "On Tue, Feb 10, 2026 Maren Oske wrote:".
  private static func isIntroduction(_ text: String) -> Bool {
    text.hasSuffix(":") && text.unicodeScalars.count < 200
      && text.unicodeScalars.contains { $0.properties.numericType != nil }
  }
}
