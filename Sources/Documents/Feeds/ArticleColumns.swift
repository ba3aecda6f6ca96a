/// The names of a corpus's columns, in scrapers' files and in tables kept by hand, in lower case.
package enum ArticleColumns {
  /// Names for the text itself, the likeliest first.
  package static let text = [
    "articlebody", "article_body", "body", "bodytext", "text", "maintext", "content_text", "fulltext",
    "full_text", "article_text", "content", "article", "content_html", "story", "document", "текст",
    "полный текст", "повний текст", "содержание", "зміст", "volltext", "inhalt", "artikeltext", "beitrag",
    "texte", "contenu", "texto", "contenido", "cuerpo", "texto completo", "conteúdo", "testo", "contenuto",
    "treść", "tekst", "metin", "içerik", "szöveg", "besedilo", "tekstas", "teksts", "κείμενο", "النص", "نص",
    "正文", "内容", "全文", "本文", "본문", "기사", "paragraphs", "description",
  ]
  /// Returns whether a name that isn't listed suggests a text: "story_text", "cleanedText",
  /// "article-content".
  package static func mayBeText(_ name: String) -> Bool {
    let name = name.lowercased()
    let endings = ["text", "content", "body", "fulltext"].filter { name.hasSuffix($0) && name != $0 }
    return !endings.isEmpty && !others.contains(where: name.hasPrefix)
  }

  /// Prefixes of names for other texts: those of pictures, links and titles.
  private static let others = [
    "alt", "link", "anchor", "button", "title", "meta", "image", "img", "photo", "caption", "author",
    "comment", "context", "html",
  ]

  /// Names for the headline.
  package static let title = [
    "title", "headline", "webtitle", "name", "article_title", "заголовок", "название", "назва", "titel",
    "überschrift", "schlagzeile", "titre", "título", "titular", "titolo", "tytuł", "kop", "başlık", "cím",
    "naslov", "titulek", "nadpis", "rubrik", "τίτλος", "العنوان", "عنوان", "标题", "題名", "見出し", "제목",
  ]
  /// Names for the author.
  package static let authors = [
    "authors", "author", "byline", "creator", "user", "account", "автор", "авторы", "автори", "autor",
    "autoren",
    "verfasser", "auteur", "auteurs", "autores", "autore", "autori", "autorzy", "yazar", "szerző", "avtor",
    "författare", "συντάκτης", "الكاتب", "作者", "记者", "著者", "기자",
  ]
  /// Names for the day of publication.
  package static let published = [
    "published", "date_published", "datepublished", "date_publish", "publish_date", "published_at",
    "publication_date", "published_date", "publisheddate", "publishedtime", "publishtime", "publish_time",
    "published_on", "post_date", "article_date", "webpublicationdate", "pub_date", "pubdate", "date",
    "published_time", "publishedat",
    "created_at", "created_utc", "дата", "дата публикации", "дата публікації", "datum", "veröffentlicht",
    "fecha", "data",
    "date de publication", "tarih", "dátum", "ημερομηνία", "التاريخ", "日期", "时间", "发布时间", "日付", "날짜",
  ]
  static let modified = ["modified", "date_modified", "datemodified", "date_modify", "updated", "updated_at"]
  /// Names for the address.
  package static let url = [
    "url", "link", "weburl", "web_url", "pageurl", "page_url", "article_url", "source_url", "canonical_link",
    "canonical_url", "@id", "permalink", "mainentityofpage",
    "ссылка", "посилання", "adresse", "enlace", "链接",
  ]
  static let language = ["language", "lang", "inlanguage", "язык", "мова", "sprache", "langue", "idioma"]
  static let site = [
    "site", "source_domain", "sitename", "site_name", "publisher", "source-hostname", "hostname", "source",
    "outlet", "media_name", "clean_url", "издание", "видання",
    "источник", "джерело", "quelle", "medium",
  ]
  /// Every known column name.
  static let all = Set(text + title + authors + published + modified + url + language + site)
}

extension ArticleColumns {
  /// Returns the names in a list that a table holds as text, in the notation of JSON or Python: `['Jan Lind',
  /// "Ann O'Neil"]`.
  package static func names(in stated: String) -> [String] {
    guard stated.hasPrefix("["), stated.hasSuffix("]") else { return [stated] }
    let list = JSONParser.value(of: stated.utf8)?.list.compactMap(\.string)
    return list ?? quoted(in: stated.dropFirst().dropLast()) ?? [stated]
  }

  /// Returns the names of a list in which each is in double or single quotes; nil if one isn't.
  private static func quoted(in list: Substring) -> [String]? {
    var names: [String] = []
    var rest = list.trimmingSpaces
    while let sign = rest.first {
      if let absent = ["None", "nan"].first(where: rest.hasPrefix) {
        rest = rest.dropFirst(absent.count).drop { $0 == " " || $0 == "," }
        continue
      }
      let inside = rest.dropFirst()
      guard sign == "'" || sign == "\"", let end = inside.firstIndex(of: sign) else { return nil }
      names.append(String(inside[..<end]))
      rest = inside[end...].dropFirst().drop { $0 == " " || $0 == "," }
    }
    return names
  }
}

