import SentenceSegmentation

@testable import Annotator

/// A parser that reads input from anywhere.
enum FuzzTarget: String, CaseIterable {
  case article, session, journal, command, screen, codebook, segmenter, imports
  case html, markdown, mail, subtitles, transcript, docx, odt, epub, rtf, feed, json, table, pdf, text, gzip
  case pages, labelled, press, chat, mailbox
  case answer

  /// Reads an input, which may be refused, and checks what must hold for anything that is accepted.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .article: article(bytes)
    case .session: session(bytes)
    case .journal: journal(bytes)
    case .command: command(bytes, showing: false)
    case .screen: command(bytes, showing: true)
    case .codebook: _ = try? CodebookFile.decode(bytes, name: "codebook")
    case .segmenter: segment(String(decoding: bytes, as: UTF8.self))
    case .imports: imports(bytes)
    case .html: DocumentTarget.read(bytes, as: .html)
    case .markdown: DocumentTarget.read(bytes, as: .markdown)
    case .mail: DocumentTarget.read(bytes, as: bytes.count % 2 == 0 ? .mail : .mhtml)
    case .subtitles: DocumentTarget.read(bytes, as: .subtitles)
    case .transcript: DocumentTarget.read(bytes, as: .transcript)
    case .pages: DocumentTarget.read(bytes, as: .pages)
    case .labelled: DocumentTarget.read(bytes, as: .labelled)
    case .press: DocumentTarget.read(bytes, as: .press)
    case .chat: DocumentTarget.read(bytes, as: .chat)
    case .mailbox: DocumentTarget.read(bytes, as: .mailbox)
    case .rtf: DocumentTarget.read(bytes, as: .rtf)
    case .docx: DocumentTarget.read(packed(bytes, "word/document.xml"), as: .docx)
    case .odt: DocumentTarget.read(packed(bytes, "content.xml"), as: .odt)
    case .epub: DocumentTarget.read(packed(bytes, "META-INF/container.xml"), as: .epub)
    case .feed: DocumentTarget.read(bytes, as: .feed)
    case .json: DocumentTarget.read(bytes, as: bytes.count % 2 == 0 ? .json : .jsonLines)
    case .table: DocumentTarget.read(bytes, as: .table)
    case .pdf: DocumentTarget.read(bytes, as: .pdf)
    case .text: DocumentTarget.read(bytes, as: .plainText)
    case .gzip: DocumentTarget.read(bytes, as: .gzip)
    case .answer: DocumentTarget.readAnswer(bytes)
    }
  }
}

extension FuzzTarget {
  private static let now = Timestamp(seconds: 1_795_424_400)
  private static let id = String(repeating: "7", count: 32)

  /// Returns an archive as it is, and anything else as the only file of an archive.
  private func packed(_ bytes: [UInt8], _ name: String) -> [UInt8] {
    bytes.starts(with: [0x50, 0x4B]) ? bytes : StoredArchive.bytes(holding: bytes, named: name)
  }

  /// Reads an article. Invalid UTF-8 is repaired: opening the converters of other encodings takes fifty times
  /// longer than everything else, and detecting the encoding has a target of its own, `text`.
  private func article(_ bytes: [UInt8]) {
    let bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    guard let article = try? ArticleLoader().load(bytes, source: "article") else { return }
    let session = try? Session(
      beginning: article, annotator: "a", codebook: .standard, id: Self.id, now: Self.now)
    guard let session else { return }
    let renderer = Renderer(width: 20, ink: .plain)
    _ = renderer.statement(in: session, context: 2)
  }

  /// Checks that an accepted session reads back the same after it is written, and that its ratings match.
  private func session(_ bytes: [UInt8]) {
    var reader = SessionRatingsReader()
    var ratings = try? reader.ratings(bytes, name: "session")
    guard let session = try? SessionFile.decode(bytes, name: "session") else { return }
    ratings?.modified = session.modified
    check(ratings == SessionRatings(session), "ratings differ from the session's")
    guard let written = try? SessionFile.encode(session) else { return check(false, "cannot be written") }
    guard let again = try? SessionFile.decode(written, name: "session") else {
      return check(false, "cannot read its own file")
    }
    check((try? SessionFile.encode(again)) == written, "is written differently after it is read back")
  }

  /// Reads the bytes as a journal. If they begin like the content of a line, they are framed as such lines,
  /// with correct checksums.
  private func journal(_ bytes: [UInt8]) {
    var journal = bytes
    if bytes.first == UInt8(ascii: "\"") {
      let lines = bytes.split(separator: 0x0A).map { JournalLine.framing(Array($0)) }
      journal = JournalFormat.header(of: Self.smallSession) + lines.joined()
    }
    var session = Self.smallSession
    if (try? JournalRecovery(journal, onto: &session, name: "journal")) == nil {
      _ = try? JournalSalvager(journal, onto: Self.smallSession, name: "journal")
    }
  }

  /// Carries out up to four lines as if they were typed. `screen` also shows what they do and reads the
  /// session back, which takes longer.
  private func command(_ bytes: [UInt8], showing: Bool) {
    var session = Self.smallSession
    for line in bytes.split(separator: 0x0A).prefix(4) {
      guard let command = try? Self.parser.parse(String(decoding: line, as: UTF8.self)) else { continue }
      let moment = CommandContext(now: Self.now)
      guard let outcome = try? command.outcome(in: session, at: moment) else { continue }
      if let change = outcome.change {
        check((try? session.apply(change)) != nil, "makes a change that cannot be applied")
      }
      if let cursor = outcome.cursor { session.move(to: cursor) }
      if showing, let says = outcome.says { _ = says(Renderer(width: 30, ink: .plain), session) }
    }
    guard showing, session.history.lastSequence > 0 else { return }
    check(
      (try? SessionFile.decode(try SessionFile.encode(session), name: "session")) != nil,
      "cannot read its own file")
  }

  /// Checks that sentences are in order, inside the text and not empty.
  private func segment(_ text: String) {
    var end = 0
    for sentence in SentenceSegmenter(language: nil).sentences(of: text) {
      check(sentence.range.lowerBound >= end && !sentence.range.isEmpty, "sentences overlap")
      end = sentence.range.upperBound
    }
    check(end <= text.utf8.count, "a sentence extends beyond the text")
  }

  /// Imports a file: the first line names the format, and the rest is the file.
  private func imports(_ bytes: [UInt8]) {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
    guard let format = try? ImportFormat.named(String(decoding: bytes[..<end], as: UTF8.self)) else { return }
    var batch = ImportedBatch()
    let context = ImportedSession.Context(
      annotator: "a", codebook: .standard, articles: [Article(text: "Yes. No.")], now: Self.now)
    try? batch.add(
      Array(bytes[end...].dropFirst()), name: "file", format: format, options: ImportOptions(),
      context: context, newID: { Self.id })
  }

  private static let parser = CommandParser(table: CommandTable(codebook: .standard))

  /// A small session, begun once; inputs change copies of it.
  private static let smallSession: Session = {
    let article = Article(
      text: "Norvia leaks it, and Tessal says so.\n\n“No,” he said. “Never.”\n\nХто? 誰？\n", source: "a.txt")
    guard
      let session = try? Session(beginning: article, annotator: "a", codebook: .standard, id: id, now: now)
    else { fatalError("The small session cannot be created.") }
    return session
  }()

  private func check(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
  }
}
