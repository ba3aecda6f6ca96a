/// The articles whose rows haven't all been read, each with a document for every session and annotator.
struct OpenDocuments {
  private struct Opened {
    let order: Int
    var documents: [ImportedDocument] = []
    var places: [String: Int] = [:]
    var rows: [RepeatedRows] = []
  }

  private var keys = RowKeys()
  private var others: [String: Opened] = [:]
  /// The article of the row read last, kept apart with the index of its document so that adding a mark needs
  /// no lookup.
  private var current: Opened?
  private var currentKey = ""
  private var place: Int?
  private var count = 0

  /// Returns the key of the article that a row belongs to, and makes it the one that `add` and `close` refer
  /// to.
  mutating func key(of row: RecordRow) -> String {
    guard !keys.take(row) else { return currentKey }
    place = nil
    if keys.key != currentKey {
      if let current { others[currentKey] = current }
      currentKey = keys.key
      current = others.removeValue(forKey: currentKey)
    }
    return currentKey
  }

  /// Adds a mark to the document of a row, unless the row repeats an earlier one; returns whether it was
  /// added.
  mutating func add(_ mark: ImportedMark, of row: RecordRow) -> Bool {
    if current == nil {
      current = Opened(order: count)
      count += 1
    }
    let place = place ?? open(row)
    self.place = place
    guard current?.rows[place].take(row, mark) ?? false else { return false }
    current?.documents[place].marks.append(mark)
    return true
  }

  /// Returns the index of the document for a row, creating it if necessary.
  private mutating func open(_ row: RecordRow) -> Int {
    let key = row.annotatorKey
    if let place = current?.places[key] { return place }
    let place = current?.documents.count ?? 0
    current?.places[key] = place
    current?.documents.append(row.document())
    current?.rows.append(RepeatedRows())
    return place
  }

  /// Removes and returns the complete documents of the current article; empty if none of its rows could be
  /// read.
  mutating func close() -> [ImportedDocument] {
    defer { (current, place) = (nil, nil) }
    return Self.finished(current)
  }

  /// Removes and returns the remaining documents, in the order of their articles' first rows.
  mutating func closeAll() -> [ImportedDocument] {
    let left = Array(others.values) + [current].compactMap { $0 }
    (others, current, place) = ([:], nil, nil)
    return left.sorted { $0.order < $1.order }.flatMap(Self.finished)
  }

  private static func finished(_ opened: Opened?) -> [ImportedDocument] {
    var documents = opened?.documents ?? []
    documents.shareText()
    return documents
  }
}

/// The key of the article that a row belongs to, created once for consecutive rows with the same one.
struct RowKeys {
  /// The key of the row taken last.
  private(set) var key = ""
  private var cells: [String?]?

  /// Takes a row; returns whether it belongs to the document of the previous row.
  mutating func take(_ row: RecordRow) -> Bool {
    let cells = row.keyCells
    guard cells != self.cells else { return true }
    self.cells = cells
    key = row.articleKey
    return false
  }
}
