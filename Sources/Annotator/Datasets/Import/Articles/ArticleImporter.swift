import Documents

/// The members of an object that an article is read from.
package struct ArticleFields: Equatable, Sendable {
  /// Holds the text.
  package var text = "text"
  /// Holds a name of its own, which becomes the source and names the session's file.
  package var id = "id"
  /// Holds the headline.
  package var title = "title"
  /// Holds the address.
  package var url = "url"
  /// Holds the byline.
  package var author = "author"
  /// Holds the day of publication.
  package var published = "published"
  /// Holds the language.
  package var language = "language"

  /// Creates the usual names.
  package init() {}
}

/// Reads a corpus: an article a line, without judgments.
struct ArticleImporter: Importer {
  let fields: ArticleFields
  /// Reads the texts that are HTML; nil to take them as they are.
  let reader: (any DocumentReading)?

  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    var documents: [ImportedDocument] = []
    for (value, place) in try JSONLines.values(in: bytes, name: name, &findings) {
      guard let text = text(of: value) else {
        try findings.leaveOut(withoutText(at: place))
        continue
      }
      var document = ImportedDocument(place: place, text: text)
      document.source = value[fields.id]?.name
      document.title = member(fields.title, usual.title, of: value, as: ArticleColumns.title)?.text
      document.url = member(fields.url, usual.url, of: value, as: ArticleColumns.url)?.text
      document.author = Self.authors(
        member(fields.author, usual.author, of: value, as: ArticleColumns.authors))
      let published = member(fields.published, usual.published, of: value, as: ArticleColumns.published)
        .flatMap(Self.day)
      document.published = published.flatMap { PublishedDate.day(in: $0)?.iso }
      if let published, document.published == nil { findings.note(Self.noDay(published, at: place)) }
      document.language = value[fields.language]?.text
      documents.append(document)
    }
    guard let reader else { return documents }
    var rows = MarkupRows(reader)
    try rows.read(&documents)
    for (index, document) in documents.enumerated() where document.text == nil {
      let failure = rows.failures[index].map { UserError($0.what, at: document.place, fix: $0.fix) }
      try findings.leaveOut(failure ?? withoutText(at: document.place))
    }
    return documents.filter { $0.text != nil }
  }

  private func withoutText(at place: String) -> UserError {
    UserError("'\(fields.text)' has no text", at: place, fix: "name its key with --text-field")
  }

  private var usual: ArticleFields { ArticleFields() }

  /// The text: of the member that is named, or where none is named of the first that has a text.
  private func text(of value: JSONValue) -> String? {
    let named = value[fields.text].flatMap(Self.words)
    if let named, named.utf8.contains(where: { $0 > 0x20 }) { return named }
    guard fields.text == usual.text else { return named }
    var names = ArticleColumns.text
    if case .object(let members) = value { names += members.map(\.key).filter(ArticleColumns.mayBeText) }
    let others = names.compactMap { value[$0].flatMap(Self.words) }.filter {
      $0.utf8.contains { $0 > 0x20 }
    }
    return others.first { !StoredMarkup.isIn($0) } ?? others.first ?? named
  }

  /// A text, or the paragraphs of one that a list holds, as texts or as objects with one; else nil.
  private static func words(of value: JSONValue) -> String? {
    guard case .array(let elements) = value else { return value.text }
    let paragraphs = elements.flatMap { $0.elements.isEmpty ? [$0] : $0.elements }.compactMap {
      $0.text ?? $0["text"]?.text ?? $0["content"]?.text ?? $0["value"]?.text
    }
    return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
  }

  /// A member by its name, or where the user names none by one that such members usually have.
  private func member(
    _ name: String, _ usual: String, of value: JSONValue, as others: [String]
  ) -> JSONValue? {
    if let found = value[name] { return found }
    return name == usual ? others.lazy.compactMap { value[$0] }.first : nil
  }

  private static func noDay(_ text: String, at place: String) -> UserError {
    UserError(PublishedDate.remark(on: text), at: place)
  }

  /// One name or an object with one, or a list of these, which a table holds as text.
  private static func authors(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    let stated = value.elements.isEmpty ? [value] : value.elements
    let names = stated.compactMap { $0.text ?? $0["name"]?.text }.flatMap(ArticleColumns.names)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// What is stated as a day: a text or a number, the first of a list, or what MongoDB exports; nil for an
  /// empty text and for null.
  private static func day(_ value: JSONValue) -> String? {
    switch value {
    case .array(let elements): elements.first.flatMap(day)
    case .object: (value["$date"] ?? value["$numberLong"]).flatMap(day) ?? ""
    case .number(let number): value.name ?? String(Int64(exactly: number.rounded(.down)) ?? 0)
    case .boolean(let boolean): "\(boolean)"
    case .string(let text): text.utf8.contains { $0 > 0x20 } ? text : nil
    case .null: nil
    }
  }
}
