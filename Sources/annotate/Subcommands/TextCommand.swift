import Annotator
import ArgumentParser

/// `annotate text FILE`: prints the text of an article as a session has it.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the text of an article as a session would store it, or with --json its blocks and "
      + "metadata.",
    usage: "annotate text [<options>] [<file>]",
    discussion: """
      annotate text page.html
      annotate text --json minutes.docx
      """)

  @Argument(help: "The file, or an address; - for standard input.", completion: .file())
  var file = "-"

  @Flag(
    help: "Print JSON with the text, its blocks with their offsets in code points, and the metadata.")
  var json = false

  @Option(
    help: "The encoding, such as windows-1251; detected by default.", completion: .encodings)
  var encoding: String?

  @Option(help: ArgumentHelp("Which article of a feed, a table or the like, from 1.", valueName: "n"))
  var item: Int?

  func run() throws {
    let console = Console(isPlain: true)
    let loader = ArticleLoader(encoding: try encoding.map(TextEncoding.init(name:)), reader: DocumentReader())
    let found = try WebPage(file).file(file, loader)
    let loaded = try FoundArticle.only(
      try loader.articles(in: found), in: found, item: item, choose: { _ in nil })
    let text = json ? ArticleJSON.text(of: loaded) : loaded.article.text
    let line = text.utf8.last == 0x0A ? text : text + "\n"
    try console.print(console.terminal.isTerminal(.output) ? line.visible : line)
  }
}
