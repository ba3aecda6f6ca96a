/// An article exported from Factiva with field codes: HD for the headline, LP for the first paragraph, TD for
/// the rest. Codes are in a fixed order, which tells them from similar lines of text.
enum FactivaFields {
  static func articles(in lines: [Substring]) -> [PressArticle]? {
    guard lines.contains(where: { field(in: $0, after: nil)?.code == "HD" }) else { return nil }
    var articles: [PressArticle] = []
    var fields: [(code: String, lines: [Substring])] = []
    var rest: [Substring] = []
    for line in lines {
      if let (code, value) = field(in: line, after: fields.last?.code) {
        guard code != "AN" else {
          guard let article = article(of: fields) else { return nil }
          articles.append(article)
          fields = []
          rest = []
          continue
        }
        guard !fields.isEmpty || rest.allSatisfy(\.isEmpty) else { return nil }
        fields.append((code, value.isEmpty ? [] : [value]))
      } else if fields.isEmpty {
        rest.append(line)
      } else {
        fields[fields.count - 1].lines.append(line)
      }
    }
    return articles.isEmpty || !fields.isEmpty || !FactivaArticle.isTail(rest) ? nil : articles
  }

  private static func article(of fields: [(code: String, lines: [Substring])]) -> PressArticle? {
    func value(_ code: String) -> String? {
      fields.first { $0.code == code }.map { $0.lines.filter { !$0.isEmpty }.joined(separator: " ") }
        .flatMap { $0.isEmpty ? nil : PageText.line($0) }
    }
    let text = fields.filter { ["LP", "TD"].contains($0.code) }
    guard let title = value("HD"), let day = value("PD"), !text.isEmpty else { return nil }
    var article = PressArticle()
    article.metadata.title = title
    article.metadata.published = [day]
    article.metadata.authors = value("BY").map { [$0] } ?? []
    article.metadata.site = value("SN")
    article.paragraphs = text.flatMap { PressArticle.paragraphs(of: $0.lines) }
    article.dropped = fields.count - text.count
    return article.paragraphs.isEmpty ? nil : article
  }

  private static func field(in line: Substring, after last: String?) -> (code: String, value: Substring)? {
    let code = String(line.prefix { $0.isASCII && $0.isUppercase })
    guard let place = codes.firstIndex(of: code), place > last.flatMap(codes.firstIndex) ?? -1 else {
      return nil
    }
    let gap = line.dropFirst(code.count).prefix { $0 == " " || $0 == "\t" }
    guard gap.count > 1 || gap == "\t" || gap.endIndex == line.endIndex else { return nil }
    return (code, line[gap.endIndex...])
  }

  /// The codes in the order in which they occur.
  private static let codes = [
    "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "ART",
    "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN",
  ]
}
