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

  /// Creates a loader for an encoding, or for whichever is found, and for files up to a size in bytes.
  public init(encoding: TextEncoding? = nil, maximumBytes: Int = defaultMaximumBytes) {
    self.encoding = encoding
    self.maximumBytes = maximumBytes
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
    let name = InputFile(path: source, maximumBytes: maximumBytes).name
    do {
      let text = String(decoding: try utf8(of: bytes), as: UTF8.self)
      let metadata = ArticleMetadata(of: text)
      return Article(
        text: text, title: metadata.title, source: source, author: metadata.author,
        published: metadata.published?.iso,
        language: LanguageGuess.language(of: text))
    } catch {
      throw error.located(at: name)
    }
  }
}

extension ArticleLoader {
  /// The text at `path` as UTF-8, after the same checks as an article's; bytes that are UTF-8 already are not copied.
  func utf8(path: String) throws(UserError) -> ArraySlice<UInt8> {
    let file = InputFile(path: path, maximumBytes: maximumBytes)
    do {
      return try utf8(of: try file.bytes())
    } catch {
      throw error.located(at: file.name)
    }
  }

  private func utf8(of bytes: [UInt8]) throws(UserError) -> ArraySlice<UInt8> {
    if bytes.count > maximumBytes {
      throw UserError("This is larger than \(maximumBytes) bytes", fix: "split it into articles")
    }
    if let kind = FileSignature.kind(of: bytes) {
      throw UserError("This is \(kind.name), not plain text", fix: kind.remedy)
    }
    let text = try decoded(bytes)
    if text.contains(0) { throw EncodingDetector.binary(bytes) }
    if BlankText.isBlank(text) {
      throw UserError(
        text.isEmpty ? "The article is empty" : "The article holds nothing but white space",
        fix: "name a file with text")
    }
    return text
  }

  private func decoded(_ bytes: [UInt8]) throws(UserError) -> ArraySlice<UInt8> {
    let used = if let encoding { encoding } else { try EncodingDetector.encoding(of: bytes) }
    do {
      return try TextDecoder(encoding: used).utf8(of: bytes)
    } catch {
      let place = BytePlace(offset: error.offset, in: bytes)
      throw UserError(
        "What stands at \(place) has no meaning in \(used.name)",
        fix: "name another encoding with --encoding, or leave it out to have it detected")
    }
  }
}
