/// An article exported from LexisNexis: its fields have labels, such as "LENGTH: 412 words", below the paper
/// and the day.
enum LexisArticle {
  static func articles(in lines: [Substring]) -> [PressArticle]? {
    guard lines.contains(where: isEnd) || lines.contains(where: { $0.hasPrefix("LOAD-DATE:") }) else {
      return nil
    }
    let starts = lines.indices.filter { isNumber(lines[$0]) }
    let parts: [ArraySlice<Substring>] =
      starts.isEmpty
      ? { $0.parts + [$0.rest] }(lines.parts(endingAt: isEnd))
      : zip(starts, starts.dropFirst() + [lines.endIndex]).map { lines[($0 + 1)..<$1] }
    guard starts.first.map({ lines[..<$0].allSatisfy(\.isEmpty) }) ?? true else { return nil }
    let full = parts.filter { !FactivaArticle.isTail($0) }
    let articles = full.compactMap { article(of: Array($0)) }
    return articles.count == full.count && !articles.isEmpty ? articles : nil
  }

  private static func isEnd(_ line: Substring) -> Bool { line == "End of Document" }

  /// Returns whether a line is a heading such as "3 of 50 DOCUMENTS".
  private static func isNumber(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 4 && Int(words[0]) != nil && words[1] == "of" && Int(words[2]) != nil
      && words[3].hasPrefix("DOCUMENT")
  }

  private static func article(of lines: [Substring]) -> PressArticle? {
    // The search query precedes the first article.
    let length = lines.firstIndex { label(in: $0)?.name == "length" } ?? 0
    let cover = lines[..<length].lastIndex { $0.contains("About LexisNexis") }.map { $0 + 1 } ?? 0
    guard let first = lines[cover...].prefix(40).firstIndex(where: { label(in: $0) != nil }) else {
      return nil
    }
    let (fields, start) = head(of: lines, from: first)
    guard fields["length"] != nil, start < lines.endIndex else { return nil }
    let above = lines[cover..<first].filter { !$0.isEmpty && !isCopyright($0) }
    let end = textEnd(of: lines, after: start)
    guard var article = article(above, fields) else { return nil }
    article.paragraphs = fields["highlight"].map { [$0] } ?? []
    article.paragraphs += PressArticle.paragraphs(of: lines[start..<end])
    article.dropped =
      lines[..<start].count { !$0.isEmpty } + lines[end...].count { !$0.isEmpty }
      - (fields["highlight"] == nil ? 1 : 2)
    return start < end ? article : nil
  }

  /// Creates an article from the lines above the fields: the paper, the day and an edition, with the headline
  /// above or below them unless a field has it.
  private static func article(_ above: [Substring], _ fields: [String: String]) -> PressArticle? {
    guard let day = above.firstIndex(where: PressArticle.isDay), day > 0 else { return nil }
    var article = PressArticle()
    article.metadata.published = [String(above[day])]
    article.metadata.site = String(above[day - 1])
    article.metadata.authors = fields["byline"].map { [$0] } ?? []
    let headline =
      day > 1
      ? above[..<(day - 1)].joined(separator: " ") : day + 1 < above.count ? String(above.last ?? "") : nil
    article.metadata.title = fields["headline"] ?? headline
    return article.title == nil ? nil : article
  }

  /// Returns the fields by their lower-case labels, and the index of the first line of the text below.
  private static func head(of lines: [Substring], from first: Int) -> ([String: String], Int) {
    var fields: [String: String] = [:]
    var open: String?
    for index in first..<lines.endIndex {
      let line = lines[index]
      if let (name, value) = label(in: line) {
        if name == "body" { return (fields, index + 1) }
        fields[name] = String(value)
        open = name == "length" ? nil : name
      } else if line.isEmpty {
        open = nil
      } else if let name = open {
        fields[name, default: ""] += " \(line)"
      } else {
        return (fields, index)
      }
    }
    return (fields, lines.endIndex)
  }

  private static func label(in line: Substring) -> (name: String, value: Substring)? {
    if line == "Body" { return ("body", "") }
    guard let colon = line.prefix(12).firstIndex(of: ":") else { return nil }
    let name = line[..<colon].lowercased()
    return labels.contains(name) ? (name, line[line.index(after: colon)...].trimmingSpaces) : nil
  }

  private static let labels: Set<String> = [
    "section", "length", "byline", "headline", "dateline", "highlight", "body", "column", "series", "type",
  ]

  private static func isCopyright(_ line: Substring) -> Bool {
    let line = line.lowercased()
    return line.hasPrefix("copyright") || line == "all rights reserved"
  }

  /// Returns the start of the fields below the text. Labels without a colon only count near the end.
  private static func textEnd(of lines: [Substring], after start: Int) -> Int {
    let labels = ["LOAD-DATE:", "Load-Date:", "LANGUAGE:", "GRAPHIC:", "PUBLICATION-TYPE:", "DOCUMENT-TYPE:"]
    let end = lines[start...].firstIndex { line in labels.contains(where: line.hasPrefix) || isEnd(line) }
    return ["Classification", "Graphic"].reduce(end ?? lines.endIndex) { end, word in
      lines[start..<end].suffix(60).lastIndex { $0 == word } ?? end
    }
  }
}
