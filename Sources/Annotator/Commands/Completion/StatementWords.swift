/// The words of a statement, which completion offers one after the other while a name or a quotation is
/// typed.
///
///     StatementWords("Prosecutors in Keld say").continuations(of: "pros")         // ["prosecutors"]
///     StatementWords("Prosecutors in Keld say").continuations(of: "prosecutors ") // ["prosecutors in"]
package struct StatementWords: Sendable {
  private let words: [String]

  /// The number of characters to read; the rest of a longer statement is ignored.
  private static let limit = 8_000

  /// Creates a list of the words of a text, without surrounding punctuation.
  init(_ text: some StringProtocol) {
    words = String(text.prefix(Self.limit)).asTyped.split(separator: " ")
      .map { String($0).trimmingMarks }.filter { !$0.isEmpty }
  }

  /// Returns the continuations of the typed words in the text, each once.
  ///
  /// A continuation is the typed words with the rest of the last one, or with one more.
  ///
  /// - Complexity: linear in the text for each typed word.
  func continuations(of typed: String) -> [String] {
    let isBetween = typed.last?.isWhitespace == true
    var begun = typed.split(separator: " ").map { FoldedText($0) }
    if isBetween { begun.append(FoldedText("")) }
    guard let open = begun.popLast(), !typed.isEmpty, words.count > begun.count else { return [] }
    let folded = words.map { FoldedText($0) }
    var seen: Set<String> = []
    return (0..<words.count - begun.count).compactMap { start -> String? in
      let end = start + begun.count
      guard folded[start..<end].elementsEqual(begun),
        folded[end].units.starts(with: open.units)
      else { return nil }
      let found = words[start...end].joined(separator: " ").keepingCase(of: typed)
      return seen.insert(found).inserted ? found : nil
    }
  }
}

extension String {
  /// Returns the text with its beginning as it was typed, if they differ only in case.
  fileprivate func keepingCase(of typed: String) -> String {
    prefix(typed.count).lowercased() == typed.lowercased() ? typed + dropFirst(typed.count) : self
  }

  /// The word without surrounding quotation marks, brackets and punctuation.
  fileprivate var trimmingMarks: String {
    var word = Substring(self)
    let isMark = { (character: Character) in
      character.unicodeScalars.allSatisfy { $0.properties.generalCategory.isMark }
    }
    while let first = word.first, isMark(first) { word.removeFirst() }
    while let last = word.last, isMark(last), !word.isAbbreviation { word.removeLast() }
    return String(word)
  }
}

extension Substring {
  /// Whether the word is an initial or a short title such as "J." or "Dr.", whose full stop belongs to it.
  fileprivate var isAbbreviation: Bool {
    last == "." && count <= 3 && first?.isUppercase == true
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool {
    switch self {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation: true
    default: false
    }
  }
}
