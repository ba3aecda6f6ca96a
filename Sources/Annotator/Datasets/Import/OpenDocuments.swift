/// Documents whose rows are not all read yet.
struct OpenDocuments {
  private typealias Opened = (order: Int, document: ImportedDocument)

  private var keys = RowKeys()
  private var others: [String: Opened] = [:]
  /// The document of the row read last, apart so that adding to it takes no looking up.
  private var current: Opened?
  private var currentKey = ""
  private var count = 0

  /// What tells the document that a row belongs to, which is then the one that is added to and closed.
  mutating func key(of row: RecordRow) -> String {
    if !keys.take(row), keys.key != currentKey {
      if let current { others[currentKey] = current }
      currentKey = keys.key
      current = others.removeValue(forKey: currentKey)
    }
    return currentKey
  }

  /// Adds a mark to the document of a row.
  mutating func add(_ mark: ImportedMark, of row: RecordRow) {
    if current == nil {
      current = (count, row.document())
      count += 1
    }
    current?.document.marks.append(mark)
  }

  /// The document of the row read last, which is complete; nil when none of its rows could be read.
  mutating func close() -> ImportedDocument? {
    defer { current = nil }
    return current?.document
  }

  /// The documents that are left, in the order of their first rows.
  mutating func closeAll() -> [ImportedDocument] {
    let left = Array(others.values) + [current].compactMap { $0 }
    (others, current) = ([:], nil)
    return left.sorted { $0.order < $1.order }.map(\.document)
  }
}

/// The key of the document that a row belongs to, made once for neighbours with the same.
struct RowKeys {
  /// The key of the row taken last.
  private(set) var key = ""
  private var cells: [String?]?

  /// Takes a row; whether it belongs to the document of the row before.
  mutating func take(_ row: RecordRow) -> Bool {
    let cells = row.keyCells
    guard cells != self.cells else { return true }
    self.cells = cells
    key = row.documentKey
    return false
  }
}
