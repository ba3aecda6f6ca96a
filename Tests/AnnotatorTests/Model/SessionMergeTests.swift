import Testing

@testable import Annotator

@Suite struct SessionMergeTests {
  private let text = "One rose.| Two fell.| Three stayed, and four left.|"

  private func base() throws -> Session {
    try JudgedText.session(text, by: "ann", "-", "-", "-")
  }

  @Test func whatOnlyOneChangedIsTaken() throws {
    let start = try base().tagging(1, .claim, at: 10)
    let merge = try SessionMerge(start.tagging(2, .denial, at: 20), start.tagging(3, .report, at: 30))
    #expect(merge.session.statements.map(\.judgment.label) == [.claim, .denial, .report])
    #expect(merge.taken == 1 && merge.differing == 0 && merge.leftOut.isEmpty)
    #expect(merge.session.history.lastSequence == 3)
    #expect(try SessionFile.decode(SessionFile.encode(merge.session), name: "m").history.lastSequence == 3)
  }

  @Test func whereBothAnsweredTheLaterStandsFlagged() throws {
    let start = try base()
    let (early, late) = (try start.tagging(1, .claim, at: 10), try start.tagging(1, .denial, at: 20))
    for merge in [try SessionMerge(early, late), try SessionMerge(late, early)] {
      let judgment = merge.session.statements[0].judgment
      #expect(judgment.label == .denial && judgment.isFlagged && merge.differing == 1)
      #expect(judgment.note == "the other version says claim")
    }
  }

  @Test func theSameAnswerAtAnotherTimeIsNoDifference() throws {
    let start = try base()
    let merge = try SessionMerge(start.tagging(1, .claim, at: 10), start.tagging(1, .claim, at: 20))
    #expect(merge.differing == 0 && merge.taken == 0 && merge.leftOut.isEmpty)
    #expect(merge.session.statements[0].judgment.isFlagged == false)
  }

  @Test func theSameAnswerThatWasChangedThenIsNoDifference() throws {
    let start = try base()
    let theirs = try start.tagging(1, .claim, at: 20).tagging(1, .denial, at: 30)
    let merge = try SessionMerge(start.tagging(1, .claim, at: 10), theirs)
    #expect(merge.differing == 0 && merge.taken == 1 && merge.leftOut.isEmpty)
    let judgment = merge.session.statements[0].judgment
    #expect(judgment.label == .denial && !judgment.isFlagged && judgment.note == nil)
  }

  @Test func theSameVersionTwiceChangesNothing() throws {
    let session = try base().tagging(1, .claim, at: 10)
    let merge = try SessionMerge(session, session)
    #expect(merge.taken == 0 && merge.session.history.lastSequence == 1)
  }

  @Test func splitsOfBothAreJoinedUnderNamesOfTheirOwn() throws {
    let start = try base()
    let ours = try start.splitting(3, after: "stayed,")
    let theirs = try start.splitting(1, after: "One").tagging(4, .denial, at: 30)
    let merge = try SessionMerge(ours, theirs)
    #expect(merge.leftOut.isEmpty && merge.session.statements.count == 5)
    #expect(Set(merge.session.statements.map(\.id)).count == 5)
    #expect(merge.session.statements[1].judgment.label == .denial)
  }

  @Test func aSplitThatDoesNotFitIsNamed() throws {
    let start = try base()
    let merge = try SessionMerge(
      start.splitting(3, after: "stayed,"), start.splitting(3, after: "stayed, and"))
    #expect(merge.leftOut.count == 1 && merge.session.statements.count == 4)
  }

  @Test func whatWasUndoneInTheOtherVersionIsUndone() throws {
    let start = try base().tagging(1, .claim, at: 10)
    var theirs = start
    try theirs.apply(Change(sequence: 2, at: Timestamp(seconds: 20), action: .undo(1)))
    let merge = try SessionMerge(start.tagging(2, .claim, at: 30), theirs)
    #expect(merge.session.statements.map(\.judgment.label) == [nil, .claim, nil])
  }

  /// The session with the next version of its codebook, in which denials are rebuttals and reports split.
  private func withNewCodebook(_ session: Session) throws -> Session {
    let codebook = try Codebook(
      name: session.codebook.name, version: session.codebook.version + 1,
      labels: [
        LabelDefinition(.claim, key: "c", definition: "a"),
        LabelDefinition(Label("rebuttal"), key: "r", definition: "b"),
        LabelDefinition(Label("quote"), key: "q", definition: "c"),
        LabelDefinition(Label("hearsay"), key: "h", definition: "d"),
      ])
    let change = try CodebookChange(
      to: codebook, renaming: [.denial: Label("rebuttal")],
      splitting: [.report: [Label("quote"), Label("hearsay")]])
    var changed = session
    let now = Timestamp(seconds: 25)
    let edit = try #require(try change.effect(on: session, at: now).edit)
    try changed.apply(Change(sequence: session.history.lastSequence + 1, at: now, action: .edit(edit)))
    return changed
  }

  @Test func answersOfAnOlderCodebookFollowTheNewOneWhicheverVersionHasIt() throws {
    let start = try base().tagging(1, .denial, at: 10)
    let renamed = try withNewCodebook(start)
    let answered =
      try start.tagging(2, .denial, at: 20).tagging(3, .report, at: 30).tagging(1, .claim, at: 40)
    for merge in [try SessionMerge(renamed, answered), try SessionMerge(answered, renamed)] {
      #expect(merge.leftOut.isEmpty && merge.differing == 0, "\(merge.leftOut)")
      let judgments = merge.session.statements.map(\.judgment)
      #expect(judgments.map(\.label) == [.claim, Label("rebuttal"), nil])
      #expect(judgments[2].needsReview && judgments[2].note == "was report")
      #expect(merge.session.codebook == renamed.codebook)
      let kept = try SessionFile.decode(SessionFile.encode(merge.session), name: "m")
      #expect(kept.codebook == renamed.codebook)
    }
  }

  @Test func twoSessionsAreNotTwoVersions() throws {
    let other = try JudgedText.session(text, by: "bob", "-", "-", "-")
    #expect(throws: UserError.self) { try SessionMerge(base(), other) }
  }
}

extension Session {
  /// The session with one more answer.
  func tagging(_ id: Int, _ label: Label, at seconds: Int) throws -> Session {
    var session = self
    let before = try #require(session[StatementID(id)])
    var after = before
    after.judgment.label = label
    after.judgment.judged = Timestamp(seconds: seconds)
    try session.apply(
      Change(
        sequence: history.lastSequence + 1, at: Timestamp(seconds: seconds),
        action: .edit(Edit(.tag, before: [before], after: [after]))))
    return session
  }

  /// The session with a statement cut after some words.
  func splitting(_ id: Int, after words: String) throws -> Session {
    var session = self
    let before = try #require(session[StatementID(id)])
    let cut = before.range.lowerBound + words.utf8.count
    let pieces = [
      Statement(id: before.id, range: before.range.lowerBound..<cut),
      Statement(id: session.unusedID, range: (cut + 1)..<before.range.upperBound),
    ]
    try session.apply(
      Change(
        sequence: history.lastSequence + 1, at: Timestamp(seconds: 5),
        action: .edit(Edit(.split, before: [before], after: pieces))))
    return session
  }
}
