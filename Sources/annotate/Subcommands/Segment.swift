import Annotator
import ArgumentParser

/// `annotate segment`: prints the sentences of texts as JSON Lines.
struct Segment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Print the sentences of a text as JSON Lines, with offsets in code points.",
    usage: "annotate segment [<options>] [<files> ...]")

  @Option(help: "The language of the text as an ISO 639 code, such as uk; guessed by default.")
  var language: String?

  @Option(
    help: "The encoding of the texts, such as windows-1251; detected by default.", completion: .encodings)
  var encoding: String?

  @Flag(
    help: "Read records {\"id\", \"lang\", \"text\"}, one paragraph per line, and print {\"id\", \"ends\"}.")
  var records = false

  @Argument(help: "Files to read, or - for standard input.", completion: .file())
  var files: [String] = ["-"]

  func run() throws {
    let console = Console(isPlain: true)
    let isShown = console.terminal.isTerminal(.output)
    let loader = ArticleLoader(
      encoding: try encoding.map(TextEncoding.init(name:)), reader: DocumentReader())
    for file in files {
      var failure: (any Error)?
      let write: (ArraySlice<UInt8>) -> Void = { piece in
        guard failure == nil else { return }
        do {
          if isShown {
            try console.print(String(decoding: piece, as: UTF8.self).visible)
          } else {
            try console.print(utf8: piece)
          }
        } catch {
          failure = error
        }
      }
      if records {
        try SegmentationRecords.writeAnswers(toFile: file, language: language, to: write)
      } else {
        try SegmentationRecords.writeSentences(ofFile: file, language: language, loader: loader, to: write)
      }
      if let failure { throw failure }
    }
  }
}
