/// Session files, and the sessions in packed files, read one after the other without their locks.
package struct SessionFiles: Sendable {
  /// The files in the order in which they are read.
  package let paths: [String]
  /// Those of the named files that hold flat records.
  let recordPaths: [String]
  /// A remark for each named file that is left out, such as a copy or a session that another replaces.
  package let remarks: [String]
  /// The number of files begun so far.
  private var begunCount = 0
  /// The number of files begun up to the ratings last returned.
  package private(set) var ratedCount = 0
  /// The place of the session last read, to find it again with `session(at:)`.
  package private(set) var place = ""
  private var packed: PackedSessions?
  private var ahead: RatingsAhead
  /// The error met while looking for the session after those read ahead.
  private var obstacle: UserError?
  /// The lineage entries of the files whose ratings were read; nil if the lineage was checked up front.
  private var entries: [SessionLineage.Entry]?

  /// Finds sessions by what the user named: files, names in the store's folder, and folders.
  ///
  /// The sessions of a folder are read in the order of their names; if it has none, the packed files in the
  /// folder and below it are read. A file named twice is read once, and so is a session that exists in
  /// several copies; a session that was carried over or merged into another of them is left out. Files in a
  /// folder that aren't sessions are skipped. A file that ends in `.jsonl` is one that `export -f sessions`
  /// writes, with a session per line.
  ///
  /// - Parameters:
  ///   - takesRecords: whether flat records are accepted in place of sessions, as when only ratings are
  ///     needed.
  ///   - keepsVotes: whether ratings include what a consensus needs in addition.
  ///   - leavesOutPasses: whether further sessions of one annotator, article and codebook in a named folder
  ///     are left out.
  ///   - isUnsorted: whether to leave no session out, so that no file is read twice; after the last session,
  ///     `areAllCounting` says whether that was right.
  /// - Throws: an error for a name that is none of these, or a folder without sessions.
  package init(
    named names: [String], in store: SessionStore, takingRecords takesRecords: Bool = false,
    keepingVotes keepsVotes: Bool = false, leavingOutPasses leavesOutPasses: Bool = false,
    unsorted isUnsorted: Bool = false
  ) throws(UserError) {
    entries = isUnsorted ? [] : nil
    ahead = RatingsAhead(keepingVotes: keepsVotes)
    var paths: [String] = []
    var seen: Set<String> = []
    var passedOver: [String] = []
    var found: Set<String> = []
    var headings = SessionHeadings()
    for name in names {
      let mayHoldOthers = !isUnsorted && FileSystem.isFolder(name)
      for path in try Self.paths(named: name, in: store) where seen.insert(path).inserted {
        if mayHoldOthers, path.hasSuffix(".json"), let words = SessionStore.oddity(of: path, &headings) {
          passedOver.append("\(path.visibleOnOneLine) is ignored: \(words).")
        } else {
          paths.append(path)
          if mayHoldOthers { found.insert(path) }
        }
      }
    }
    if paths.isEmpty, let first = passedOver.first {
      throw UserError("there are no sessions in the folder; \(first)", at: names.first)
    }
    var recordPaths: [String] = []
    if takesRecords {
      for path in paths where PackedSessions.isName(path) {
        if try FlatRecords.exist(in: path) { recordPaths.append(path) }
      }
    }
    self.recordPaths = recordPaths
    if !recordPaths.isEmpty { paths.removeAll { recordPaths.contains($0) } }
    let isSorted = isUnsorted || paths.count < 2
    let sorted = isSorted ? [] : paths.filter { !PackedSessions.isName($0) }
    let lineage = SessionLineage(paths: sorted, &headings)
    let counting = paths.filter { lineage.leftOut[$0] == nil }
    let passes = FurtherPasses(leavesOutPasses ? counting.filter { found.contains($0) } : [], &headings)
    self.paths = counting.filter { passes.counting[$0] == nil }
    remarks = passedOver + lineage.remarks + passes.remarks
  }

  /// Reads the next session, including the changes in its journal; nil after the last.
  ///
  /// - Throws: an error that says which file can't be read, and why.
  package mutating func next() throws(UserError) -> Session? {
    guard let bytes = try nextLine() else {
      return try nextPath().map { (path) throws(UserError) in try Self.session(at: path) }
    }
    return try SessionSource.line(bytes, name: packed?.name ?? place).session()
  }

  /// Reads the next session, or just its file if it has no journal; nil after the last.
  ///
  /// - Throws: an error that says which file can't be read, and why.
  package mutating func nextSource() throws(UserError) -> SessionSource? {
    if let bytes = try nextLine() { return .line(bytes, name: packed?.name ?? place) }
    guard let path = nextPath() else { return nil }
    guard !FileSystem.exists(SessionHandle.journalPath(for: path)) else {
      return .session(try Self.session(at: path))
    }
    return .file(try FileSystem.read(path, limit: SessionFile.sizeLimit), name: path)
  }

  /// Reads the ratings of the next session, including the changes in its journal; nil after the last.
  ///
  /// This is several times faster than `next()` if the file is laid out as this program writes it. Sessions
  /// are read ahead, on all processors.
  ///
  /// - Throws: what `next()` throws.
  package mutating func nextRatings() throws(UserError) -> SessionRatings? {
    guard let outcome = ahead.next() ?? readAhead() else {
      if let obstacle { throw obstacle }
      return nil
    }
    let ratings = try outcome.ratings.get()
    (place, ratedCount) = (outcome.source.place, outcome.source.begunCount)
    if outcome.source.line == nil { entries?.append(SessionLineage.Entry(ratings, place)) }
    return ratings
  }

  private mutating func readAhead() -> RatingsAhead.Outcome? {
    var sources: [RatingsAhead.Source] = []
    var bytes = 0
    do throws(UserError) {
      while obstacle == nil, sources.count < RatingsAhead.limits.sessions, bytes < RatingsAhead.limits.bytes {
        if let line = try nextLine() {
          let name = packed?.name ?? place
          sources.append(.init(place: place, begunCount: begunCount, line: (line, name)))
          bytes += line.count
        } else if let path = nextPath() {
          sources.append(.init(place: path, begunCount: begunCount, line: nil))
        } else {
          break
        }
      }
    } catch {
      obstacle = error
    }
    ahead.read(sources)
    return ahead.next()
  }

  /// Whether none of the sessions whose ratings were read is a copy of another or replaced by one.
  package var areAllCounting: Bool { entries.map { SessionLineage($0).leftOut.isEmpty } ?? true }

  /// Reads one session, including the changes in its journal, without its lock.
  ///
  /// - Parameter place: the path of its file, or a place in a packed file that `place` returned.
  /// - Throws: an error that says why it can't be read.
  package static func session(at place: String) throws(UserError) -> Session {
    if let session = try PackedSessions.session(at: place) { return session }
    return try LoadedSession(path: place).session
  }
}

