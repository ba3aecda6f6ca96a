import Annotator
import ArgumentParser

/// `annotate open ARTICLE…`: begins sessions, or continues them.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract:
      "Open articles or resume them; without one, list the sessions and offer to resume the last.",
    usage: "annotate open [<options>] [<articles> ...]",
    discussion: """
      Commands may be piped in instead of typed, one per line, with # for comments:
      annotate open article.txt < commands.txt
      """)

  @Argument(
    help: "Files of any common format, or addresses such as https://…; - for standard input.",
    completion: .file()
  )
  var articles: [String] = []

  @OptionGroup var shared: SharedOptions
  @OptionGroup var conversation: ConversationOptions

  @Option(
    help: ArgumentHelp(
      "The codebook for new sessions, YAML or JSON; by default claim, denial, report.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var codebook: String?

  @Option(
    help: "The encoding of the articles, such as windows-1251; detected by default.", completion: .encodings)
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "The unit that becomes one statement: sentence, line or paragraph.", valueName: "unit"),
    completion: .list(StatementUnit.allCases.map(\.rawValue)))
  var unit = StatementUnit.sentence

  @Option(
    help: ArgumentHelp(
      "Which article of a feed, a table or the like, counted from 1; by default you are asked.",
      valueName: "n"))
  var item: Int?

  @Option(help: ArgumentHelp("The maximum size of an article.", valueName: "bytes"))
  var maxSize = ArticleLoader.defaultMaximumBytes

  @Flag(help: "Carry the judgments over to the changed text of an article.")
  var reanchor = false

  @Flag(
    help: "Read a known file again, and carry the judgments over to its text as it is read now.")
  var reread = false

  @Flag(help: "Do not keep web pages, office documents and the like in the originals folder.")
  var noKeepOriginal = false

  @Flag(
    help: "Begin a second pass over a finished article; 'agreement --repeat' compares the two passes.")
  var again = false

  func validate() throws {
    guard maxSize > 0 else { throw ValidationError("--max-size must be a number of bytes, 1 or more.") }
  }

  func run() throws {
    guard !articles.isEmpty else { return try Overview(shared: shared, conversation: conversation).run() }
    var opener = SessionOpener(
      store: shared.store, annotator: try shared.knownPerson(), codebook: try chosenCodebook(), unit: unit,
      reanchors: reanchor, rereads: reread, keepsOriginals: !noKeepOriginal)
    if again { opener.begins = .again }
    if shared.console.terminal.isInteractive {
      (opener.agrees, opener.isVersion) = (Question.carrying(on: shared.console), isVersion)
    }
    let found = try articles.map { (path) throws in try find(path, opener) }
    try shared.store.prepare()
    try reportOddities()
    let talk = try Conversation(
      console: shared.console, options: conversation, store: shared.store,
      takesInputFromArticle: articles.contains("-"))
    var queue = ArticleQueue(articles)
    for (index, article) in found.enumerated() {
      let opened = try article.opened(by: opener)
      if articles.count > 1, !opened.isNew, opened.session.progress.left == 0 {
        try talk.passOver(articles[index])
        continue
      }
      queue.current = index
      let (ending, isFinished) = try talk.run(over: opened, queue: queue)
      guard ending == .done else { break }
      if !isFinished { queue.unfinished.append(index) }
    }
    try talk.end()
  }

  /// Asks whether a session of a text that resembles the article's belongs to an earlier version of it.
  private func isVersion(_ old: Session) -> Bool {
    let article = [old.article.title.map { "“\($0)”" }, old.article.source].compactMap(\.self)
    shared.console.say("Your session of \(article.joined(separator: ", ")) has almost the same text.")
    return (try? Question.isAgreed("Carry its judgments over, so that this one replaces it? [y/N]")) ?? false
  }

  /// Reports what is passed over in the sessions folder, naming at most three items.
  private func reportOddities() throws {
    let oddities = try shared.store.oddities()
    for oddity in oddities.prefix(3) { shared.console.say(oddity) }
    if oddities.count > 3 { shared.console.say("And \(oddities.count - 3) more; 'annotate list' shows all.") }
  }

  /// Finds the session of a known file, or reads the file. If the name may be meant as a subcommand, the
  /// error says so.
  private func find(_ path: String, _ opener: SessionOpener) throws -> FoundArticle {
    let loader = ArticleLoader(
      encoding: try encoding.map(TextEncoding.init(name:)), maximumBytes: maxSize, reader: DocumentReader())
    do {
      return try FoundArticle(path, loader, opener, item: item, choose: choose)
    } catch {
      throw MistakenSubcommand.error(for: path, in: articles) ?? error
    }
  }

  /// Asks which of several articles is meant; nil if nobody can be asked, or nothing is answered.
  private func choose(among articles: [LoadedArticle]) -> Int? {
    let console = shared.console
    guard console.terminal.isInteractive else { return nil }
    try? console.page(console.renderer(for: .output).numbered(articles.map(\.article)) + "\n")
    while let line = try? Question.answer(to: "Which article? (1-\(articles.count))") {
      let answer = line.filter { $0 != " " }
      if answer.isEmpty { return nil }
      if let number = Int(answer), (1...articles.count).contains(number) { return number }
      console.say("There is no article \(answer.clipped(to: 40)).")
    }
    return nil
  }

  private func chosenCodebook() throws(UserError) -> Codebook? {
    guard let codebook else { return nil }
    return try CodebookFile.load(path: codebook)
  }
}

extension StatementUnit: ExpressibleByArgument {}
