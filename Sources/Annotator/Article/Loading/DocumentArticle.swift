import Documents
import SentenceSegmentation

/// Makes an article from a document: its text, and those of its statements about itself that are credible.
package enum DocumentArticle {
  /// Returns the article in a document.
  ///
  /// - Parameters:
  ///   - source: the path that the user named.
  ///   - original: the digest of the file's bytes.
  /// - Throws: an error if the document contains no text.
  package static func article(
    of document: Document, source: String, original: SHA256Digest?
  ) throws(UserError) -> Article {
    let canonical = document.canonical
    guard canonical.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw UserError("the document contains no text", fix: "name a file with text")
    }
    let metadata = document.metadata
    let seen = ArticleMetadata(of: canonical.text)
    let shown = shown(of: metadata)
    let stated = distinct(metadata.authors.flatMap { Byline.names(in: $0) })
    let authors = stated.isEmpty ? (shown?.author ?? seen.author).map(Byline.names) ?? [] : stated
    return Article(
      text: canonical.text,
      title: (metadata.title ?? document.heading ?? headline(seen, in: document)).map {
        Headline.clipped($0)
      },
      source: source,
      url: metadata.url,
      author: Byline.joined(authors),
      published: metadata.published.lazy.compactMap { PublishedDate.day(in: $0)?.iso }.first
        ?? (shown?.published ?? seen.published)?.iso,
      language: language(of: document, text: canonical.text),
      origin: origin(
        of: document, canonical, authors: authors, original: original,
        modified: (shown?.modified ?? seen.modified)?.iso))
  }

  /// Returns the headline among the first lines of a typed document that marks none; it isn't a sentence.
  private static func headline(_ seen: ArticleMetadata, in document: Document) -> String? {
    let kinds: [DocumentKind] = [.docx, .odt, .rtf]
    guard kinds.contains(where: { $0.rawValue == document.reader }), let title = seen.title,
      let line = document.blocks.prefix(6).first(where: { Headline.clipped($0.text) == title }),
      line.kind == .paragraph, !title.endsLikeSentence
    else { return nil }
    return title
  }

  /// Returns the metadata that a page shows below its headline; nil if it shows none.
  private static func shown(of metadata: DocumentMetadata) -> ArticleMetadata? {
    guard !metadata.signature.isEmpty else { return nil }
    return ArticleMetadata(
      of: "\(metadata.title ?? "Untitled")\n" + metadata.signature.joined(separator: "\n"))
  }

  private static func origin(
    of document: Document, _ canonical: CanonicalText, authors: [String], original: SHA256Digest?,
    modified: String?
  ) -> ArticleOrigin {
    var origin = ArticleOrigin()
    origin.authors = authors
    origin.modified =
      document.metadata.modified.lazy.compactMap { PublishedDate.day(in: $0)?.iso }.first ?? modified
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

  /// Returns each person once, even one who is also stated as "Oske, Maren".
  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<[String]> = []
    return (names.filter { !$0.contains(",") } + names.filter { $0.contains(",") }).filter { name in
      seen.insert(name.lowercased().split { !$0.isLetter }.map(String.init).sorted()).inserted
    }
  }

  /// Returns the stated language. The language that the text reads like takes precedence if the document
  /// states that one, too, if it isn't written in Latin letters and the stated one is, or if the text is long
  /// and the stated one is English, which templates state for any page.
  private static func language(of document: Document, text: String) -> String? {
    let all = ([document.metadata.language] + document.metadata.otherLanguages).compactMap {
      $0.flatMap(code)
    }
    let guessed = LanguageGuess.language(of: text)
    guard let stated = all.first, let guessed, stated != guessed else { return all.first ?? guessed }
    let isTemplate = stated == "en" && text.utf8.count >= templateLength
    return all.contains(guessed) || isTemplate || isLatin(stated) && !isLatin(guessed) ? guessed : stated
  }

  /// The fewest bytes of text that can show that a page isn't in English, whatever its template states.
  private static let templateLength = 600

  /// Returns the ISO 639 code in a tag such as "pt-BR" or "en_US".
  private static func code(_ tag: String) -> String? {
    let code = tag.lowercased().prefix { ("a"..."z").contains($0) }
    return (2...3).contains(code.utf8.count) ? String(code) : nil
  }

  private static func isLatin(_ code: String) -> Bool {
    !["uk", "ru", "be", "bg", "sr", "mk", "el", "he", "ar", "fa", "ur", "zh", "ja", "ko"].contains(code)
  }
}

extension Document {
  /// The first heading, if it is at or near the start of the text.
  fileprivate var heading: String? {
    blocks.prefix(3).first { $0.kind == .heading }?.text
  }
}
