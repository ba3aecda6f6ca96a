/// Tells running text that stands in the cells of a table, or between the marks of preformatted text, from
/// what belongs there.
enum CellProse {
  /// The blocks of a row: one with the cells on a line and tabs between, or the cells' own where they are no
  /// table's.
  static func blocks(ofRow cells: [[Block]]) -> [Block] {
    if isProse(cells.map { $0.map(\.text) }) { return cells.flatMap { $0 } }
    if let turn = turn(ofRow: cells) { return [turn] }
    let texts = cells.map { $0.map { PageText.line($0.text) }.joined(separator: " ") }
    return texts.contains { !$0.isEmpty } ? [Block(.tableRow, texts.joined(separator: "\t"))] : []
  }

  /// A row of two cells that is what somebody says: "MR. LIND:" and the words.
  static func turn(ofRow cells: [[Block]]) -> Block? {
    let texts = cells.map { $0.map { PageText.line($0.text) }.joined(separator: " ") }
    guard texts.count == 2, texts[0].hasSuffix(":"), !texts[1].isEmpty,
      let name = SpeakerName.prefix(of: texts[0]), name.contains(" ") || hasSentence(texts[1])
    else { return nil }
    return Block(.turn, texts.joined(separator: " "), speaker: name)
  }

  /// Whether a row is no row of a table: sentences stand in its only cell that has text, or in paragraphs of
  /// one of several.
  ///
  /// - Parameter cells: the paragraphs of each cell.
  static func isProse(_ cells: [[String]]) -> Bool {
    let full = cells.filter { !$0.isEmpty }
    if full.count == 1, let only = full.first { return only.count > 1 || only.contains { hasSentence($0) } }
    return full.contains { $0.count > 1 && $0.contains { hasSentence($0) } }
  }

  /// Whether most of a text is words, and some of them end a sentence.
  static func isWrittenInSentences(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    let prose = scalars.count { $0.properties.isAlphabetic || $0.properties.isWhitespace }
    let code = scalars.count { "{}=<>$_\\|#*+[]".unicodeScalars.contains($0) }
    return prose * 100 >= scalars.count * 85 && code * 50 <= scalars.count
      && MailText.blocks(of: text).contains { hasSentence($0.text) }
  }

  /// Whether a text has three words at least, or is in a script without spaces, and ends as a sentence does.
  private static func hasSentence(_ text: String) -> Bool {
    let closing = "”\"»’')）」』".unicodeScalars
    guard
      let last = text.unicodeScalars.reversed().first(where: {
        !$0.properties.isWhitespace && !closing.contains($0)
      })
    else { return false }
    if "。！？".unicodeScalars.contains(last) { return true }
    return ".!?…".unicodeScalars.contains(last) && text.split(separator: " ").count >= 3
  }
}
