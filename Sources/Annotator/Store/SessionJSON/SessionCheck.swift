/// A check of a session's files that finds every problem at once, and what can be salvaged.
///
/// The files are only read, without the lock.
package struct SessionCheck: Sendable {
  /// The session file.
  package let path: String
  /// All the problems, each with its file, line and column; empty when the session is sound.
  package private(set) var problems: [UserError] = []
  /// The notices, which aren't problems, such as about a record that was never completed.
  package private(set) var notices: [OpenWarning] = []
  /// The session that can be salvaged: all of it when there are no problems, nil when nothing can be.
  package private(set) var session: Session?
  /// A second session that can be salvaged when git has put two into one file; nil otherwise.
  package private(set) var other: Session?
  /// Descriptions of what the salvaged session lacks.
  package private(set) var leftOut: [String] = []
  /// The number of changes covered by each seal that was compared.
  package private(set) var sealed: [Int] = []

  /// Checks a session file and its journal. Linear in both.
  package init(path: String) {
    self.path = path
    do throws(UserError) {
      try check()
      try checkOriginal()
    } catch {
      problems.append(error)
    }
  }

  /// Compares the session with those of the seals that are its own. If there is only one seal, it is always
  /// compared.
  package mutating func compare(with seals: [SessionSeal]) {
    guard let session, problems.isEmpty else { return }
    for seal in seals where seals.count == 1 || seal.session == session.id {
      do throws(UserError) {
        problems += try seal.differences(from: session, at: path)
      } catch {
        problems.append(error)
      }
      sealed.append(seal.sequence)
    }
  }

  /// Adds a notice about the file's relation to others.
  package mutating func note(_ notice: OpenWarning) {
    notices.append(notice)
  }

  /// Writes what can be salvaged to a new file, or to two when git has put two sessions into one.
  ///
  /// - Returns: the files, with their sessions.
  /// - Throws: an error when nothing can be salvaged, or a file exists or cannot be written.
  @discardableResult
  package func writeSalvaged(to first: String) throws(UserError) -> [(path: String, session: Session)] {
    guard let session else {
      throw UserError("nothing can be salvaged", at: path, fix: "restore the file from a copy")
    }
    try SessionStore.write(session, toNewFile: first)
    guard let other else { return [(first, session)] }
    let second = (first.hasSuffix(".json") ? String(first.dropLast(5)) : first) + "-2.json"
    try SessionStore.write(other, toNewFile: second)
    return [(first, session), (second, other)]
  }
}

extension SessionCheck {
  private mutating func check() throws(UserError) {
    let journalPath = SessionHandle.journalPath(for: path)
    var journal = FileSystem.exists(journalPath) ? try JournalFormat.read(journalPath) : []
    let snapshot = try FileSystem.read(path, limit: SessionFile.sizeLimit)
    if let conflict = GitConflict(snapshot) { try check(conflict) } else { try examine(snapshot) }
    guard let session, !journal.isEmpty else { return }
    if let place = JournalLine.restoreLineEnds(of: &journal) {
      let reader = try JSONReader(journal, name: journalPath, fix: "both files are unchanged")
      problems.append(reader.failure("the line ends were changed to CR LF", at: place))
    }
    let owner = JournalFormat.session(of: journal, name: journalPath)
    if let other, owner == other.id {
      self.other = try replayed(journal, onto: other, name: journalPath)
    } else if owner ?? session.id == session.id {
      self.session = try replayed(journal, onto: session, name: journalPath)
    } else {
      // Somebody else's answers must not get into this session, even if they fit.
      problems.append(JournalFormat.foreign(try JSONReader(journal, name: journalPath), at: 0))
      leftOut.append("the journal, which belongs to another session")
    }
  }

  /// Checks the original. A missing one may never have been kept, but an altered one isn't evidence.
  private mutating func checkOriginal() throws(UserError) {
    guard let article = session?.article else { return }
    let originals = Originals(besideSession: path)
    let place = article.origin.originalDigest.map { originals.path(of: $0) } ?? path
    switch try originals.state(of: article) {
    case .sound: return
    case .missing: notices.append(.noOriginal(place))
    case .altered:
      problems.append(
        UserError("the original was altered", at: place, fix: "restore the file from a copy"))
    }
  }

  /// Reads the session completely. If that fails, or its chain of hashes is broken, looks for every problem.
  private mutating func examine(_ snapshot: [UInt8]) throws(UserError) {
    var found: UserError?
    do throws(UserError) {
      var reader = try SessionReader(snapshot, name: path, wanting: .followed)
      (session, problems) = try reader.examined()
      if problems.isEmpty { return }
      leftOut = ["the proof that nothing was altered: the chain of hashes is rebuilt"]
    } catch {
      found = error
    }
    let examination = try SessionSalvager(snapshot, name: path)
    problems = examination.problems + problems
    leftOut = examination.leftOut + leftOut
    session = examination.session
    if let found, problems.isEmpty { problems = [found] }
  }

  /// Joins both versions of a file with a conflict.
  private mutating func check(_ conflict: GitConflict) throws(UserError) {
    let (ours, theirs) = (
      try SessionSalvager(conflict.ours, name: path), try SessionSalvager(conflict.theirs, name: path)
    )
    problems = [conflict.error(in: path)]
    let clashes = (ours.clashing + theirs.clashing).map(\.loss)
    // The chain of hashes is rebuilt, so that a head that git has doubled or broken is no loss.
    let heads = (ours.problems + theirs.problems).filter { problem in
      ["'head'", "the key 'head'"].contains { problem.what.hasPrefix($0) }
    }.map(\.fact)
    leftOut = (ours.leftOut + theirs.leftOut).filter { !heads.contains($0) }
    guard let mine = ours.session, let other = theirs.session else {
      session = ours.session ?? theirs.session
      return
    }
    guard mine.id == other.id else {
      (session, self.other) = (mine, other)
      return
    }
    if ours.keepsHistory, theirs.keepsHistory, clashes.isEmpty {
      let merge = try SessionMerge(mine, other)
      (session, leftOut) = (merge.session, leftOut + merge.leftOut)
    } else {
      let lines = SalvagedVersions(ours, theirs)
      (session, leftOut) = (lines.session, leftOut.filter { !clashes.contains($0) } + lines.leftOut)
    }
    var seen: Set<String> = []
    leftOut = leftOut.filter { seen.insert($0).inserted }
  }

  /// Returns a session with its journal's changes, as far as they can be made.
  private mutating func replayed(
    _ journal: [UInt8], onto snapshot: Session, name: String
  ) throws(UserError) -> Session {
    var replayed = snapshot
    do throws(UserError) {
      notices += try JournalRecovery(journal, onto: &replayed, name: name).remarks
      return replayed
    } catch {
      if let branch = try? JournalBranch(journal, joining: snapshot, name: name) {
        problems.append(error)
        leftOut += branch.merge.leftOut
        return branch.merge.session
      }
      let examination = try JournalSalvager(journal, onto: snapshot, name: name)
      problems += examination.problems.isEmpty ? [error] : examination.problems
      leftOut += examination.leftOut
      return examination.session
    }
  }
}
