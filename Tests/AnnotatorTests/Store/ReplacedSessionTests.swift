import Testing

@testable import Annotator

/// A session file that git or what syncs a folder replaces by another version, while
/// answers are in the journal alone.
@Suite struct ReplacedSessionTests {
  private let folder: TemporaryFolder
  private let store: SessionStore
  private let start: Session
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    store = SessionStore(folder: folder.path, startedAt: SessionFixture.start)
    let text = "One rose.| Two fell.| Three stayed, and four left.| Five went.|"
    start = try JudgedText.session(text, by: "ann", "-", "-", "-", "-").tagging(1, .claim, at: 10)
    path = try store.create(start).path
  }

  /// Writes the last changes of a session to the journal, as a program does that is killed then.
  private func journal(_ session: Session, from base: Session) throws {
    let stored = try store.open(path: path).stored
    var now = base
    for change in try session.changes().dropFirst(base.history.lastSequence) {
      try stored.append(change, to: now)
      try now.apply(change)
    }
  }

  private func replaceFile(by session: Session) throws {
    try FileSystem.replace(path, try SessionFile.encode(session))
  }

  /// Writes the file's content again, as a program does that has changed nothing.
  private func touchFile() throws {
    let before = FileStamp(of: path)
    let bytes = try FileSystem.read(path, limit: 1 << 20)
    let file = try OpenFile(path, .updating)
    repeat { try file.write(bytes, at: 0) } while FileStamp(of: path) == before
  }

  private var journal: [UInt8] { get throws { try FileSystem.read(path + ".journal", limit: 1 << 20) } }

  @Test func answersOfTheJournalAreMergedIntoTheNewFile() throws {
    try journal(start.tagging(3, .denial, at: 20).tagging(4, .report, at: 21), from: start)
    try replaceFile(by: start.tagging(2, .report, at: 30))
    let opened = try store.open(path: path)
    #expect(opened.session.statements.map(\.judgment.label) == [.claim, .report, .denial, .report])
    #expect(
      opened.warnings == [
        "The session file was replaced by another version; 2 changes from the journal were merged into it."
      ])
    #expect(try journal == JournalFormat.header(of: start))
    let check = SessionCheck(path: path)
    #expect(check.problems.isEmpty && check.notices.isEmpty)
    #expect(try #require(check.session).isSame(as: opened.session))
  }

  @Test func oneStatementAnsweredInBothIsFlagged() throws {
    try journal(start.tagging(2, .denial, at: 20), from: start)
    try replaceFile(by: start.tagging(2, .report, at: 30))
    #expect(
      SessionCheck(path: path).notices.map(\.description) == [
        "The session file was replaced by another version; 1 change from the journal was merged into it. "
          + "Judged differently in the two versions: 1. The later answers stand, flagged."
      ])
    let judgment = try store.read(path: path).statements[1].judgment
    #expect(judgment.label == .report && judgment.isFlagged)
    #expect(judgment.note == "the other version says denial")
  }

  @Test func aLongerNewFileHidesNoAnswers() throws {
    try journal(start.tagging(3, .denial, at: 20), from: start)
    try replaceFile(
      by: start.tagging(2, .report, at: 30).tagging(4, .claim, at: 31).tagging(1, .denial, at: 32))
    let labels = try store.read(path: path).statements.map(\.judgment.label)
    #expect(labels == [.denial, .report, .denial, .claim])
  }

  @Test func whatTheFileHasAlreadyIsPassedOver() throws {
    let session = try start.tagging(3, .denial, at: 20).tagging(4, .report, at: 21)
    try journal(session, from: start)
    for newer in [session, try session.tagging(2, .claim, at: 22)] {
      try replaceFile(by: newer)
      let opened = try store.open(path: path)
      #expect(opened.warnings.isEmpty && opened.session.isSame(as: newer))
    }
  }

  @Test func aJournalThatFitsNoChangeOfTheFileIsKept() throws {
    let base = try start.tagging(2, .denial, at: 20)
    try replaceFile(by: base)
    try journal(base.tagging(3, .denial, at: 21), from: base)
    let kept = try journal
    try replaceFile(by: start.tagging(4, .report, at: 30).tagging(2, .claim, at: 31))
    #expect(
      throws: UserError(
        "the changes do not continue the session file: it was replaced by another version",
        at: "\(path).journal:2:1",
        fix: "both files are unchanged; 'annotate check --salvage OUT' shows and saves what can be salvaged")
    ) {
      try store.open(path: path)
    }
    #expect(try journal == kept)
    let check = SessionCheck(path: path)
    #expect(check.problems.count == 1 && check.leftOut.isEmpty, "\(check.problems) \(check.leftOut)")
    #expect(
      try #require(check.session).statements.map(\.judgment.label) == [.claim, .claim, .denial, .report])
  }

  @Test func salvagingMakesNoAnswerToAStatementThatMayBeAnotherOne() throws {
    // In either version the new statement has the id 5, at another place.
    let base = try start.splitting(3, after: "Three stayed,")
    try replaceFile(by: base)
    try journal(base.tagging(5, .denial, at: 21).tagging(2, .claim, at: 22), from: base)
    try replaceFile(by: start.splitting(4, after: "Five").tagging(1, .report, at: 31))
    let check = SessionCheck(path: path)
    #expect(
      check.leftOut.count == 1 && check.leftOut[0].hasSuffix("that may be a different one in this version"))
    #expect(
      try #require(check.session).statements.map(\.judgment.label) == [.report, .claim, nil, nil, nil])
  }

  @Test func anAnswerIsRefusedOnceTheFileIsReplaced() throws {
    let stored = try store.open(path: path).stored
    let answered = try start.tagging(3, .denial, at: 20)
    let changes = try answered.tagging(4, .report, at: 21).changes()
    try stored.append(changes[1], to: start)
    try replaceFile(by: start.tagging(2, .report, at: 30))
    let refusal = UserError(
      "NOT SAVED: another program has changed the session file since it was opened", at: path,
      fix:
        "quit and open the session again: your confirmed answers are in its files, and are merged then")
    #expect(throws: refusal) { try stored.append(changes[2], to: answered) }
    #expect(throws: refusal) { try stored.save(answered) }
    #expect(try store.read(path: path).statements.map(\.judgment.label) == [.claim, .report, .denial, nil])
  }

  @Test func nobodyIsToldToQuitWhenAnOlderFileLacksConfirmedAnswers() throws {
    let answered = try start.tagging(3, .denial, at: 20).tagging(4, .report, at: 21)
    let change = try #require(try answered.tagging(2, .claim, at: 22).changes().last)
    let refusal = UserError(
      "NOT SAVED: another program has replaced the session file with one that lacks confirmed answers",
      at: path,
      fix: "'save PATH' writes a copy elsewhere")
    try replaceFile(by: answered)
    let stored = try store.open(path: path).stored
    try replaceFile(by: start)
    #expect(throws: refusal) { try stored.append(change, to: answered) }
    #expect(throws: refusal) { try stored.save(answered) }
    #expect(try store.read(path: path).isSame(as: start))
  }

  @Test func aFileThatWasOnlyTouchedIsTheSame() throws {
    let answered = try start.tagging(3, .denial, at: 20)
    let stored = try store.open(path: path).stored
    try stored.append(try #require(try answered.changes().last), to: start)
    try touchFile()
    let last = try answered.tagging(4, .report, at: 21)
    try stored.append(try #require(try last.changes().last), to: answered)
    #expect(try store.read(path: path).statements == last.statements)
    try touchFile()
    try stored.save(last)
    #expect(try store.read(path: path).isSame(as: last))
  }

  @Test(arguments: [false, true])
  func theJournalGoesToItsOwnSessionOfTwoInAFile(isSecond: Bool) throws {
    try journal(start.tagging(3, .denial, at: 20), from: start)
    let other = try JudgedText.session(
      "One rose.| Two fell.| Three stayed, and four left.| Five went.|", by: "eva", "claim", "-", "-", "-")
    let sides = try (isSecond ? [other, start] : [start, other]).map {
      String(decoding: try SessionFile.encode($0), as: UTF8.self)
    }
    try FileSystem.replace(path, Array("<<<<<<< HEAD\n\(sides[0])=======\n\(sides[1])>>>>>>> x\n".utf8))
    let check = SessionCheck(path: path)
    let found = try [#require(check.session), #require(check.other)]
    let labels = Dictionary(
      uniqueKeysWithValues: found.map { ($0.annotator, $0.statements.map(\.judgment.label)) })
    #expect(labels == ["ann": [.claim, nil, .denial, nil], "eva": [.claim, nil, nil, nil]])
  }

  @Test func nobodyGetsAnotherPersonsAnswers() throws {
    try journal(start.tagging(3, .denial, at: 20), from: start)
    let other = try JudgedText.session(
      "One rose.| Two fell.| Three stayed, and four left.| Five went.|", by: "eva", "claim", "-", "-", "-")
    try replaceFile(by: other)
    let check = SessionCheck(path: path)
    #expect(check.problems.map(\.what) == ["this is not the journal of this session"])
    #expect(check.leftOut == ["the journal, which belongs to another session"])
    #expect(try #require(check.session).isSame(as: other))
  }

  @Test func salvagingAFileWithConflictMarkersAddsTheJournal() throws {
    try journal(start.tagging(3, .denial, at: 20), from: start)
    let sides = try [start, start.tagging(2, .report, at: 30)].map {
      String(decoding: try SessionFile.encode($0), as: UTF8.self)
    }
    let file = "<<<<<<< HEAD\n\(sides[0])=======\n\(sides[1])>>>>>>> other\n"
    try FileSystem.replace(path, Array(file.utf8))
    let check = SessionCheck(path: path)
    #expect(try #require(check.session).statements.map(\.judgment.label) == [.claim, .report, .denial, nil])
    #expect(check.leftOut == [])
  }
}
