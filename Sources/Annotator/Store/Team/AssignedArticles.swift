/// The articles assigned to a person, which can be found by the source of a session's text.
struct AssignedArticles {
  /// The articles in the order of the assignment.
  let articles: [String]
  private let named: [Substring: [String]]

  /// Takes a person's articles from an assignment. Linear.
  init(of person: String, in assignment: Assignment) {
    articles = assignment.articles(of: person)
    named = Dictionary(grouping: articles) { Self.parts($0).last ?? "" }
  }

  /// Returns the article that a session's source denotes: the one with the same path or, if it is the only
  /// match, one whose path begins elsewhere, as "articles/plan.txt" for "./plan.txt".
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

  /// Whether a source may be an article, judging by how much of a path each has: "old/plan.txt" isn't
  /// "plan.txt", but "/home/ana/plan.txt" may be.
  private static func fits(_ source: [Substring], _ article: [Substring], isAbsolute: Bool) -> Bool {
    source.count <= article.count || article.count > 1 || isAbsolute
  }

  /// Returns the components of a path, without those for the folder itself or its parent.
  private static func parts(_ path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." && $0 != ".." }
  }
}
