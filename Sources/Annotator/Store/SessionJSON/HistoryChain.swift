/// The chain of hashes through a history. Each change names the SHA-256 of the one before it, and the first
/// change that of the session as it began.
///
/// A change is hashed as JSON in this program's spelling: on one line, with a space after each comma and
/// colon.
struct HistoryChain {
  /// The hash of the last change so far.
  private(set) var head: SHA256Digest
  private let map: CodePointMap

  /// Begins the chain of a session at a hash.
  init(genesis: SHA256Digest, in map: CodePointMap) {
    head = genesis
    self.map = map
  }

  /// Continues the chain up to a session's last change. Linear in the changes since the last one whose hash
  /// is known.
  init(of session: Session, in map: CodePointMap) {
    let history = session.history
    if let last = history.recent.last, let previous = last.previous {
      self.init(genesis: previous, in: map)
      _ = add(last)
    } else {
      self.init(beforeRecentChangesOf: session, from: session.genesis, in: map)
      for change in history.recent { _ = add(change) }
    }
  }

  /// Continues the chain up to the last change stored in the session's file. Linear in the history when the
  /// file states no hash and the genesis isn't known.
  init(beforeRecentChangesOf session: Session, from genesis: SHA256Digest?, in map: CodePointMap) {
    let head = session.history.head?.digest ?? genesis
    self.init(genesis: head ?? SessionGenesis.digest(of: session, in: map), in: map)
  }

  /// Adds a change, and returns its JSON.
  mutating func add(_ change: Change) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.value(change, after: head, in: map)
    head = SHA256Digest(of: writer.bytes)
    return writer.bytes
  }
}

extension Session {
  /// The hash of the last change, or of the session as it began when there is none. Linear in the text and in
  /// the changes since the last one whose hash is known.
  package var head: SHA256Digest { HistoryChain(of: self, in: CodePointMap(article.text)).head }

  /// Returns the hash of the change with a number; for 0, that of the session as it began.
  ///
  /// - Throws: an error when a change in the session's file cannot be read.
  func hash(after count: Int, in map: CodePointMap) throws(UserError) -> SHA256Digest {
    guard count != history.lastSequence else { return HistoryChain(of: self, in: map).head }
    return try hash(after: count, from: genesis ?? SessionGenesis.digest(of: self, in: map), in: map)
  }

  /// Returns the same, given the hash of the session as it began.
  func hash(
    after count: Int, from genesis: SHA256Digest, in map: CodePointMap
  ) throws(UserError) -> SHA256Digest {
    guard count > history.storedCount else {
      return count == 0 ? genesis : SHA256Digest(of: try history.written(count - 1))
    }
    var chain = HistoryChain(beforeRecentChangesOf: self, from: genesis, in: map)
    for change in history.recent.prefix(count - history.storedCount) { _ = chain.add(change) }
    return chain.head
  }
}

extension StoredHistory {
  /// Returns the indices of the changes that don't name the hash of what precedes them. The number of changes
  /// stands for a `head` that doesn't name the last one. Linear in the file.
  ///
  /// - Parameters:
  ///   - genesis: the hash that the first change has to name.
  ///   - head: the hash of the last change as the session states it.
  /// - Throws: an error when a change cannot be read.
  func brokenLinks(from genesis: SHA256Digest?, to head: SHA256Digest?) throws(UserError) -> [Int] {
    var broken: [Int] = []
    for index in entries.indices {
      var reader = try reader(at: index)
      let named = try reader.changeOutline().previous
      if try !isHash(named, before: index, from: genesis) { broken.append(index) }
    }
    if try !isHash(head, before: entries.count, from: genesis) { broken.append(entries.count) }
    return broken
  }

  private func isHash(
    _ digest: SHA256Digest?, before index: Int, from genesis: SHA256Digest?
  ) throws(UserError) -> Bool {
    guard let digest else { return false }
    guard index > 0 else { return digest == genesis }
    if try SHA256Digest(of: bytes(of: index - 1)) == digest { return true }
    return try SHA256Digest(of: canonical(index - 1)) == digest
  }
}
