/// The articles of which several files of an import have rows, such as a file for each annotator: their text is put
/// together from the rows of all files, as it would be if they were one file.
struct SharedArticles: Sendable {
  private var files: [String: String] = [:]
  private var shared: Set<String> = []
  private var waiting: [ImportedDocument] = []

  /// Notes that a file has rows of an article.
  mutating func note(_ article: String, in file: String) {
    if let first = files[article] {
      if first != file { shared.insert(article) }
    } else {
      files[article] = file
    }
  }

  /// Keeps a document until all files are read, if another file has rows of its article; whether it does.
  mutating func keep(_ document: ImportedDocument) -> Bool {
    guard let article = document.article, shared.contains(article) else { return false }
    waiting.append(document)
    return true
  }

  /// The documents that were kept, one for each article and annotator, and how many rows are the same as one
  /// before.
  mutating func finish() -> (documents: [ImportedDocument], repeated: Int) {
    var repeated = 0
    var articles: [String] = []
    var groups: [String: [ImportedDocument]] = [:]
    for document in waiting {
      let article = document.article ?? ""
      if groups[article] == nil { articles.append(article) }
      repeated += Self.add(document, to: &groups[article, default: []])
    }
    waiting = []
    let documents = articles.flatMap { article in
      var group = groups[article] ?? []
      group.shareText()
      return group
    }
    return (documents, repeated)
  }

  /// Adds the rows of a document to those of its owner; how many were there already.
  private static func add(_ document: ImportedDocument, to group: inout [ImportedDocument]) -> Int {
    var document = document
    (document.rebuilt, document.unshared) = (nil, nil)
    guard
      let index = group.firstIndex(where: {
        $0.owner == document.owner && $0.annotator == document.annotator
      })
    else {
      group.append(document)
      return 0
    }
    let known = Set(group[index].marks.map(contents))
    let new = document.marks.filter { !known.contains(contents($0)) }
    group[index].marks += new
    return document.marks.count - new.count
  }

  /// What a row says, wherever it stands.
  private static func contents(_ mark: ImportedMark) -> String {
    var mark = mark
    mark.place = ""
    return "\(mark)"
  }
}
