/// The articles of one person in an assignment, to be found by where a session's text came from.
struct AssignedArticles {
  /// The articles in the order of the assignment.
  let articles: [String]
  private let named: [Substring: [String]]

  /// Takes the person's articles. Linear.
  init(of person: String, in assignment: Assignment) {
    articles = assignment.articles(of: person)
    named = Dictionary(grouping: articles) { Self.parts($0).last ?? "" }
  }

  /// The article that a session's source is: the same path or, where one article alone fits, a path that
  /// begins elsewhere, as in "./plan.txt" for "articles/plan.txt".
  func article(from source: String) -> String? {
    let parts = Self.parts(source)
    let sameName = named[parts.last ?? ""] ?? []
    if let same = sameName.first(where: { $0.utf8.elementsEqual(source.utf8) }) { return same }
    let fitting = sameName.filter { article in
      let own = Self.parts(article)
      return Self.fits(parts, own, isAbsolute: source.hasPrefix("/"))
        && zip(own.reversed(), parts.reversed()).allSatisfy { $0 == $1 }
    }
    return fitting.count == 1 && !source.contains("://") ? fitting.first : nil
  }

  /// Whether a source may be an article by how much of a path each has: "old/plan.txt" is not "plan.txt", but
  /// "/home/ana/plan.txt" may be.
  private static func fits(_ source: [Substring], _ article: [Substring], isAbsolute: Bool) -> Bool {
    source.count <= article.count || article.count > 1 || isAbsolute
  }

  /// The folders of a path and its name, without those that lead nowhere or up.
  private static func parts(_ path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." && $0 != ".." }
  }
}
