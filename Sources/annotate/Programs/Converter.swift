import Annotator
import Documents

/// A program that turns a file into something that the reader can read: `pdftotext` for PDF.
struct Converter {
  private let command: [String]
  private let package: String
  private let what: String
  private let remedy: String

  /// Returns the converter that a kind needs; nil if the reader reads it as it is.
  static func of(_ kind: DocumentKind) -> Converter? {
    switch kind {
    case .pdf:
      Converter(
        command: ["pdftotext", "-q", "-bbox-layout", "-", "-"], package: "poppler-utils",
        what: "a PDF document",
        remedy: "it may be locked or damaged; print it to a new PDF, or save it as plain text")
    case .plainText, .markdown, .html, .mhtml, .docx, .odt, .epub, .rtf, .mail, .mailbox, .subtitles, .chat,
      .press, .feed, .json, .transcript, .pages, .labelled, .jsonLines, .table, .gzip, .archive:
      nil
    }
  }

  /// Returns the program's conversion of a file.
  ///
  /// - Throws: an error if the program isn't installed, can't read the file, or takes too long.
  func converted(_ bytes: [UInt8]) throws(UserError) -> [UInt8] {
    let name = command[0]
    do throws(ProgramRun.Failure) {
      let result = try ProgramRun(command: command, input: bytes, maximumOutput: DocumentLimits.fileBytes)
        .result()
      if result.status == 0 { return result.output }
    } catch {
      switch error {
      case .notStarted:
        throw UserError("\(what) is read with \(name), which is not installed", fix: "install \(package)")
      case .tooSlow: throw UserError("\(name) took more than 60 s and was stopped", fix: remedy)
      case .tooMuch: throw UserError("\(what) has too much text for one article", fix: "split it")
      }
    }
    throw UserError("\(name) cannot read this", fix: remedy)
  }
}
