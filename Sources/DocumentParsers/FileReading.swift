import Documents

/// Reads a file with the reader of its kind.
package struct FileReading {
  private let pool: CharsetPool
  private let hints: ReadingHints

  /// Creates a reader with converters that are already open.
  package init(pool: CharsetPool, hints: ReadingHints = ReadingHints()) {
    self.pool = pool
    self.hints = hints
  }

  /// Returns the documents in a file.
  package func documents(of bytes: [UInt8], kind: DocumentKind) throws(DocumentError) -> [Document] {
    try documents(of: bytes, kind: kind, depth: 0).map { document in
      var document = document
      if Self.written.contains(kind) { document.blocks = NamedTurns.marked(document.blocks) }
      return document
    }
  }

  /// The kinds of files whose paragraphs may be interviews.
  private static let written: Set<DocumentKind> = [
    .html, .mhtml, .markdown, .docx, .odt, .rtf, .pdf, .epub, .press,
  ]

  private func documents(of bytes: [UInt8], kind: DocumentKind, depth: Int) throws(DocumentError)
    -> [Document]
  {
    switch kind {
    case .html: [try page(bytes)]
    case .mhtml: [try savedPage(bytes)]
    case .markdown: [try markdown(bytes)]
    case .mail: [try mails.document(of: bytes)]
    case .mailbox: try mails.documents(ofMailbox: bytes)
    case .subtitles: [try subtitles(bytes)]
    case .transcript:
      [try encoded(bytes) { (text) throws(DocumentError) in try TranscriptReader.document(of: text) }]
    case .chat: [try encoded(bytes) { (text) throws(DocumentError) in try ChatReader.document(of: text) }]
    case .press: try press(bytes)
    case .docx: exported(try word(bytes))
    case .odt: exported(try openDocument(bytes))
    case .epub: [try book(bytes)]
    case .feed: try feed(bytes)
    case .json: try records.documents(ofJSON: utf8(bytes))
    case .jsonLines: try records.documents(ofLines: utf8(bytes))
    case .table: try records.documents(ofTable: String(decoding: utf8(bytes), as: UTF8.self))
    case .gzip: try unpacked(bytes, depth: depth)
    case .archive:
      bytes.starts(with: [0x1F, 0x8B]) ? [try content(of: bytes)] : try parts(of: archive(bytes))
    case .pdf: exported(try PDFReader.document(of: MarkupParser.xml(bytes)))
    case .rtf: exported(try RTFReader.document(of: bytes, pool: pool))
    case .plainText: [try plainText.document(of: bytes)]
    case .pages, .labelled: [try plainText.document(ofPages: bytes)]
    }
  }

  /// Returns the articles in a document exported from a press database; otherwise the document itself.
  private func exported(_ document: Document) -> [Document] {
    let articles = PressExport.documents(in: document)
    return articles.isEmpty ? [document] : articles
  }

  private func press(_ bytes: [UInt8]) throws(DocumentError) -> [Document] {
    let (utf8, charset) = try PageCharset.decoded(file: bytes, pool: pool, stated: hints.encoding)
    let found = PressExport.documents(in: String(decoding: utf8, as: UTF8.self))
    guard !found.isEmpty else {
      throw DocumentError("there is no article from a press database in the file", fix: "name another file")
    }
    return found.map { document in
      var document = document
      document.encoding = charset == .utf8 ? nil : charset.name
      return document
    }
  }

  private func feed(_ bytes: [UInt8]) throws(DocumentError) -> [Document] {
    let tree = try MarkupParser.xml(XMLRepair.withoutEncoding(utf8(bytes)))
    return try FeedReader(parsePage: MarkupParser.html).documents(of: tree)
  }

  private var plainText: PlainTextReader { PlainTextReader(pool: pool, stated: hints.encoding) }

  private var records: RecordReader { RecordReader(textField: hints.textField, parsePage: MarkupParser.html) }

  private var mails: MailReader { MailReader(pool: pool, parsePage: MarkupParser.html) }

  /// Reads subtitles as text, or as television's XML (TTML).
  private func subtitles(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    try encoded(bytes) { (text) throws(DocumentError) in
      guard text.drop(while: \.isWhitespace).hasPrefix("<") else {
        return try SubtitleReader.document(of: text)
      }
      return try SubtitleReader.document(
        ofTimedText: MarkupParser.xml(XMLRepair.withoutEncoding(Array(text.utf8))))
    }
  }

  private func utf8(_ bytes: [UInt8]) throws(DocumentError) -> [UInt8] {
    try PageCharset.decoded(file: bytes, pool: pool, stated: hints.encoding).utf8
  }

  private func page(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    let (utf8, charset) = try PageCharset.decoded(file: bytes, pool: pool, stated: hints.encoding)
    let tree = MarkupParser.html(utf8)
    guard !tree.isDamaged else {
      throw DocumentError(
        "more than 10,000 elements of the web page are open at once",
        fix: "open it in a browser, select the article, and save that as plain text")
    }
    var document = try HTMLReader(tree).document()
    document.metadata.url = document.metadata.url ?? SavedPage.address(in: utf8)
    document.encoding = charset == .utf8 ? nil : charset.name
    return document
  }

  /// Reads the page among the parts of an MHTML file.
  private func savedPage(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    guard let part = MIMEPart(bytes[...]).leaves.first(where: { $0.isPage }) else {
      throw DocumentError("the file contains no page", fix: "save the page again, as a web page")
    }
    var document = try page(part.unpacked)
    document.reader = DocumentKind.mhtml.rawValue
    document.metadata.url = document.metadata.url ?? part.location
    return document
  }

  private func markdown(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    try encoded(bytes) { (text) throws(DocumentError) in
      try MarkdownReader.document(of: text, parse: MarkupParser.markdown)
    }
  }

  private func encoded(
    _ bytes: [UInt8], _ read: (String) throws(DocumentError) -> Document
  ) throws(DocumentError) -> Document {
    let (utf8, charset) = try PageCharset.decoded(file: bytes, pool: pool, stated: hints.encoding)
    var document = try read(String(decoding: utf8, as: UTF8.self))
    document.encoding = charset == .utf8 ? nil : charset.name
    return document
  }
}

