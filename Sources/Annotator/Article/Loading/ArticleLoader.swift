import Documents
import SentenceSegmentation

/// Makes an article from the bytes of a text file: decodes them, and finds the title, author, date and
/// language.
///
///     let loader = ArticleLoader()
///     let article = try loader.load(path: "articles/plan.txt")
///
/// The text is kept exactly as decoded, line ends and all. Only a leading byte order mark is removed.
public struct ArticleLoader: Sendable {
  /// The most bytes that an article may have unless another limit is set: 64 MiB.
  public static let defaultMaximumBytes = 64 << 20

  /// The encoding of the bytes; nil to detect it.
  package let encoding: TextEncoding?
  /// The most bytes that an article may have.
  public let maximumBytes: Int
  /// The column or member that holds the text of an article; nil for the usual names.
  package var textField: String?
  private let reader: (any DocumentReading)?

  /// Creates a loader of plain text that detects the encoding.
  public init() { self.init(encoding: nil) }

  /// Creates a loader of plain text in an encoding, or in whichever is detected, up to a size in bytes.
  package init(encoding: TextEncoding? = nil, maximumBytes: Int = defaultMaximumBytes) {
    self.init(encoding: encoding, maximumBytes: maximumBytes, reader: nil)
  }

  /// Creates a loader that reads whatever `reader` can read.
  package init(
    encoding: TextEncoding? = nil, maximumBytes: Int = defaultMaximumBytes, reader: (any DocumentReading)?
  ) {
    self.encoding = encoding
    self.maximumBytes = maximumBytes
    self.reader = reader
  }

  /// Reads the file at `path`, or standard input when it is "-".
  ///
  /// Throws if the file doesn't exist, isn't a regular file, can't be read, is too large, or isn't text.
  public func load(path: String) throws(UserError) -> Article {
    try load(InputFile(path: path, maximumBytes: maximumBytes).bytes(), source: path)
  }

  /// Makes an article from bytes that come from `source`, a path or "-". Linear in the bytes.
  ///
  /// Throws if they are empty, too many, not text, or not in the encoding.
  public func load(_ bytes: [UInt8], source: String) throws(UserError) -> Article {
    try loaded(bytes, source: source).article
  }

  /// Reads the file at `path`, and keeps the original that the article was taken from.
  package func loaded(path: String) throws(UserError) -> LoadedArticle {
    try loaded(file(path: path))
  }

  /// Makes an article from bytes, and keeps them unless they are just its text.
  package func loaded(_ bytes: [UInt8], source: String) throws(UserError) -> LoadedArticle {
    try loaded(ArticleFile(source: source, bytes: bytes))
  }

  /// Returns the file at `path`, or standard input for "-", with its kind.
  package func file(path: String) throws(UserError) -> ArticleFile {
    ArticleFile(source: path, bytes: try InputFile(path: path, maximumBytes: maximumBytes).bytes())
  }

  /// Makes an article from a file that holds just one.
  ///
  /// - Parameter now: when it was read, for the record; nil if that isn't recorded.
  package func loaded(_ file: ArticleFile, at now: Timestamp? = nil) throws(UserError) -> LoadedArticle {
    let all = try articles(in: file, at: now)
    guard let only = all.first, all.count == 1 else { throw SeveralArticles.error(all, in: file) }
    return only
  }

  /// Makes an article from each one in a file, of which there is at least one.
  package func articles(in file: ArticleFile, at now: Timestamp? = nil) throws(UserError) -> [LoadedArticle] {
    do throws(UserError) {
      guard file.bytes.count <= maximumBytes else {
        throw UserError("this is larger than \(InputFile.size(maximumBytes))", fix: "split it into articles")
      }
      if let refused = FileSignature.kind(of: file.bytes),
        reader == nil || !refused.isDocument || file.kind == .plainText
      {
        throw UserError("this is \(refused.name)", fix: refused.remedy)
      }
      if file.kind == .plainText, let refused = OtherMarkup.kind(of: file.bytes) {
        throw UserError("this is \(refused.name)", fix: refused.remedy)
      }
      guard let reader, file.kind != .plainText else {
        return [LoadedArticle(article: try plainText(file), original: nil, dropped: [])]
      }
      let documents = try reader.documents(in: file.bytes, kind: file.kind, hints: hints(for: file))
      let isOne = documents.count == 1
      var articles: [LoadedArticle] = []
      for (index, document) in documents.enumerated() {
        let source = isOne ? file.source : "\(file.source)#\(index + 1)"
        articles.append(try article(of: document, source: source, in: file, at: now))
      }
      return articles
    } catch {
      throw error.located(at: name(of: file.source))
    }
  }

  private func hints(for file: ArticleFile) -> ReadingHints {
    ReadingHints(
      encoding: encoding?.charset ?? file.charset, textField: textField, packedEnding: file.packedEnding)
  }

  private func article(
    of document: Document, source: String, in file: ArticleFile, at now: Timestamp?
  ) throws(UserError) -> LoadedArticle {
    if document.reader == DocumentKind.plainText.rawValue, let text = document.blocks.first?.text {
      var article = plainText(text, encoding: document.encoding, of: file, isPacked: true, at: now)
      article.note(document.metadata)
      article.origin.reader = document.reader
      article.origin.readerVersion = document.version
      var loaded = LoadedArticle(article: article, original: file.bytes, dropped: document.dropped)
      let isLabelled = document.metadata.title != nil || document.metadata.url != nil
      loaded.unreadDate =
        isLabelled && article.published == nil ? document.metadata.published.first : nil
      return loaded
    }
    var article = try DocumentArticle.article(of: document, source: source, original: file.originalDigest)
    article.origin.retrieved = file.retrieved ?? now
    article.url = article.url ?? file.url
    var loaded = LoadedArticle(article: article, original: file.bytes, dropped: document.dropped)
    loaded.unreadDate = article.published == nil ? document.metadata.published.first : nil
    return loaded
  }

