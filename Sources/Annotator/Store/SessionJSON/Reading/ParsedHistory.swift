/// The history as a file states it: the outline of its changes and their places.
struct ParsedHistory {
  private(set) var outline = HistoryOutline()
  private(set) var entries: [StoredHistory.Entry] = []
  /// The highest statement number in it, or 0.
  private(set) var highestID = 0
  /// Whether every change but the first states the hash of the one before as stored in the file.
  private(set) var isChained = true
  /// The offset of the first change that states a hash; nil when none does.
  private(set) var linkPosition: Int?
  /// The hash that the first change states.
  private(set) var first: SHA256Digest?
  /// The hash of the last change, as long as all of them are chained.
  private(set) var last: SHA256Digest?

  /// Adds the change that a reader has just passed.
  ///
  /// - Throws: an error when it does not follow the one before.
  mutating func add(_ change: ChangeOutline, from reader: JSONReader) throws(UserError) {
    do throws(UserError) {
      try outline.add(sequence: change.sequence, action: change.action, of: change.target)
    } catch {
      throw reader.failure(error.what, at: change.range.lowerBound)
    }
    if entries.isEmpty { first = change.previous }
    if linkPosition == nil, change.previous != nil { linkPosition = change.range.lowerBound }
    isChained = isChained && change.previous != nil && (entries.isEmpty || change.previous == last)
    if isChained {
      last = reader.bytes.withUnsafeBufferPointer {
        SHA256Digest(of: UnsafeBufferPointer(rebasing: $0[change.range]))
      }
    }
    highestID = max(highestID, change.highestID)
    entries.append(.init(offset: reader.base + change.range.lowerBound, count: change.range.count))
  }
}
