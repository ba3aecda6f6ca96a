import Documents

extension Renderer {
  /// Returns what is known about an article when its session is opened; nil if nothing is.
  ///
  ///     "“Port closed”, by Maren Oske, 2026-02-11, English. Read as a web page; left out: 3 comments."
  ///
  /// - Parameter dropped: the parts that the reader left out, if it has just read the file.
  package func opening(of article: Article, dropped: [DroppedPart]) -> String? {
    let text = [identity(of: article), reading(of: article.origin, dropped)].compactMap { $0 }
    return text.isEmpty ? nil : message(text.joined(separator: " "))
  }

  /// Returns several articles, each with its number, to choose one from.
  package func numbered(_ articles: [Article]) -> String {
    let digits = String(articles.count).columns
    return articles.enumerated().map { index, article in
      let name = article.title ?? String(article.text.prefix(200))
      let day = article.published.map { "  " + $0.visibleOnOneLine } ?? ""
      let start = String(index + 1).padded(to: digits, .trailing) + "  "
      return start + name.visibleOnOneLine.clipped(to: max(10, width - start.columns - day.columns))
        + ink.paint(day, .faint)
    }.joined(separator: "\n")
  }

  private func identity(of article: Article) -> String? {
    let parts = [
      article.title.map { "“\($0.visibleOnOneLine)”" }, article.author.map { "by \($0.visibleOnOneLine)" },
      article.published?.visibleOnOneLine,
      article.language.map { LanguageNames.name(of: $0) ?? "language \($0.visibleOnOneLine)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ") + "."
  }

  private func reading(of origin: ArticleOrigin, _ dropped: [DroppedPart]) -> String? {
    let kind = origin.reader.flatMap { DocumentKind(rawValue: $0) }?.phrase
    let encoding = origin.encoding.map { "in \($0.visibleOnOneLine)" }
    let read = [kind, encoding].compactMap { $0 }.joined(separator: " ")
    let left = dropped.map { "\($0.count) \($0.count == 1 ? $0.what.singular : $0.what)" }
    guard !read.isEmpty || !left.isEmpty else { return nil }
    let remainder = left.isEmpty ? "" : "left out: \(left.joined(separator: ", "))"
    if read.isEmpty { return "\(remainder.prefix(1).uppercased())\(remainder.dropFirst())." }
    return "Read as \(kind == nil ? "plain text " : "")\(read)\(remainder.isEmpty ? "" : "; " + remainder)."
  }
}

extension String {
  /// "comment" for "comments", "page or line number" for "page and line numbers".
  fileprivate var singular: String {
    split(separator: " ").map { word in
      switch word {
      case "and": "or"
      case _ where word.hasSuffix("s,"): word.dropLast(2) + ","
      case _ where word.hasSuffix("s"): String(word.dropLast())
      default: String(word)
      }
    }.joined(separator: " ")
  }
}