  private func name(of source: String) -> String { InputFile(path: source, maximumBytes: maximumBytes).name }

  private func plainText(_ file: ArticleFile) throws(UserError) -> Article {
    let (utf8, encoding) = try decoded(file.bytes, stated: file.charset)
    return plainText(String(decoding: utf8, as: UTF8.self), encoding: encoding, of: file)
  }

  /// - Parameter isPacked: whether the text is packed in another form in the file, which is then the
  ///   original.
  private func plainText(
    _ text: String, encoding: String?, of file: ArticleFile, isPacked: Bool = false, at now: Timestamp? = nil
  ) -> Article {
    let metadata = ArticleMetadata(of: text)
    var origin = Self.origin(of: text, author: metadata.author)
    origin.modified = metadata.modified?.iso
    origin.encoding = encoding
    origin.retrieved = file.retrieved ?? now
    origin.originalDigest = encoding == nil && !isPacked ? nil : file.originalDigest
    // The first thing said in a conversation isn't a headline.
    let isTurn =
      origin.blocks.first.map {
        $0.kind == .turn && BlankText.isBlank(Array(text.utf8.prefix($0.range.lowerBound))[...])
      } ?? false
    // A lone date is the best there is, even if it is labelled as that of an update.
    let published = metadata.published ?? metadata.modified
    return Article(
      text: text, title: isTurn ? nil : metadata.title, source: file.source, url: file.url,
      author: Byline.joined(origin.authors) ?? metadata.author,
      published: published?.iso, language: LanguageGuess.language(of: text), origin: origin)
  }
}

extension Article {
  /// Adopts the metadata stated on the lines above a plain text.
  fileprivate mutating func note(_ metadata: DocumentMetadata) {
    title = metadata.title.map { Headline.clipped($0) } ?? title
    url = metadata.url ?? url
    let authors = metadata.authors.flatMap { Byline.names(in: $0) }
    if !authors.isEmpty {
      origin.authors = authors
      author = Byline.joined(authors)
    }
    func day(_ stated: [String]) -> String? {
      stated.lazy.compactMap { PublishedDate.day(in: $0)?.iso }.first
    }
    published = published ?? day(metadata.published)
    origin.modified = origin.modified ?? day(metadata.modified)
    origin.site = metadata.site ?? origin.site
  }
}

extension ArticleLoader {
  /// Returns what a plain text reveals: its author, who speaks where, and the heads and feet of its pages.
  private static func origin(of text: String, author: String?) -> ArticleOrigin {
    var origin = ArticleOrigin()
    origin.authors = author.map { Byline.names(in: $0) } ?? []
    origin.blocks = SpeakerTurns.turns(in: text).map { ArticleBlock(.turn, $0.range, speaker: $0.speaker) }
    if origin.blocks.isEmpty {
      origin.blocks = PagedLines.ranges(in: text).map { ArticleBlock(.furniture, $0) }
    }
    return origin
  }

  /// Returns the text of bytes in UTF-8, after the same checks as an article's. Bytes that are already UTF-8
  /// aren't copied.
  func utf8(of bytes: [UInt8]) throws(UserError) -> ArraySlice<UInt8> {
    if bytes.count > maximumBytes {
      throw UserError("this is larger than \(InputFile.size(maximumBytes))", fix: "split it into articles")
    }
    if let refused = FileSignature.kind(of: bytes) {
      throw UserError("this is \(refused.name)", fix: refused.remedy)
    }
    return try decoded(bytes).text
  }

  /// Returns the error that refuses a text without words.
  static func blank(isEmpty: Bool) -> UserError {
    UserError(
      isEmpty ? "the article is empty" : "the article contains only white space",
      fix: "name a file with text")
  }

  /// Returns the text in UTF-8, and the name of its encoding if it was another.
  private func decoded(
    _ bytes: [UInt8], stated: Charset? = nil
  ) throws(UserError) -> (text: ArraySlice<UInt8>, encoding: String?) {
    let found = try text(of: bytes, stated: stated)
    if BlankText.isBlank(found.text) { throw Self.blank(isEmpty: found.text.isEmpty) }
    return found
  }

  /// Decodes bytes: UTF-8 as is, in this process, and anything else with the reader, if there is one.
  private func text(
    of bytes: [UInt8], stated: Charset?
  ) throws(UserError) -> (text: ArraySlice<UInt8>, encoding: String?) {
    let charset = encoding?.charset ?? stated
    let isUTF8 = (encoding ?? .utf8) == .utf8 && UTF8Check(bytes).firstInvalidOffset == nil
    if isUTF8, !bytes.contains(0), !EncodingDetector.isEscaped(bytes) {
      return (bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0), nil)
    }
    let document: Document
    if let reader {
      document = try reader.plainText(bytes, encoding: charset)
    } else {
      document = try PlainTextReading().document(of: bytes, encoding: charset)
    }
    return (Array((document.blocks.first?.text ?? "").utf8)[...], document.encoding)
  }
}
