/// Collects texts that were labelled whole, such as the statements of an article one by one, into a document
/// for each article and annotator.
struct LabelledTexts {
  private var documents: [ImportedDocument] = []
  private var positions: [String: Int] = [:]
  /// The places of the documents of an article, in the order in which the articles began.
  private var articles: [[Int]] = []
  private var articlePositions: [String: Int] = [:]
  private var seen: Set<JSONValue> = []

  /// Adds a text with the mark of the whole of it; a row that repeats an earlier one is counted.
  ///
  /// - Parameters:
  ///   - row: the document as the file has it; its marks have no ranges, or ranges in the article it was
  ///     taken from.
  ///   - value: where the key of the article is looked for, and where the text stood in it.
  mutating func add(_ row: ImportedDocument, of value: JSONValue, _ findings: inout ImportFindings) {
    guard let text = row.text, var mark = row.marks.first else { return }
    guard seen.insert(value).inserted else { return findings.passOver(.repeatedRow) }
    let index = place(of: row, value)
    let own = value["annotate"] ?? value["meta"]
    mark.quote = text
    mark.name = own?["statement"]?.name
    mark.range = ImportedMark.range(own?["start"]?.integer, own?["end"]?.integer)
    documents[index].marks.append(mark)
  }

  /// The place of the document that a row belongs to.
  private mutating func place(of row: ImportedDocument, _ value: JSONValue) -> Int {
    let parts = DocumentKey.parts(of: value)
    let article = DocumentKey.article { name in parts.lazy.compactMap { $0[name]?.name }.first } ?? ""
    let session = parts.lazy.compactMap { $0["session"]?.name }.first
    let key = "\(article) \(session ?? "") \(row.annotator ?? "")"
    if let index = positions[key] { return index }
    var document = row
    document.text = nil
    document.takeNames(of: value, isGrouped: true)
    document.isRebuildable = true
    document.article = article
    document.owner = key
    document.unit = .codePoints
    document.marks = []
    documents.append(document)
    positions[key] = documents.count - 1
    let position = articlePositions[article] ?? articles.count
    if position == articles.count {
      articlePositions[article] = position
      articles.append([])
    }
    articles[position].append(documents.count - 1)
    return documents.count - 1
  }

  /// What was collected; those who judged one article have one text.
  var finished: [ImportedDocument] {
    articles.flatMap { places in
      var group = places.map { documents[$0] }
      group.shareText()
      return group
    }
  }
}
