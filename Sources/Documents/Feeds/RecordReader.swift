/// A reader of articles in JSON, JSON Lines, JSON Feed, JSON-LD, and tables with a column of texts.
package struct RecordReader {
  /// The reader's version, increased whenever a file yields different text.
  package static let version = 6
  private let parsePage: ([UInt8]) -> HTMLTree

  /// The possible names of the column or member with the text, the likeliest first.
  private let textNames: [String]

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - textField: the name of the column or member with the text; nil for the usual ones.
  ///   - parsePage: parses HTML in UTF-8, for texts with markup.
  package init(textField: String? = nil, parsePage: @escaping ([UInt8]) -> HTMLTree) {
    textNames = textField.map { [$0.lowercased()] } ?? ArticleColumns.text
    self.parsePage = parsePage
  }

  /// Returns the articles of a JSON file: an object, an array of objects, or an object that contains an array
  /// of objects.
  ///
  /// - Throws: an error if the file isn't JSON, or has no article.
  package func documents(ofJSON bytes: [UInt8]) throws(DocumentError) -> [Document] {
    guard let value = JSONParser.value(of: bytes) else {
      // Many files of JSON lines are named .json.
      return try documents(ofLines: bytes)
    }
    return try checked(documents(in: value, kind: .json), "JSON file")
  }

  /// Returns the articles of a file with one JSON object per line.
  ///
  /// - Throws: an error if a line isn't JSON, or no line has an article.
  package func documents(ofLines bytes: [UInt8]) throws(DocumentError) -> [Document] {
    var found: [Document] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard let value = JSONParser.value(of: line) else {
        throw DocumentError(
          "line \(index + 1) is not valid JSON",
          fix: "correct it, or import the others: annotate import FILE -f articles --partial")
      }
      found += documents(in: value, kind: .jsonLines)
    }
    return try checked(found, "file")
  }

  /// Returns the articles of a table whose first row names a column of texts.
  ///
  /// - Throws: an error if no column is one, or no row has an article.
  package func documents(ofTable text: String) throws(DocumentError) -> [Document] {
    let rows = DelimitedText.rows(of: text)
    guard let header = rows.first?.cells,
      header.contains(where: { isText($0.trimmedLine) })
    else {
      throw Self.withoutTexts(rows.first?.cells ?? [])
    }
    let names = header.map { $0.trimmedLine }
    var found: [Document] = []
    var empty: [Int] = []
    for row in rows.dropFirst() where row.cells.contains(where: { !$0.trimmedLine.isEmpty }) {
      let cells = zip(names, row.cells).map { ($0, JSONDatum.string($1)) }
      if let document = document(of: cells, .table) {
        found.append(document)
      } else {
        empty.append(row.line)
      }
    }
    if !found.isEmpty { found[0].dropped += Self.dropped("row", "line", empty) }
    return try checked(found, "table")
  }

  /// Returns whether a column may hold the texts.
  private func isText(_ name: String) -> Bool {
    textNames.contains(name.lowercased()) || textNames.count > 1 && ArticleColumns.mayBeText(name)
  }

  private static func withoutTexts(_ header: [String]) -> DocumentError {
    let names = header.prefix(20).map { PageText.line($0) }.filter { !$0.isEmpty }
    return DocumentError(
      "the table has no text column"
        + (names.isEmpty ? "" : "; its columns are " + names.joined(separator: ", ")),
      fix: "name the column of articles: annotate import FILE -f articles --text-field NAME")
  }

  /// Returns the rows or items without text, with the places of the first of them.
  static func dropped(_ noun: String, _ place: String, _ places: [Int]) -> [DroppedPart] {
    guard !places.isEmpty else { return [] }
    let numbers = places.prefix(10).map { "\($0)" }.joined(separator: ", ")
    let plural = places.count == 1 ? "" : "s"
    return [
      DroppedPart(
        "\(noun)\(plural) without text, at \(place)\(plural) \(numbers)\(places.count > 10 ? ", …" : "")",
        count: places.count)
    ]
  }

  private func document(of fields: [(String, JSONDatum)], _ kind: DocumentKind) -> Document? {
    ArticleRecord(fields, textNames: textNames, parsePage: parsePage)
      .document(reader: kind, version: Self.version)
  }

  private func checked(_ documents: [Document], _ what: String) throws(DocumentError) -> [Document] {
    guard !documents.isEmpty else {
      throw DocumentError(
        "the \(what) has no article",
        fix: "an article is an object with a 'text' or 'articleBody'; for another name: annotate import FILE "
          + "-f articles --text-field NAME")
    }
    return Array(documents.prefix(DocumentLimits.documents))
  }

  /// Members that may hold a list of articles, or an object with one.
  private static let containers = [
    "items", "articles", "entries", "results", "posts", "docs", "hits", "@graph", "data", "response",
    "article", "content", "story", "post", "document", "result",
  ]

  /// Returns the members of the object in which an API nests an article's fields.
  private static func nested(in value: JSONDatum) -> [(String, JSONDatum)] {
    ["fields", "_source", "attributes"].flatMap { name -> [(String, JSONDatum)] in
      guard case .object(let fields)? = value[name] else { return [] }
      return fields.map { ($0.name, $0.value) }
    }
  }

  private static func isObject(_ value: JSONDatum) -> Bool {
    if case .object = value { return true }
    return false
  }

  private func documents(in value: JSONDatum, kind: DocumentKind) -> [Document] {
    if case .object(let fields) = value {
      if let posts = TelegramExport(value)?.posts {
        return posts.compactMap { document(of: $0, kind) }
      }
      let inner = Self.containers.lazy.compactMap { value[$0] }.first {
        $0.list.contains(where: Self.isObject)
      }
      let own = document(of: fields.map { ($0.name, $0.value) } + Self.nested(in: value), kind)
      if let inner, own == nil || value["items"] != nil {
        return documents(inList: inner.list, kind: kind)
      }
      // A list of articles may have any name.
      guard let own else {
        return fields.flatMap { field -> [Document] in
          guard case .array(let elements) = field.value else { return [] }
          return elements.flatMap { documents(in: $0, kind: kind) }.filter(\.isIdentified)
        }
      }
      return [own]
    }
    if case .array(let elements) = value { return documents(inList: elements, kind: kind) }
    return []
  }

  /// Returns the articles of a list, of which the first records the objects without text.
  private func documents(inList elements: [JSONDatum], kind: DocumentKind) -> [Document] {
    let found = elements.map { documents(in: $0, kind: kind) }
    let empty = elements.indices.filter { Self.isObject(elements[$0]) && found[$0].isEmpty }
    var all = found.flatMap { $0 }
    if !all.isEmpty { all[0].dropped += Self.dropped("item", "position", empty.map { $0 + 1 }) }
    return all
  }
}

extension Document {
  /// Whether it has a title or an address, which an article has, but a comment or a statement doesn't.
  fileprivate var isIdentified: Bool { metadata.title != nil || metadata.url != nil }
}

extension String {
  /// The text on one line.
  fileprivate var trimmedLine: String { PageText.line(self) }
}
