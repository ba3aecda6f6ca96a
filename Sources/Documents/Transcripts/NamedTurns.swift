/// Marks the turns of an interview that is written in paragraphs: "Anna Li: No. That is false."
package enum NamedTurns {
  /// The blocks with the paragraphs that begin with a name as turns of who it names, where such names open
  /// two paragraphs at least and a quarter of them, and one of them comes again or is asked. "LONDON:" and
  /// "PARIS:" above news from there are no speakers.
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

  /// The letters that stand for those who speak, as in "I: Why?" and "B: Nobody knows.": two that come again.
  private static func letters(in texts: [String]) -> Set<String> {
    let names = texts.compactMap { SpeakerName.loosePrefix(of: $0) }.filter { $0.unicodeScalars.count == 1 }
    let again = Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }
    return again.count > 1 ? Set(again.keys) : []
  }

  /// A name in capitals, or of two words at least: "Note:" and "Update:" are none.
  private static func name(of text: String, _ letters: Set<String>) -> String? {
    guard let name = SpeakerName.loosePrefix(of: text), text.utf8.count > name.utf8.count + 2 else {
      return nil
    }
    if letters.contains(name) { return name }
    let isCapital = !name.unicodeScalars.contains { $0.properties.isLowercase } && name.utf8.count > 1
    return isCapital || name.split(separator: " ").count > 1 ? name : nil
  }
}
