import Documents
import SentenceSegmentation

/// Makes an article of a document: its text, and what it says of itself, as far as that can be believed.
package enum DocumentArticle {
  /// The article.
  ///
  /// - Parameters:
  ///   - source: the path that the user named.
  ///   - original: the digest of the file's bytes.
  /// - Throws: an error when no text is left in it.
  package static func article(
    of document: Document, source: String, original: SHA256Digest?
  ) throws(UserError) -> Article {
    let canonical = document.canonical
    guard canonical.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw UserError("there is no text in it", fix: "name a file with text")
    }
    let metadata = document.metadata
    let seen = ArticleMetadata(of: canonical.text)
    let stated = metadata.authors.flatMap { Byline.names(in: $0) }
    let authors = stated.isEmpty ? seen.author.map(Byline.names) ?? [] : stated
    return Article(
      text: canonical.text, title: (metadata.title ?? document.heading).map { Headline.clipped($0) },
      source: source,
      url: metadata.url,
      author: Byline.joined(authors),
      published: metadata.published.lazy.compactMap { PublishedDate.day(in: $0)?.iso }.first
        ?? seen.published?.iso,
      language: language(of: document, text: canonical.text),
      origin: origin(of: document, canonical, authors: authors, original: original))
  }

  private static func origin(
    of document: Document, _ canonical: CanonicalText, authors: [String], original: SHA256Digest?
  ) -> ArticleOrigin {
    var origin = ArticleOrigin()
    origin.authors = authors
    origin.modified = document.metadata.modified.lazy.compactMap { PublishedDate.day(in: $0)?.iso }.first
    origin.site = document.metadata.site
    origin.archiveURL = document.metadata.archiveURL
    origin.archiveDate = document.metadata.archiveDate
    origin.reader = document.reader
    origin.readerVersion = document.version
    origin.originalDigest = original
    origin.encoding = document.encoding
    origin.blocks = zip(document.blocks, canonical.ranges).map { block, range in
      ArticleBlock(block.kind, range, level: block.level, speaker: block.speaker)
    }
    return origin
  }

  /// The stated language, unless the text is in letters in which that language is not written.
  private static func language(of document: Document, text: String) -> String? {
    let stated = document.metadata.language.flatMap(code)
    let guessed = LanguageGuess.language(of: text)
    guard let stated, let guessed, stated != guessed else { return stated ?? guessed }
    return isLatin(stated) && !isLatin(guessed) ? guessed : stated
  }

  /// The ISO 639 code in a tag such as "pt-BR" or "en_US".
  private static func code(_ tag: String) -> String? {
    let code = tag.lowercased().prefix { ("a"..."z").contains($0) }
    return (2...3).contains(code.utf8.count) ? String(code) : nil
  }

  private static func isLatin(_ code: String) -> Bool {
    !["uk", "ru", "be", "bg", "sr", "mk", "el", "he", "ar", "fa", "zh", "ja", "ko"].contains(code)
  }
}

extension Document {
  /// The first heading, where the text begins with one or nearly so.
  fileprivate var heading: String? {
    blocks.prefix(3).first { $0.kind == .heading }?.text
  }
}
