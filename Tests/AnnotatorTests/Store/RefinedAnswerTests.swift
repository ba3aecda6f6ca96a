import Testing

@testable import Annotator

/// Digits after a label's key in key mode: each is in the journal, and all are one change.
@Suite struct RefinedAnswerTests {
  /// A session whose first statement was tagged at 80, 90 and 95%, and the changes that did it.
  private func refined() throws -> (fresh: Session, session: Session, changes: [Change]) {
    let fresh = try SessionFixture.fresh()
    var session = fresh
    var tagged = fresh.statements[0]
    tagged.judgment.label = .denial
    tagged.judgment.confidence = Confidence(0.8)
    var changes = [
      Change(
        sequence: 1, at: SessionFixture.start,
        action: .edit(Edit(.tag, before: [fresh.statements[0]], after: [tagged])))
    ]
    try session.apply(changes[0])
    for percent in [90, 95] {
      let confidence = try #require(Confidence(percent: percent))
      let next = try #require(session.refinement(of: confidence, at: SessionFixture.start)).change
      try session.apply(next)
      changes.append(next)
    }
    return (fresh, session, changes)
  }

  /// The records that a journal writes: another form of a change goes on from the chain before that change.
  private func records(of changes: [Change]) throws -> [[UInt8]] {
    let fresh = try SessionFixture.fresh()
    var chain = HistoryChain(of: fresh, in: CodePointMap(fresh.article.text))
    var base = chain
    var last: Int?
    return changes.map { change in
      if change.sequence != last { base = chain }
      last = change.sequence
      var extended = base
      let json = extended.add(change)
      chain = extended
      return JournalFormat.record(of: json)
    }
  }

  private func recovered(_ changes: [Change], onto snapshot: Session) throws -> Session {
    var session = snapshot
    _ = try JournalRecovery(
      JournalFormat.header(of: session) + records(of: changes).joined(), onto: &session, name: "a.journal")
    return session
  }

  @Test func isOneChangeAndOneUndo() throws {
    var (fresh, session, changes) = try refined()
    #expect(try session.changes() == [changes[2]])
    #expect(session.statements[0].judgment.confidence == Confidence(0.95))
    try session.apply(Change(sequence: 2, at: SessionFixture.start, action: .undo(1)))
    #expect(session.statements == fresh.statements)
    #expect(!session.history.canUndo)
    try session.apply(Change(sequence: 3, at: SessionFixture.start, action: .redo(1)))
    #expect(session.statements[0].judgment.confidence == Confidence(0.95))
  }

  @Test func loadingFoldsTheRecords() throws {
    let (fresh, session, changes) = try refined()
    #expect(
      try recovered(changes, onto: fresh).changes().map(\.action)
        == session.changes().map(\.action))
    #expect(
      try recovered(Array(changes.prefix(2)), onto: fresh).statements[0].judgment.confidence
        == Confidence(0.9))
  }

  /// A kill between the snapshot and the emptying of the journal, and a snapshot between two digits.
  @Test func aJournalCanBeReplayedOntoWhatItLedTo() throws {
    let (fresh, session, changes) = try refined()
    #expect(
      try recovered(changes, onto: session).changes().map(\.action)
        == session.changes().map(\.action))
    let between = try recovered(Array(changes.prefix(2)), onto: fresh)
    #expect(
      try recovered([changes[2]], onto: between).changes().map(\.action)
        == session.changes().map(\.action))
    let undone = Change(sequence: 2, at: SessionFixture.start, action: .undo(1))
    let after = try recovered(changes + [undone], onto: fresh)
    #expect(
      try recovered(changes + [undone], onto: after).changes().map(\.action)
        == after.changes().map(\.action))
  }

  /// What reads a journal line by line to save what it can makes the same of it,
  /// whatever the file has already.
  @Test func salvagingFoldsTheRecords() throws {
    let (fresh, session, changes) = try refined()
    let between = try recovered(Array(changes.prefix(2)), onto: fresh)
    let undone = Change(sequence: 2, at: SessionFixture.start, action: .undo(1))
    let after = try recovered(changes + [undone], onto: fresh)
    for (snapshot, records, result) in [
      (fresh, changes, session), (between, changes, session), (session, changes, session),
      (fresh, changes + [undone], after), (after, changes + [undone], after),
    ] {
      let journal = try JournalFormat.header(of: fresh) + self.records(of: records).joined()
      let salvager = try JournalSalvager(journal, onto: snapshot, name: "a.journal")
      #expect(salvager.problems.isEmpty && salvager.leftOut.isEmpty)
      #expect(salvager.session.statements == result.statements)
      #expect(try salvager.session.changes().map(\.action) == result.changes().map(\.action))
    }
  }

  /// The hashes of the file that is written then fit the answer as it is now.
  @Test(arguments: [0, 1]) func refinedAfterLoadingItLeavesAWholeChain(loadings: Int) throws {
    var (_, session, changes) = try refined()
    session = try SessionFixture.fresh()
    try session.apply(changes[0])
    for _ in 0..<loadings { session = try SessionFile.decode(SessionFile.encode(session), name: "a") }
    let confidence = try #require(Confidence(percent: 95))
    try session.apply(try #require(session.refinement(of: confidence, at: SessionFixture.start)).change)
    let loaded = try SessionFile.decode(SessionFile.encode(session), name: "a")
    #expect(!loaded.history.isAltered)
    #expect(loaded.statements[0].judgment.confidence == confidence)
    #expect(try loaded.changes().count == 1)
    let folder = try TemporaryFolder()
    let path = try folder.file(String(decoding: SessionFile.encode(session), as: UTF8.self), named: "a.json")
    #expect(SessionCheck(path: path).problems.isEmpty)
  }

  @Test func onlyTheLatestTagCanBeRefined() throws {
    var (_, session, changes) = try refined()
    try session.apply(Change(sequence: 2, at: SessionFixture.start, action: .undo(1)))
    #expect(session.refinement(of: try #require(Confidence(0.5)), at: SessionFixture.start) == nil)
    #expect(throws: UserError.self) { try session.apply(changes[1]) }
  }

  @Test(
    arguments: [
      ([9], [90]), ([9, 5], [90, 95]), ([1, 0, 0], [10, 10, 100]), ([0], [0]), ([0, 5], [0, 5]),
      ([9, 5, 0], [90, 95, nil]), ([1, 0, 1], [10, 10, nil]), ([1, 0, 0, 0], [10, 10, 100, nil]),
    ] as [([Int], [Int?])])
  func digitsAreTensThenUnits(_ digits: [Int], _ percents: [Int?]) {
    var typed = TypedConfidence()
    #expect(digits.map { typed.add($0) } == percents.map { $0.flatMap { Confidence(percent: $0) } })
  }
}
