/// The articles with rows in several files of an import, such as a file for each annotator.
///
/// Their text is rebuilt from the rows of all files, as if these were a single file.
///
/// If rows don't name their article, two files have the same article if half the rows of the smaller are in
/// the other.
struct SharedArticles: Sendable {
  private var files: [String: String] = [:]
  private var shared: Set<String> = []
  private var waiting: [ImportedDocument] = []
  /// The first file with a row that doesn't name its article, keyed by the row's hash.
  private var firsts: [Int: String] = [:]
  private var sizes: [String: Int] = [:]
  /// The first of the files with an article in common, which stands for all of them.
  private var groups: [String: String] = [:]
  private var rows: Set<Int> = []

  /// Records a document of a file.
  mutating func note(_ document: ImportedDocument, of article: String, in file: String) {
    guard !article.isEmpty else {
      return rows.formUnion(document.marks.lazy.map { ($0.quote ?? "").hashValue })
    }
    if let first = files[article] {
      if first != file { shared.insert(article) }
    } else {
      files[article] = file
    }
  }

  /// Ends the examination of a file. Linear in its rows.
  ///
  /// - Returns: the name that files with this article share; nil if no other file has it.
  mutating func end(file: String) -> String? {
    defer { rows = [] }
    guard !rows.isEmpty, sizes[file] == nil else { return groups[file] }
    var common: [String: Int] = [:]
    for row in rows {
      if let first = firsts[row] { common[first, default: 0] += 1 } else { firsts[row] = file }
    }
    sizes[file] = rows.count
    guard let (first, count) = common.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      2 * count >= min(rows.count, sizes[first] ?? 0)
    else { return nil }
    groups[first] = groups[first] ?? first
    groups[file] = groups[first]
    return groups[file]
  }

  /// Keeps a document until all files are read if another file has rows of its article; returns whether it
  /// does.
  mutating func keep(_ document: ImportedDocument, of file: String) -> Bool {
    var document = document
    if document.article == "" { document.article = groups[file] }
    guard let article = document.article, shared.contains(article) || groups[file] == article else {
      return false
    }
    waiting.append(document)
    return true
  }

  /// Returns the documents kept, one for each article and annotator, and the number of rows that repeat an
  /// earlier one.
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

  /// Adds the rows of a document to those of its owner, and returns how many were already there.
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

  /// Returns the contents of a row, regardless of its place.
  private static func contents(_ mark: ImportedMark) -> String {
    var mark = mark
    mark.place = ""
    return "\(mark)"
  }
}
