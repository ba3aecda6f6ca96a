import Annotator

/// What a named article turned out to be.
enum FoundArticle {
  /// A file or an address that already has a session.
  case known(path: String)
  /// An article that was read.
  case read(LoadedArticle)

  /// Looks at a file, an address, or standard input for "-", and reads it unless it is known.
  ///
  /// If an encoding was named, the file is read in it, known or not.
  ///
  /// - Parameters:
  ///   - item: the number of the article that is meant, from 1, if there are several; nil for none.
  ///   - choose: asks which of several is meant; returns nil if nobody can be asked.
  init(
    _ named: String, _ loader: ArticleLoader, _ opener: SessionOpener, item: Int?,
    choose: ([LoadedArticle]) -> Int?
  ) throws(UserError) {
    let page = WebPage(named)
    if let page, let known = try opener.known(address: page.address) {
      self = .known(path: known)
      return
    }
    let file = try page.file(named, loader)
    if loader.encoding == nil, let known = try opener.known(file) {
      self = .known(path: known)
      return
    }
    let articles = try loader.articles(in: file, at: ReplClock.system.now())
    self = .read(try Self.only(articles, in: file, item: item, choose: choose))
  }

  /// Returns the article that is meant.
  static func only(
    _ articles: [LoadedArticle], in file: ArticleFile, item: Int?, choose: ([LoadedArticle]) -> Int?
  ) throws(UserError) -> LoadedArticle {
    if let only = articles.first, articles.count == 1, item ?? 1 == 1 { return only }
    guard let number = item ?? choose(articles) else { throw SeveralArticles.error(articles, in: file) }
    guard articles.indices.contains(number - 1) else {
      throw UserError(
        "there is no article \(number)", at: file.source,
        fix: "the file has \(articles.count)")
    }
    return articles[number - 1]
  }

  /// Opens its session.
  func opened(by opener: SessionOpener) throws(UserError) -> OpenedSession {
    switch self {
    case .known(let path): try opener.resume(path: path)
    case .read(let loaded): try opener.open(loaded)
    }
  }
}

extension WebPage? {
  /// Returns the page, or the file if this isn't an address.
  func file(_ path: String, _ loader: ArticleLoader) throws(UserError) -> ArticleFile {
    if let self { return try self.file() }
    return try loader.file(path: path)
  }
}
