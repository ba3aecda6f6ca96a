/// What the columns of a corpus are called, in scrapers' files and tables.
enum ArticleFields {
  /// The names of the text itself, the likeliest first.
  static let text = [
    "articlebody", "article_body", "body", "text", "maintext", "content_text", "fulltext", "full_text",
    "article_text", "content",
    "article", "content_html", "story", "document", "description",
  ]
  static let title = ["title", "headline", "name", "article_title"]
  static let authors = ["authors", "author", "byline", "creator"]
  static let published = [
    "published", "date_published", "datepublished", "date_publish", "publish_date", "published_at",
    "publication_date",
    "pubdate", "date", "published_time", "publishedat",
  ]
  static let modified = ["modified", "date_modified", "datemodified", "date_modify", "updated", "updated_at"]
  static let url = ["url", "link", "source_url", "canonical_link", "canonical_url", "@id", "permalink"]
  static let language = ["language", "lang", "inlanguage"]
  static let site = ["site", "source_domain", "sitename", "site_name", "publisher", "source", "outlet"]
}

/// One record of a corpus as a document.
struct ArticleRecord {
  private let fields: [String: JSONDatum]
  private let textNames: [String]
  private let parsePage: ([UInt8]) -> HTMLTree

  /// Takes the fields, and what the one with the text may be called.
  init(
    _ fields: [(String, JSONDatum)], textNames: [String], parsePage: @escaping ([UInt8]) -> HTMLTree
  ) {
    self.textNames = textNames
    self.fields = Dictionary(
      fields.map { ($0.0.lowercased(), $0.1) }, uniquingKeysWith: { first, _ in first })
    self.parsePage = parsePage
  }

  /// The document; nil when the record holds no text.
  func document(reader: DocumentKind, version: Int) -> Document? {
    guard let text = text(textNames) else { return nil }
    let blocks =
      isMarkup(text)
      ? MailText.blocks(ofPage: parsePage(Array(text.utf8))) : ArticleRecord.paragraphs(of: text)
    guard !blocks.isEmpty else { return nil }
    var metadata = DocumentMetadata()
    metadata.title = self.text(ArticleFields.title).map { PageText.line(HTMLEntities.decoded($0)) }
    // WordPress has the number of an author there.
    metadata.authors = texts(ArticleFields.authors).filter {
      !$0.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    metadata.published = texts(ArticleFields.published)
    metadata.modified = texts(ArticleFields.modified)
    metadata.url = self.text(ArticleFields.url)
    metadata.language = self.text(ArticleFields.language)
    metadata.site = self.text(ArticleFields.site)
    let isTitleThere = blocks.first?.text == metadata.title
    let heading = metadata.title.map { isTitleThere ? [] : [Block(.heading, $0, level: 1)] } ?? []
    return Document(reader: reader.rawValue, version: version, metadata: metadata, blocks: heading + blocks)
  }

  /// The paragraphs of a plain text: its lines, which no record wraps.
  static func paragraphs(of text: String) -> [Block] {
    text.split(whereSeparator: \.isNewline).map { PageText.line(String($0)) }.filter { !$0.isEmpty }.map {
      Block(.paragraph, $0)
    }
  }

  private func isMarkup(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(4_096))
    return bytes.contains("</") || bytes.contains("<p>") || bytes.contains("<br")
  }

  private func text(_ names: [String]) -> String? { texts(names).first }

  private func texts(_ names: [String]) -> [String] {
    for name in names {
      let found = (fields[name]?.list ?? []).compactMap(Self.text)
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func text(_ datum: JSONDatum) -> String? {
    switch datum {
    case .string(let text): text.utf8.contains { $0 > 0x20 } ? text : nil
    case .number(let digits): digits
    case .object:
      datum["name"]?.string ?? datum["rendered"]?.string ?? datum["@value"]?.string ?? datum["@id"]?.string
    case .null, .bool, .array: nil
    }
  }
}
