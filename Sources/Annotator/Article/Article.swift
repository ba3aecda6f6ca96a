/// An immutable text with its origin; its identity is the SHA-256 of its exact UTF-8 bytes.
///
/// Positions inside an article are UTF-8 offsets in memory and Unicode code points in files.
public struct Article: Equatable, Sendable {
  /// The headline, if one was found or stated.
  public internal(set) var title: String?
  /// Where the text came from: a path as the user named it, or "-" for standard input.
  public let source: String?
  /// The address of the page the text was published at.
  public internal(set) var url: String?
  /// The byline.
  public internal(set) var author: String?
  /// The day of publication as the article states it, `YYYY-MM-DD`.
  public internal(set) var published: String?
  /// The language as a lower-case ISO 639 code, such as "uk".
  public internal(set) var language: String?
  /// The text, exactly as decoded: line ends, spaces and control characters included.
  public let text: String
  /// The SHA-256 of the text's UTF-8 bytes.
  package let digest: SHA256Digest
  /// The document it was taken from.
  package internal(set) var origin: ArticleOrigin
  /// Members of its file that this version doesn't know.
  package let unknown: UnknownMembers

  /// Creates an article; the digest is computed from the text. Linear in the text.
  package init(
    text: String, title: String? = nil, source: String? = nil, url: String? = nil, author: String? = nil,
    published: String? = nil, language: String? = nil, unknown: UnknownMembers = .none
  ) {
    self.init(
      text: text, title: title, source: source, url: url, author: author, published: published,
      language: language, origin: ArticleOrigin(), unknown: unknown)
  }

  /// Creates an article that was taken from a document. Linear in the text.
  ///
  /// - Parameter digest: the digest of the text, if it has already been computed.
  package init(
    text: String, title: String?, source: String?, url: String?, author: String?, published: String?,
    language: String?, origin: ArticleOrigin, unknown: UnknownMembers = .none, digest: SHA256Digest? = nil
  ) {
    self.text = text
    self.title = title
    self.source = source
    self.url = url
    self.author = author ?? Byline.joined(origin.authors)
    self.published = published
    self.language = language
    self.origin = origin
    if origin.authors.isEmpty, let author { self.origin.authors = [author] }
    self.unknown = unknown
    self.digest = digest ?? SHA256Digest(of: text)
  }

  /// The part of the text between two UTF-8 offsets.
  ///
  /// Offsets inside the text must fall on code point boundaries. Those outside it are moved to its nearest
  /// end, so that no input can trap.
  public subscript(range: Range<Int>) -> Substring {
    let count = text.utf8.count
    let start = min(max(range.lowerBound, 0), count)
    let end = min(max(range.upperBound, start), count)
    let first = text.utf8.index(text.startIndex, offsetBy: start)
    let last = text.utf8.index(text.startIndex, offsetBy: end)
    return text[first..<last]
  }

  /// Articles are equal when origin and digest are; the texts themselves are never compared.
  public static func == (left: Article, right: Article) -> Bool {
    left.digest == right.digest && left.title == right.title && left.source == right.source
      && left.url == right.url && left.author == right.author && left.published == right.published
      && left.language == right.language && left.origin == right.origin
  }
}

extension Article {
  /// Returns a range without the white space at its ends; nil if it contains nothing else.
  func trimmedRange(_ range: Range<Int>) -> Range<Int>? {
    let scalars = self[range].unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: first)
    let end = text.utf8.distance(from: text.startIndex, to: scalars.index(after: last))
    return start..<end
  }

  /// Whether a range holds a letter or a digit.
  func hasContent(in range: Range<Int>) -> Bool {
    self[range].unicodeScalars.contains { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
