/// Makes blocks of a mail's text.
enum MailText {
  /// The paragraphs of a plain text: lines that a mail program wrapped are joined, what is quoted from
  /// another mail is marked, and the signature is furniture. Linear.
  ///
  /// - Parameter flow: how lines go on, where the mail says so.
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

  /// The line above a signature, or above what a mailing list adds.
  private static func isEndOfText(_ line: Substring) -> Bool {
    if line.hasPrefix("--") { return line.dropFirst(2).allSatisfy(\.isWhitespace) }
    return line.utf8.count >= 40 && line.trimmingSpaces.allSatisfy { $0 == "_" }
  }

  /// A line without the signs of quoting in front, and how many there were.
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

  /// Lines of one paragraph; a line much shorter than the longest ends one, and so does one that an item
  /// follows.
  private static func joined(_ lines: [String]) -> [String] {
    let longest = lines.map(\.count).max() ?? 0
    var paragraphs: [String] = []
    var isOpen = false
    for line in lines {
      let text = PageText.line(line)
      let isItem = ["- ", "* ", "• ", "– "].contains { text.hasPrefix($0) }
      if isOpen || goesOn(paragraphs.last ?? "", with: text), !isItem, let last = paragraphs.indices.last {
        paragraphs[last] += " " + text
      } else {
        paragraphs.append(text)
      }
      isOpen = longest >= 50 && line.count * 10 >= longest * 7
    }
    return paragraphs
  }

  /// Whether a line goes on with a sentence that is open at the end of the last, however short that is.
  private static func goesOn(_ last: String, with text: String) -> Bool {
    guard let end = last.unicodeScalars.last, end.properties.isAlphabetic || end == ",",
      text.unicodeScalars.first?.properties.isLowercase ?? false
    else { return false }
    return last.split(separator: " ").count >= 3
  }

  /// The blocks of a page without weighing it: a mail has nothing around its text.
  ///
  /// - Parameter isLeftOut: what else is left out, for each node; empty for nothing.
  static func blocks(ofPage tree: HTMLTree, isLeftOut: [Bool] = []) -> [Block] {
    var leftOut = PagePruning(tree, boldness: .nothing).isLeftOut
    for (index, isOut) in isLeftOut.enumerated() where isOut { leftOut[index] = true }
    let lengths = PageLengths(tree, isLeftOut: leftOut)
    let runs = PageRuns(tree, lengths: lengths, isLeftOut: leftOut).runs
    return BlockMaker(tree).blocks(of: runs)
  }
}
