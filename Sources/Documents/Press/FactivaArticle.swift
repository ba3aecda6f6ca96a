/// An article exported from Factiva without field codes: headline, author, word count, day, paper, copyright,
/// text, and "Document KELDC00020260211em2b0000x".
enum FactivaArticle {
  static func articles(in lines: [Substring]) -> [PressArticle]? {
    let (parts, rest) = lines.parts(endingAt: isEnd)
    guard !parts.isEmpty, isTail(rest) else { return nil }
    let articles = parts.compactMap { article(of: Array($0.dropLast())) }
    return articles.count == parts.count ? articles : nil
  }

  /// Returns whether a line names the document, which ends the article.
  private static func isEnd(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 2 && words[0] == "Document" && words[1].count >= 20
      && words[1].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && words[1].prefix(4).allSatisfy { $0.isUppercase || $0.isNumber }
  }

  /// Returns whether only a search summary is left, if anything.
  static func isTail(_ lines: some Collection<Substring>) -> Bool {
    let first = lines.first { !$0.isEmpty }
    return first.map { $0 == "Search Summary" || $0.hasPrefix("©") || $0.hasPrefix("Page ") } ?? true
  }

  private static func article(of lines: [Substring]) -> PressArticle? {
    guard let count = lines.prefix(40).firstIndex(where: isCount), let day = index(after: count, in: lines),
      PressArticle.isDay(lines[day])
    else { return nil }
    let above = lines[..<count].split(separator: "").map { $0.joined(separator: " ") }
    guard let end = headEnd(of: lines, after: day), let title = above.first, above.count < 3 else {
      return nil
    }
    var article = PressArticle()
    article.metadata.title = title
    article.metadata.authors = Array(above.dropFirst())
    article.metadata.published = [String(lines[day])]
    let names = lines[(day + 1)..<end].filter { !$0.isEmpty && !isTime($0) }
    article.metadata.site = names.first.map { String($0) }
    article.paragraphs = PressArticle.paragraphs(of: lines[end...].drop(while: \.isEmpty))
    article.dropped = lines[count..<end].count { !$0.isEmpty } + above.count
    return article.paragraphs.isEmpty ? nil : article
  }

  /// Returns the index after the copyright line, which is the last of the head.
  private static func headEnd(of lines: [Substring], after day: Int) -> Int? {
    lines.indices.prefix(day + 12).first { index in
      let line = lines[index].lowercased()
      return index > day && ["copyright", "(c)", "©", "(copyright)"].contains(where: line.hasPrefix)
    }.map { $0 + 1 }
  }

  private static func index(after index: Int, in lines: [Substring]) -> Int? {
    lines.indices.first { $0 > index && !lines[$0].isEmpty }
  }

  /// Returns whether a line is a word count, such as "412 words", in the languages of Factiva.
  private static func isCount(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 2 && words[0].allSatisfy { $0.isNumber || ",.".contains($0) }
      && ["words", "Wörter", "mots", "palabras", "parole", "слов"].contains(String(words[1]))
  }

  private static func isTime(_ line: Substring) -> Bool {
    line.first?.isNumber ?? false && line.contains(":") && line.count <= 12
  }
}
