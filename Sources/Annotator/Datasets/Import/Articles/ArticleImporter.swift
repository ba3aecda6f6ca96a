import Documents

/// The names of an object's members that an article is read from.
package struct ArticleFields: Equatable, Sendable {
  /// The member with the text.
  package var text = "text"
  /// The member with the article's own name, which becomes the source and names the session's file.
  package var id = "id"
  /// The member with the headline.
  package var title = "title"
  /// The member with the address.
  package var url = "url"
  /// The member with the byline.
  package var author = "author"
  /// The member with the day of publication.
  package var published = "published"
  /// The member with the language.
  package var language = "language"

  /// Creates the usual names.
  package init() {}
}

/// Reads a corpus: one article per line, without judgments.
struct ArticleImporter: Importer {
  let fields: ArticleFields
  /// Reads the texts that are HTML; nil to import them unchanged.
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
      if let published, document.published == nil { findings.note(Self.invalidDate(published, at: place)) }
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

  /// Returns the text of the member that the user names or, by default, of the first member that has a text.
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

  /// Returns a text, or the joined paragraphs in a list of texts or of objects with one; nil for anything
  /// else.
  private static func words(of value: JSONValue) -> String? {
    guard case .array(let elements) = value else { return value.text }
    let paragraphs = elements.flatMap { $0.elements.isEmpty ? [$0] : $0.elements }.compactMap {
      $0.text ?? $0["text"]?.text ?? $0["content"]?.text ?? $0["value"]?.text
    }
    return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
  }

  /// Returns a member by its name or, by default, by one that such members usually have.
  private func member(
    _ name: String, _ usual: String, of value: JSONValue, as others: [String]
  ) -> JSONValue? {
    if let found = value[name] { return found }
    return name == usual ? others.lazy.compactMap { value[$0] }.first : nil
  }

  private static func invalidDate(_ text: String, at place: String) -> UserError {
    UserError(PublishedDate.remark(on: text), at: place)
  }

  /// Returns the authors in a name, an object with a name, or a list of these, joined as a table holds them.
  private static func authors(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    let stated = value.elements.isEmpty ? [value] : value.elements
    let names = stated.compactMap { $0.text ?? $0["name"]?.text }.flatMap(ArticleColumns.names)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// Returns a stated day: a text, a number, the first of a list, or MongoDB's notation; nil for an empty
  /// text and for null.
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
