/// The kind of a file. The raw value is the argument of `--as` and the reader's name.
package enum DocumentKind: String, CaseIterable, Sendable {
  case plainText = "text"
  case markdown
  case html
  case mhtml
  case pdf
  case docx
  case odt
  case epub
  case rtf
  case mail
  /// Several mails in one file.
  case mailbox
  case subtitles
  /// A transcript whose lines are numbered, page by page.
  case transcript
  /// A plain text printed in pages.
  case pages
  /// A plain text below lines such as "Title: Harbour fire" and "URL: https://courier.example/1".
  case labelled
  /// Articles exported from a press database: Factiva, LexisNexis, ProQuest.
  case press
  /// A conversation exported from a program: WhatsApp, Telegram, Zoom, YouTube.
  case chat
  case feed
  case json
  case jsonLines = "json-lines"
  case table
  case gzip
  /// A zip archive of text files that are read as they are.
  case archive

  /// The phrase for a file of that kind in a sentence.
  package var phrase: String {
    switch self {
    case .plainText: "plain text"
    case .markdown: "a Markdown file"
    case .html: "a web page"
    case .mhtml: "a saved web page (MHTML)"
    case .pdf: "a PDF document"
    case .docx: "a Word document"
    case .odt: "an OpenDocument text"
    case .epub: "an EPUB book"
    case .rtf: "an RTF document"
    case .mail: "an e-mail"
    case .mailbox: "a mailbox"
    case .subtitles: "a subtitle file"
    case .transcript: "a transcript with numbered lines"
    case .pages: "a text printed in pages"
    case .labelled: "a text with labelled lines above it"
    case .press: "an export from a press database"
    case .chat: "a conversation"
    case .feed: "a news feed"
    case .json: "a JSON file"
    case .jsonLines: "a JSON Lines file"
    case .table: "a table"
    case .gzip: "a file compressed with gzip"
    case .archive: "a zip archive"
    }
  }
}
