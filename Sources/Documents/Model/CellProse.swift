/// Tells running text in table cells and preformatted elements from actual tables and code.
enum CellProse {
  /// Returns the blocks of a row: a single one with tab-separated cells or, if the row is layout, the cells'
  /// own.
  static func blocks(ofRow cells: [[Block]]) -> [Block] {
    if isProse(cells.map { $0.map(\.text) }) { return cells.flatMap { $0 } }
    if let turn = turn(ofRow: cells) { return [turn] }
    let texts = cells.map { $0.map { PageText.line($0.text) }.joined(separator: " ") }
    return texts.contains { !$0.isEmpty } ? [Block(.tableRow, texts.joined(separator: "\t"))] : []
  }

  /// Returns a row of two cells as a turn, if it is what somebody says: "MR. LIND:" and the words.
  static func turn(ofRow cells: [[Block]]) -> Block? {
    let texts = cells.map { $0.map { PageText.line($0.text) }.joined(separator: " ") }
    guard texts.count == 2, texts[0].hasSuffix(":"), !texts[1].isEmpty,
      let name = SpeakerName.prefix(of: texts[0]), name.contains(" ") || hasSentence(texts[1])
    else { return nil }
    return Block(.turn, texts.joined(separator: " "), speaker: name)
  }

  /// Returns whether a row is layout: its only cell with text has several paragraphs or a sentence, or one of
  /// several cells has paragraphs with a sentence.
  ///
  /// - Parameter cells: the paragraphs of each cell.
  static func isProse(_ cells: [[String]]) -> Bool {
    let full = cells.filter { !$0.isEmpty }
    if full.count == 1, let only = full.first { return only.count > 1 || only.contains { hasSentence($0) } }
    return full.contains { $0.count > 1 && $0.contains { hasSentence($0) } }
  }

  /// Returns whether most of a text is words, some of which end a sentence.
  static func isWrittenInSentences(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    let prose = scalars.count { $0.properties.isAlphabetic || $0.properties.isWhitespace }
    let code = scalars.count { "{}=<>$_\\|#*+[]".unicodeScalars.contains($0) }
    return prose * 100 >= scalars.count * 85 && code * 50 <= scalars.count
      && MailText.blocks(of: text).contains { hasSentence($0.text) }
  }

  /// Returns whether a text ends like a sentence and has at least three words or is in a script without
  /// spaces.
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