extension SessionFiles {
  /// Whether a name given by the user is that of a folder.
  package static func isFolder(_ name: String) -> Bool { FileSystem.isFolder(name) }

  /// Returns the next line of the current packed file, or of the packed files right after it; nil if the next
  /// file isn't packed, or there is none.
  private mutating func nextLine() throws(UserError) -> [UInt8]? {
    while true {
      if packed == nil {
        guard begunCount < paths.count, PackedSessions.isName(paths[begunCount]) else { return nil }
        packed = PackedSessions(paths[begunCount])
        begunCount += 1
      }
      if let line = try packed?.next() {
        place = packed?.place ?? ""
        return line
      }
      packed = nil
    }
  }

  private mutating func nextPath() -> String? {
    guard begunCount < paths.count else { return nil }
    place = paths[begunCount]
    begunCount += 1
    return place
  }

  private static func paths(named name: String, in store: SessionStore) throws(UserError) -> [String] {
    if PackedSessions.isName(name), FileSystem.exists(name), !FileSystem.isFolder(name) { return [name] }
    guard FileSystem.isFolder(name) else { return [try store.path(named: name)] }
    let trimmed = name.utf8.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
    let paths = try SessionStore(folder: trimmed).sessionPaths()
    guard paths.isEmpty else { return paths }
    let packed = try packedPaths(under: trimmed, levels: 8)
    guard !packed.isEmpty else { throw UserError("there are no sessions in the folder", at: name) }
    return packed
  }

  /// Returns the packed files in a folder and its subfolders, as `--partition-by` creates them.
  private static func packedPaths(under folder: String, levels: Int) throws(UserError) -> [String] {
    var names: [String] = []
    do throws(SystemError) {
      names = try FileSystem.names(in: folder).filter { $0.utf8.first != 0x2E }
    } catch {
      throw error.userError(for: "read the folder", folder)
    }
    var paths: [String] = []
    for path in names.map({ "\(folder)/\($0)" }) {
      if FileSystem.isFolder(path) {
        if levels > 1 { paths += try packedPaths(under: path, levels: levels - 1) }
      } else if PackedSessions.isName(path) {
        paths.append(path)
      }
    }
    return paths
  }
}
