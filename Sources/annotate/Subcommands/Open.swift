import Annotator
import ArgumentParser

/// `annotate open ARTICLE…`: begins sessions, or goes on with them.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Open articles, or go on where you left them; without one, list the sessions and offer the last.",
    discussion: """
      Commands may be piped in instead of typed, one a line, with # for comments:
      annotate open article.txt < commands.txt
      """)

  @Argument(help: "Texts, web pages, mails, office documents, subtitles; - reads standard input.")
  var articles: [String] = []

  @OptionGroup var shared: SharedOptions
  @OptionGroup var conversation: ConversationOptions

  @Option(
    help: ArgumentHelp(
      "The codebook of new sessions, YAML or JSON; else claim, denial, report.", valueName: "file"))
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
    let loaded = try articles.map { try loader.load(path: $0) }
    try shared.store.prepare()
    let talk = try Conversation(
      console: shared.console, options: conversation, takesInputFromArticle: articles.contains("-"))
    for (index, article) in loaded.enumerated() {
      let opened = try opener.open(article)
      let next = index + 1 < articles.count ? articles[index + 1] : nil
      guard try talk.run(over: opened, next: next) == .done else { break }
    }
    try talk.end()
  }

  private func chosenCodebook() throws(UserError) -> Codebook? {
    guard let codebook else { return nil }
    return try CodebookFile.load(path: codebook)
  }
}
