/// Turns the text of a mail into blocks.
enum MailText {
  /// Returns the paragraphs of a plain text. Lines that a mail program wrapped are joined, quotations from
  /// other mails are marked, and the signature is furniture. Linear.
  ///
  /// - Parameter flow: the flow of lines, if the mail states one.
  static func blocks(of text: String, flow: MailFlow? = nil) -> [Block] {
    var blocks: [Block] = []
    var lines: [String] = []
    var depth = 0
    var isSignature = false
    func flush() {
      let kind: BlockKind = isSignature ? .furniture : depth > 0 ? .quote : .paragraph
      blocks += (flow?.joined(lines) ?? joined(lines)).map { Block(kind, $0) }
      lines = []
    }
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let (line, level) = unquoted(raw)
      if level != depth { flush() }
      depth = level
      if isEndOfText(line) {
        flush()
        isSignature = true
      } else if line.allSatisfy(\.isWhitespace) {
        flush()
      } else {
        lines.append(String(line))
      }
    }
    flush()
    return blocks
  }

  /// Returns whether a line separates the text from a signature or from a mailing list's footer.
  private static func isEndOfText(_ line: Substring) -> Bool {
    if line.hasPrefix("--") { return line.dropFirst(2).allSatisfy(\.isWhitespace) }
    return line.utf8.count >= 40 && line.trimmingSpaces.allSatisfy { $0 == "_" }
  }

  /// Returns a line without its leading quotation marks, and their number.
  private static func unquoted(_ line: Substring) -> (line: Substring, level: Int) {
    var rest = line
    var level = 0
    while rest.first == ">" {
      level += 1
      rest = rest.dropFirst()
      if rest.first == " " { rest = rest.dropFirst() }
    }
    return (rest, level)
  }

  /// Returns the paragraphs of lines. A line much shorter than the longest ends a paragraph, and so does one
  /// before a list item.
  private static func joined(_ lines: [String]) -> [String] {
    let longest = lines.map(\.count).max() ?? 0
    var paragraphs: [String] = []
    var isOpen = false
    for line in lines {
      let text = PageText.line(line)
      let isItem = ["- ", "* ", "• ", "– "].contains { text.hasPrefix($0) }
      if isOpen || continues(paragraphs.last ?? "", with: text), !isItem, let last = paragraphs.indices.last {
        paragraphs[last] += " " + text
      } else {
        paragraphs.append(text)
      }
      isOpen = longest >= 50 && line.count * 10 >= longest * 7
    }
    return paragraphs
  }

  /// Returns whether a line continues a sentence that is open at the end of the last line, however short that
  /// is.
  private static func continues(_ last: String, with text: String) -> Bool {
    guard let end = last.unicodeScalars.last, end.properties.isAlphabetic || end == ",",
      text.unicodeScalars.first?.properties.isLowercase ?? false
    else { return false }
    return last.split(separator: " ").count >= 3
  }

  /// Returns all blocks of a page without choosing among them: a mail has nothing around its text.
  ///
  /// - Parameter isLeftOut: whether each node is left out for other reasons; empty for none.
  static func blocks(ofPage tree: HTMLTree, isLeftOut: [Bool] = []) -> [Block] {
    var leftOut = PagePruning(tree, boldness: .nothing).isLeftOut
    for (index, isOut) in isLeftOut.enumerated() where isOut { leftOut[index] = true }
    let lengths = PageLengths(tree, isLeftOut: leftOut)
    let runs = PageRuns(tree, lengths: lengths, isLeftOut: leftOut).runs
    return BlockMaker(tree).blocks(of: runs)
  }
}