/// A record of a corpus, which can be turned into a document.
struct ArticleRecord {
  private let fields: [String: JSONDatum]
  private let textNames: [String]
  private let parsePage: ([UInt8]) -> HTMLTree

  /// Creates a record from its fields and the possible names of the field with the text.
  init(
    _ fields: [(String, JSONDatum)], textNames: [String], parsePage: @escaping ([UInt8]) -> HTMLTree
  ) {
    self.textNames = textNames
    self.fields = Dictionary(
      fields.map { ($0.0.lowercased(), $0.1) }, uniquingKeysWith: { first, _ in first })
    self.parsePage = parsePage
  }

  /// Returns the document; nil if the record has no text.
  func document(reader: DocumentKind, version: Int) -> Document? {
    var parts = texts(textNames)
    if parts.isEmpty,
      let name = textNames.count > 1 ? fields.keys.filter(ArticleColumns.mayBeText).min() : nil
    {
      parts = texts([name])
    }
    let (last, isCut) = CutText.whole(parts.last ?? "")
    let blocks = (parts.dropLast() + [last]).flatMap(blocks)
    guard !blocks.isEmpty else { return nil }
    var metadata = DocumentMetadata()
    metadata.title = self.text(ArticleColumns.title).map { PageText.line(HTMLEntities.decoded($0)) }
    // WordPress puts an author's number here.
    metadata.authors = texts(ArticleColumns.authors).flatMap(ArticleColumns.names).filter {
      !$0.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    metadata.published = days
    metadata.modified = texts(ArticleColumns.modified)
    // Trafilatura puts the address in "source".
    let sites = ArticleColumns.site.compactMap { self.text([$0]) }
    metadata.url = self.text(ArticleColumns.url) ?? sites.first(where: Self.isAddress)
    metadata.language = self.text(ArticleColumns.language)
    metadata.site = sites.first { !Self.isAddress($0) }
    let startsWithTitle = blocks.first?.text == metadata.title
    let heading = metadata.title.map { startsWithTitle ? [] : [Block(.heading, $0, level: 1)] } ?? []
    return Document(
      reader: reader.rawValue, version: version, metadata: metadata, blocks: heading + blocks,
      dropped: isCut ? [CutText.part] : [])
  }

  /// Returns the blocks of a text, or of one paragraph in a list.
  private func blocks(of text: String) -> [Block] {
    if let plain = StoredMarkup.plainText(of: text) { return ArticleRecord.paragraphs(of: plain) }
    let page = StoredMarkup.isIn(text) ? text : HTMLEntities.decoded(text)
    return StoredMarkup.parts(of: page).flatMap { MailText.blocks(ofPage: parsePage(Array($0.utf8))) }
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }

  /// Returns the paragraphs of a plain text: its lines or, if these may be wrapped, the text between blank
  /// ones.
  static func paragraphs(of text: String) -> [Block] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      PageText.line(String($0))
    }
    guard mayBeWrapped(lines) else { return lines.filter { !$0.isEmpty }.map { Block(.paragraph, $0) } }
    return lines.split(separator: "").map { Block(.paragraph, $0.joined(separator: "\n")) }
  }

  /// Returns whether no line is longer than wrapped ones are, and at least one breaks off inside a sentence.
  private static func mayBeWrapped(_ lines: [String]) -> Bool {
    guard lines.allSatisfy({ $0.unicodeScalars.count <= longestWrapped }) else { return false }
    return zip(lines, lines.dropFirst()).contains { line, next in
      guard let last = line.unicodeScalars.last, let first = next.unicodeScalars.first else { return false }
      return !".!?…:;”\"»。！？".unicodeScalars.contains(last) && first.properties.isLowercase
    }
  }

  private static let longestWrapped = 120

  /// The stated day of publication. The name "data" means date in some languages, but is an unrelated object
  /// in other files.
  private var days: [String] {
    for name in ArticleColumns.published {
      switch fields[name] {
      case .string(let text)? where text.utf8.contains { $0 > 0x20 }: return [text]
      case .number(let digits)?: return [digits]
      case .object?:
        // MongoDB exports {"$date": "2026-02-11T06:30:00Z"}.
        if let day = fields[name]?["$date"]?.list.first, case .string(let text) = day { return [text] }
      default: continue
      }
    }
    return []
  }

  private func text(_ names: [String]) -> String? { texts(names).first }

  private func texts(_ names: [String]) -> [String] {
    for name in names {
      let found = (fields[name]?.list ?? []).flatMap(\.list).compactMap(Self.text)
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func text(_ datum: JSONDatum) -> String? {
    switch datum {
    case .string(let text): text.utf8.contains { $0 > 0x20 } ? text : nil
    case .number(let digits): digits
    case .object:
      datum["name"]?.string ?? datum["display_name"]?.string ?? datum["main"]?.string ?? datum["original"]?
        .string ?? datum["rendered"]?.string
        ?? datum["text"]?.string ?? datum["content"]?.string ?? datum["value"]?.string
        ?? datum["@value"]?.string ?? datum["@id"]?.string
    case .null, .bool, .array: nil
    }
  }
}
