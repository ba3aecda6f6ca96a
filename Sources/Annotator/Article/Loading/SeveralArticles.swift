import Documents

/// Reports that a file holds several articles, and how to get at one.
package enum SeveralArticles {
  /// The most titles to name.
  private static let maximumNamed = 3

  /// Returns the error for a file with several articles.
  package static func error(_ articles: [LoadedArticle], in file: ArticleFile) -> UserError {
    let titles = articles.lazy.compactMap(\.article.title).prefix(maximumNamed).map {
      "“\($0.clipped(to: 60))”"
    }
    let named =
      titles.isEmpty
      ? "" : ": " + titles.joined(separator: ", ") + (articles.count > titles.count ? ", …" : "")
    return UserError(
      "this is \(file.kind.phrase) with \(articles.count) articles\(named)",
      at: file.source == "-" ? "standard input" : file.source,
      fix:
        "open one by its number with --item 1, or make a session of each: annotate import "
        + "\(ShellWord(file.source).text) -f articles"
    )
  }
}
