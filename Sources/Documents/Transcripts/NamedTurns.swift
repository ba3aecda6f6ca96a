/// Marks the turns of an interview written in paragraphs: "Anna Li: No. That is false."
package enum NamedTurns {
  /// Returns the blocks with each paragraph that begins with a name turned into a turn of that speaker.
  ///
  /// This requires that names open at least two paragraphs and a quarter of them, and that one of the names
  /// recurs or a question is asked. "LONDON:" and "PARIS:" above news from there aren't speakers.
  package static func marked(_ blocks: [Block]) -> [Block] {
    let paragraphs = blocks.indices.filter { blocks[$0].kind == .paragraph }
    let letters = letters(in: paragraphs.map { blocks[$0].text })
    let named = paragraphs.compactMap { index in
      name(of: blocks[index].text, letters).map { (index, $0) }
    }
    guard named.count >= 2, named.count * 4 >= paragraphs.count else { return blocks }
    let recurring = Dictionary(grouping: named, by: \.1).contains { $0.value.count > 1 }
    guard recurring || paragraphs.contains(where: { blocks[$0].text.hasSuffix("?") }) else { return blocks }
    var marked = blocks
    for (index, name) in named { marked[index] = Block(.turn, blocks[index].text, speaker: name) }
    return marked
  }

  /// Returns single letters for speakers, as in "I: Why?" and "B: Nobody knows.", if at least two recur.
  private static func letters(in texts: [String]) -> Set<String> {
    let names = texts.compactMap { SpeakerName.loosePrefix(of: $0) }.filter { $0.unicodeScalars.count == 1 }
    let again = Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }
    return again.count > 1 ? Set(again.keys) : []
  }

  /// Returns a name in capitals or with at least two words: "Note:" and "Update:" aren't names.
  private static func name(of text: String, _ letters: Set<String>) -> String? {
    guard let name = SpeakerName.loosePrefix(of: text), text.utf8.count > name.utf8.count + 2 else {
      return nil
    }
    if letters.contains(name) { return name }
    let isCapital = !name.unicodeScalars.contains { $0.properties.isLowercase } && name.utf8.count > 1
    return isCapital || name.split(separator: " ").count > 1 ? name : nil
  }
}
