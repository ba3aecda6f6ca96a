import Annotator
import Documents

/// Begins a session for each article in files and folders, without asking anything.
struct ArticleImport {
  let loader: ArticleLoader
  let opener: SessionOpener
  /// The files that couldn't be read, and why.
  private(set) var problems: [UserError] = []
  /// The articles that already have a session, or that occur twice.
  private(set) var passedOver: [UserError] = []
  private var articles: [LoadedArticle] = []
  private var taken: [SHA256Digest: String] = [:]

  init(loader: ArticleLoader, opener: SessionOpener) {
    self.loader = loader
    self.opener = opener
  }

  /// Returns the files that names stand for. A folder stands for all files in and below it, sorted by name.
  static func files(named names: [String]) throws(UserError) -> [String] {
    var files: [String] = []
    for name in names {
      files += WebPage(name) == nil ? try SessionStore.articleFiles(named: name) : [name]
    }
    return files
  }

  /// Whether a file is a list of records, which are read by their lines and by the names of their members.
  static func holdsRecords(_ file: ArticleFile, namesMembers: Bool) -> Bool {
    file.kind == .jsonLines || (file.kind == .json && namesMembers)
  }

  /// Reads a file, and notes a problem if it can't be read.
  mutating func read(_ file: ArticleFile) {
    do throws(UserError) {
      let found = try loader.articles(in: file, at: ReplClock.system.now())
      if [.table, .json, .feed].contains(file.kind) {
        // Each list of a JSON file has its own, and each item of a damaged feed the same.
        for part in found.flatMap(\.dropped) {
          let problem = UserError("\(part.count) \(part.what)", at: file.source)
          if !problems.contains(problem) { problems.append(problem) }
        }
      }
      for loaded in found { take(loaded) }
    } catch {
      problems.append(error)
    }
  }

  /// Whether there are no sessions to begin.
  var isEmpty: Bool { articles.isEmpty }

  /// Notes a file that cannot be opened.
  mutating func note(_ problem: UserError) { problems.append(problem) }

  private mutating func take(_ loaded: LoadedArticle) {
    let source = loaded.article.source ?? ""
    if let date = loaded.unreadDate {
      passedOver.append(UserError(PublishedDate.remark(on: date), at: source))
    }
    if let first = taken[loaded.article.digest] {
      passedOver.append(UserError("the same text as \(first)", at: source))
    } else {
      taken[loaded.article.digest] = source
      articles.append(loaded)
    }
  }

  /// Begins sessions for the articles that have none.
  ///
  /// - Returns: the paths of the new sessions.
  mutating func write() throws(UserError) -> [String] {
    guard !articles.isEmpty else { return [] }
    let known = try opener.store.articleDigests(of: opener.annotator)
    var paths: [String] = []
    for loaded in articles {
      guard !known.contains(loaded.article.digest.hex) else {
        passedOver.append(UserError("already has a session", at: loaded.article.source))
        continue
      }
      paths.append(try opener.begin(loaded).stored.path)
    }
    return paths
  }
}
