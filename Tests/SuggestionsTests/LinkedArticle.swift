/// An article of the fixture of links: its sentences, and what some of them deny, confirm or report.
struct LinkedArticle {
  /// A labelled statement with the targets that are accepted.
  struct Link {
    let statement: Int
    let kind: String
    let targets: [Int]
  }

  var sentences: [String] = []
  var links: [Link] = []

  /// Reads the articles of a fixture's lines.
  static func articles(_ lines: [String]) -> [LinkedArticle] {
    var articles: [LinkedArticle] = []
    for line in lines where !line.hasPrefix("= ") {
      if line.hasPrefix("== ") {
        articles.append(LinkedArticle())
      } else if line.hasPrefix("-> ") {
        articles[articles.count - 1].links.append(link(line.dropFirst(3)))
      } else {
        articles[articles.count - 1].sentences.append(line)
      }
    }
    return articles
  }

  private static func link(_ text: Substring) -> Link {
    let parts = text.split(separator: " ")
    return Link(
      statement: Int(parts[0]) ?? -1, kind: String(parts[1]),
      targets: parts[2].split(separator: ",").compactMap { Int($0) })
  }
}
