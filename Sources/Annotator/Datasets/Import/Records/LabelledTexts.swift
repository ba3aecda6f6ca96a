/// Collects texts with a label each, such as the separate statements of an article, into a document for each
/// article and annotator.
struct LabelledTexts {
  private var documents: [ImportedDocument] = []
  private var positions: [String: Int] = [:]
  /// The indexes of each article's documents, in the order in which the articles were first seen.
  private var articles: [[Int]] = []
  private var articlePositions: [String: Int] = [:]
  private var seen: Set<JSONValue> = []

  /// Adds a text with the mark for all of it; a row that repeats an earlier one is counted.
  ///
  /// - Parameters:
  ///   - row: the document in the form of the file, with the label in its first mark.
  ///   - value: the object that holds the key of the article and the text's range in it.
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

  /// Returns the index of the document that a row belongs to.
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

  /// The collected documents, in which annotators of the same article share a text.
  var finished: [ImportedDocument] {
    articles.flatMap { places in
      var group = places.map { documents[$0] }
      group.shareText()
      return group
    }
  }
}