extension FileReading {
  private func archive(_ bytes: [UInt8]) throws(DocumentError) -> ZipArchive {
    try ZipArchive(bytes) { (packed, most) throws(DocumentError) in try Unpacking.inflate(packed, most: most)
    }
  }

  /// Returns the UTF-8 files in an archive, each as a document titled with the file's name.
  private func parts(of archive: ZipArchive) throws(DocumentError) -> [Document] {
    var parts: [Document] = []
    for name in archive.names where !name.hasSuffix("/") {
      guard let bytes = try archive.file(name), let text = String(validating: bytes, as: UTF8.self) else {
        continue
      }
      var metadata = DocumentMetadata()
      metadata.title = name
      parts.append(
        Document(
          reader: DocumentKind.archive.rawValue, version: 1, metadata: metadata,
          blocks: [Block(.code, text)]))
    }
    guard !parts.isEmpty else { throw DocumentError("the archive contains no text file") }
    return parts
  }

  /// Returns the unmodified content of a gzip file.
  private func content(of bytes: [UInt8]) throws(DocumentError) -> Document {
    guard let text = String(validating: try Unpacking.gunzip(bytes), as: UTF8.self) else {
      throw DocumentError("the file packed in it is not text")
    }
    var metadata = DocumentMetadata()
    metadata.title = "content"
    return Document(
      reader: DocumentKind.archive.rawValue, version: 1, metadata: metadata, blocks: [Block(.code, text)])
  }

  private func tree(_ name: String, in archive: ZipArchive) throws(DocumentError) -> HTMLTree? {
    try archive.file(name).map { MarkupParser.xml($0) }
  }

  private func word(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    let archive = try archive(bytes)
    guard let body = try tree("word/document.xml", in: archive) else {
      throw DocumentError(
        "this is a zip archive, not a Word document", fix: "unpack it, then open the file you mean")
    }
    let reader = WordReader(styles: try tree("word/styles.xml", in: archive))
    return try reader.document(body: body, properties: try tree("docProps/core.xml", in: archive))
  }

  private func openDocument(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    if bytes.first == UInt8(ascii: "<") {
      let flat = MarkupParser.xml(bytes)
      return try OpenDocumentReader.document(body: flat, properties: flat)
    }
    let archive = try archive(bytes)
    guard let body = try tree("content.xml", in: archive) else {
      throw DocumentError("the document has no content", fix: "save it again")
    }
    return try OpenDocumentReader.document(body: body, properties: try tree("meta.xml", in: archive))
  }

  private func book(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    try BookReader(try archive(bytes), parseXML: MarkupParser.xml, parsePage: MarkupParser.html).document()
  }

  /// Returns the documents in a compressed file, which may itself contain a compressed file, but not a third
  /// one.
  private func unpacked(_ bytes: [UInt8], depth: Int) throws(DocumentError) -> [Document] {
    let inner = try Unpacking.gunzip(bytes)
    let kind = KindDetector.kind(of: inner, name: "packed.\(hints.packedEnding ?? "")")
    guard depth < 1, kind != .pdf else {
      throw DocumentError("\(kind.phrase) is packed inside", fix: "unpack it: gunzip -c FILE > NEW")
    }
    return try documents(of: inner, kind: kind, depth: depth + 1)
  }
}
