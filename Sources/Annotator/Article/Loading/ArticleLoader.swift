import Documents
import SentenceSegmentation

/// Makes an article of the bytes of a text file: decodes them, and finds out title, author, date and language.
///
///     let loader = ArticleLoader()
///     let article = try loader.load(path: "articles/plan.txt")
///
/// The text is kept exactly as decoded, line ends and all; only a byte order mark in front is removed.
public struct ArticleLoader: Sendable {
  /// The most bytes that an article may have unless another limit is set: 64 MiB.
  public static let defaultMaximumBytes = 64 << 20

  /// The encoding of the bytes; nil to detect it.
  public let encoding: TextEncoding?
  /// The most bytes that are taken.
  public let maximumBytes: Int
  private let reader: (any DocumentReading)?

  /// Creates a loader for an encoding, or for whichever is found, and for files up to a size in bytes. It reads plain text.
  public init(encoding: TextEncoding? = nil, maximumBytes: Int = defaultMaximumBytes) {
    self.init(encoding: encoding, maximumBytes: maximumBytes, reader: nil)
  }

  /// Creates a loader that reads whatever `reader` reads.
  package init(
    encoding: TextEncoding? = nil, maximumBytes: Int = defaultMaximumBytes, reader: (any DocumentReading)?
  ) {
    self.encoding = encoding
    self.maximumBytes = maximumBytes
    self.reader = reader
  }

  /// Reads the file at `path`, or standard input when it is "-".
  ///
  /// Throws when there is no such file, it is no regular file, may not be read, is too large, or is no text.
  public func load(path: String) throws(UserError) -> Article {
    try load(InputFile(path: path, maximumBytes: maximumBytes).bytes(), source: path)
  }

  /// Makes an article of bytes that come from `source`, a path or "-". Linear in the bytes.
  ///
  /// Throws when they are empty, too many, no text, or not in the encoding.
  public func load(_ bytes: [UInt8], source: String) throws(UserError) -> Article {
    try loaded(bytes, source: source).article
  }

  /// Reads the file at `path`, and keeps what the article was taken from.
  package func loaded(path: String) throws(UserError) -> LoadedArticle {
    try loaded(InputFile(path: path, maximumBytes: maximumBytes).bytes(), source: path)
  }

  /// Makes an article of bytes, and keeps them when they are not its text.
  package func loaded(_ bytes: [UInt8], source: String) throws(UserError) -> LoadedArticle {
    do throws(UserError) {
      let kind = KindDetector.kind(of: bytes, name: source)
      guard let reader, Self.documents.contains(kind), bytes.count <= maximumBytes else {
        return LoadedArticle(article: try plainText(bytes, source: source), original: nil, dropped: [])
      }
      let name = InputFile(path: source, maximumBytes: maximumBytes).name
      let found = try reader.documents(in: bytes, kind: kind, name: name)
      guard let document = found.first, found.count == 1 else { throw Self.several(found.count, kind) }
      let digest = bytes.withUnsafeBufferPointer { SHA256Digest(of: $0) }
      let article = try DocumentArticle.article(of: document, source: source, original: digest)
      return LoadedArticle(article: article, original: bytes, dropped: document.dropped)
    } catch {
      throw error.located(at: InputFile(path: source, maximumBytes: maximumBytes).name)
    }
  }

  /// The kinds that a reader reads; a plain text is its own document.
  private static let documents = Set(DocumentKind.allCases).subtracting([.plainText])

  private static func several(_ count: Int, _ kind: DocumentKind) -> UserError {
    UserError(
      "this is \(kind.phrase) with \(count) articles",
      fix: "make a session of each: annotate import FILE -f articles")
  }

  private func plainText(_ bytes: [UInt8], source: String) throws(UserError) -> Article {
    let name = InputFile(path: source, maximumBytes: maximumBytes).name
    do {
      let text = String(decoding: try utf8(of: bytes), as: UTF8.self)
      let metadata = ArticleMetadata(of: text)
      return Article(
        text: text, title: metadata.title, source: source, url: nil, author: metadata.author,
        published: metadata.published?.iso, language: LanguageGuess.language(of: text),
        origin: Self.origin(of: text, author: metadata.author))
    } catch {
      throw error.located(at: name)
    }
  }
}

extension ArticleLoader {
  /// What a plain text itself tells: the author, and who speaks where.
  private static func origin(of text: String, author: String?) -> ArticleOrigin {
    var origin = ArticleOrigin()
    origin.authors = author.map { Byline.names(in: $0) } ?? []
    origin.blocks = SpeakerTurns.turns(in: text).map { ArticleBlock(.turn, $0.range, speaker: $0.speaker) }
    return origin
  }

  /// The text that bytes hold as UTF-8, after all checks; bytes that are UTF-8 already are not copied.
  func utf8(of bytes: [UInt8]) throws(UserError) -> ArraySlice<UInt8> {
    if bytes.count > maximumBytes {
      throw UserError("This is larger than \(maximumBytes) bytes", fix: "split it into articles")
    }
    if let kind = FileSignature.kind(of: bytes) {
      throw UserError("This is \(kind.name), not plain text", fix: kind.remedy)
    }
    let text = try decoded(bytes)
    if text.contains(0) { throw EncodingDetector.binary(bytes) }
    if BlankText.isBlank(text) { throw Self.blank(isEmpty: text.isEmpty) }
    return text
  }

  /// The refusal of a text without a word.
  static func blank(isEmpty: Bool) -> UserError {
    UserError(
      isEmpty ? "The article is empty" : "The article holds nothing but white space",
      fix: "name a file with text")
  }

  private func decoded(_ bytes: [UInt8]) throws(UserError) -> ArraySlice<UInt8> {
    let used = if let encoding { encoding } else { try EncodingDetector.encoding(of: bytes) }
    do {
      return try TextDecoder(encoding: used).utf8(of: bytes)
    } catch {
      throw TextDecoder.refusal(of: BytePlace(offset: error.offset, in: bytes), in: used)
    }
  }
}
