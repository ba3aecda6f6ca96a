import Annotator
import ArgumentParser

/// `annotate open ARTICLE…`: begins sessions, or goes on with them.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Open articles, or resume them; without one, list the sessions and offer the last.",
    discussion: """
      Commands may be piped in instead of typed, one a line, with # for comments:
      annotate open article.txt < commands.txt
      """)

  @Argument(
    help: "Texts, web pages, mails, office documents, subtitles; - reads standard input.", completion: .file()
  )
  var articles: [String] = []

  @OptionGroup var shared: SharedOptions
  @OptionGroup var conversation: ConversationOptions

  @Option(
    help: ArgumentHelp(
      "The codebook of new sessions, YAML or JSON; else claim, denial, report.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var codebook: String?

  @Option(help: "The encoding of the articles, such as windows-1251; else it is detected.")
  var encoding: String?

  @Option(help: ArgumentHelp("The largest article to read.", valueName: "bytes"))
  var maxSize = ArticleLoader.defaultMaximumBytes

  @Flag(help: "Carry the judgments over to an article that has changed since.")
  var reanchor = false

  func validate() throws {
    guard maxSize > 0 else { throw ValidationError("--max-size is a number of bytes from 1.") }
  }

  func run() throws {
    guard !articles.isEmpty else { return try Overview(shared: shared, conversation: conversation).run() }
    let loader = ArticleLoader(
      encoding: try encoding.map(TextEncoding.init(name:)), maximumBytes: maxSize, reader: DocumentReader())
    let opener = SessionOpener(
      store: shared.store, annotator: try shared.person(), codebook: try chosenCodebook(), reanchors: reanchor
    )
    let loaded = try articles.map { (path) throws in try load(path, with: loader) }
    try shared.store.prepare()
    try tellOddities()
    let talk = try Conversation(
      console: shared.console, options: conversation, store: shared.store,
      takesInputFromArticle: articles.contains("-"))
    var queue = ArticleQueue(articles)
    for (index, article) in loaded.enumerated() {
      let opened = try opener.open(article)
      if articles.count > 1, !opened.isNew, opened.session.progress.left == 0 {
        try talk.passOver(articles[index])
        continue
      }
      queue.current = index
      guard try talk.run(over: opened, queue: queue) == .done else { break }
    }
    try talk.end()
  }

  /// Says what of the sessions folder is passed over, at most three lines of it.
  private func tellOddities() throws {
    let oddities = try shared.store.oddities()
    for oddity in oddities.prefix(3) { shared.console.say(oddity) }
    if oddities.count > 3 { shared.console.say("And \(oddities.count - 3) more; 'annotate list' shows all.") }
  }

  /// Loads an article; for what may be meant as a subcommand the error says so.
  private func load(_ path: String, with loader: ArticleLoader) throws -> Article {
    do {
      return try loader.load(path: path)
    } catch {
      throw MistakenSubcommand.error(for: path, in: articles) ?? error
    }
  }

  private func chosenCodebook() throws(UserError) -> Codebook? {
    guard let codebook else { return nil }
    return try CodebookFile.load(path: codebook)
  }
}
