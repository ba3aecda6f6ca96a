/// An article exported from ProQuest: fields with labels above and below the text, which is itself a field.
enum ProQuestArticle {
  static func articles(in lines: [Substring]) -> [PressArticle]? {
    guard lines.contains(where: { $0.hasPrefix(text) }), lines.contains(where: isOfProQuest) else {
      return nil
    }
    let parts = lines.split { $0.count > 20 && $0.allSatisfy { $0 == "_" } }.map { Array($0) }
    let full = parts.filter { $0.contains { $0.hasPrefix(text) } }
    let others = parts.filter { !$0.contains { $0.hasPrefix(text) } }
    guard others.allSatisfy(isCover) else { return nil }
    let articles = full.compactMap(article)
    return articles.count == full.count ? articles : nil
  }

  private static let text = "Full text:"

  private static func isOfProQuest(_ line: Substring) -> Bool {
    line == "ProQuest document link" || line == "Contact ProQuest" || line.hasPrefix("ProQuest document ID:")
      || line.hasPrefix("Database: ProQuest") || line.hasPrefix("Report Information from ProQuest")
  }

  /// Returns whether the lines belong to the export rather than an article: a title page, a table of
  /// contents, an imprint.
  private static func isCover(_ lines: [Substring]) -> Bool {
    let full = lines.filter { !$0.isEmpty }
    return full.isEmpty || full.contains { $0.contains("ProQuest") || $0 == "Table of contents" }
  }

  private static func article(of lines: [Substring]) -> PressArticle? {
    guard let start = lines.firstIndex(where: { $0.hasPrefix(text) }),
      lines.count(where: { $0.hasPrefix(text) }) == 1
    else { return nil }
    let end = textEnd(of: lines, after: start)
    var fields: [String: String] = [:]
    for line in lines[..<start] + lines[end...] {
      if let (name, value) = label(in: line), !value.isEmpty, fields[name] == nil {
        fields[name] = String(value)
      }
    }
    let above = lines[..<start].filter { !$0.isEmpty && !isNumber($0) }
    let title = fields["Title"] ?? above.first.flatMap { label(in: $0) == nil ? String($0) : nil }
    guard let title, fields["Publication title"] != nil || fields["Publication info"] != nil else {
      return nil
    }
    var article = PressArticle()
    article.metadata.title = title
    article.metadata.authors = (fields["Author"] ?? "").split(separator: ";").map(name)
    article.metadata.published = fields["Publication date"].map { [$0] } ?? []
    article.metadata.site = fields["Publication title"]
    article.metadata.url = fields["Document URL"]
    let first = lines[start].dropFirst(text.count).trimmingSpaces
    article.paragraphs = PressArticle.paragraphs(of: [first] + lines[(start + 1)..<end])
    article.dropped = lines[..<start].count { !$0.isEmpty } + lines[end...].count { !$0.isEmpty } - 1
    return article.paragraphs.isEmpty ? nil : article
  }

  /// Returns the start of the fields below the text: a paragraph may begin with a label, too, but the last
  /// fields are those of the database.
  private static func textEnd(of lines: [Substring], after start: Int) -> Int {
    let last = lines[(start + 1)...].lastIndex { line in
      ["Publication title:", "Database:", "ProQuest document ID:", "Document URL:"].contains(
        where: line.hasPrefix)
    }
    guard let last else { return lines.endIndex }
    let text = lines[(start + 1)..<last].lastIndex { !$0.isEmpty && label(in: $0) == nil }
    return (text ?? start) + 1
  }

  /// Returns whether a line is a heading such as "Document 3 of 50".
  private static func isNumber(_ line: Substring) -> Bool {
    line.hasPrefix("Document ") && line.split(separator: " ").count == 4
  }

  /// Returns a name in natural order: "Maren Oske" for "Oske, Maren".
  private static func name(_ written: Substring) -> String {
    let parts = written.split(separator: ",").map(\.trimmingSpaces)
    return parts.count == 2 ? "\(parts[1]) \(parts[0])" : String(written.trimmingSpaces)
  }

  private static func label(in line: Substring) -> (name: String, value: Substring)? {
    guard let colon = line.prefix(40).firstIndex(of: ":"), labels.contains(String(line[..<colon])) else {
      return nil
    }
    return (String(line[..<colon]), line[line.index(after: colon)...].trimmingSpaces)
  }

  private static let labels: Set<String> = [
    "Author", "Publication info", "Abstract", "Abstract (summary)", "Links", "Subject", "Location", "People",
    "Company / organization", "Title", "Publication title", "Publication date", "Publication year", "Pages",
    "Section", "Publisher", "Place of publication", "Country of publication", "ISSN", "e-ISSN", "Source type",
    "Language of publication", "Document type", "ProQuest document ID", "Document URL", "Copyright",
    "Last updated", "Database", "Credit", "Volume", "Issue", "Number of pages", "Publication subject",
    "Classification", "Identifier / keyword", "Business indexing term", "Dateline", "First page", "Column",
    "Publication frequency", "Full text availability",
  ]
}
