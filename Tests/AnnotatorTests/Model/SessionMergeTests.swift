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

  /// Their cut is there already, and ours has answered one of its pieces: nothing of it is left to be made.
  @Test func whatComesToNothingIsNotCounted() throws {
    let start = try base()
    let ours = try start.splitting(3, after: "Three stayed,").tagging(3, .claim, at: 10)
    let theirs = try start.tagging(1, .denial, at: 3).splitting(3, after: "Three stayed,")
    let merge = try SessionMerge(ours, theirs)
    #expect(merge.taken == 1 && merge.differing == 0 && merge.leftOut.isEmpty)
    #expect(merge.session.statements.map(\.judgment.label) == [.denial, nil, .claim, nil])
  }

  /// Of a change of several statements that only fits in part, each statement is joined by itself.
  @Test func aChangeOfManyStatementsIsJoinedStatementByStatement() throws {
    let start = try base()
    var theirs = start
    let after = start.statements.map { statement in
      var statement = statement
      statement.judgment.label = .claim
      statement.judgment.judged = Timestamp(seconds: 30)
      return statement
    }
    try theirs.apply(
      Change(
        sequence: 1, at: Timestamp(seconds: 30),
        action: .edit(Edit(.tag, before: start.statements, after: after))))
    let merge = try SessionMerge(start.tagging(1, .denial, at: 40), theirs)
    #expect(merge.session.statements.map(\.judgment.label) == [.denial, .claim, .claim])
    #expect(merge.session.statements.map(\.judgment.isFlagged) == [true, false, false])
    #expect(merge.session.statements[0].judgment.note == "the other version says claim")
    #expect(merge.taken == 1 && merge.differing == 1 && merge.leftOut.isEmpty)
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

  @Test func aCutThatDoesNotFitIsNoted() throws {
    let start = try base()
    let theirs = try start.splitting(3, after: "Three stayed, and").tagging(4, .denial, at: 30)
    let merge = try SessionMerge(start.splitting(3, after: "Three stayed,"), theirs)
    #expect(merge.leftOut.isEmpty && merge.session.statements.count == 4 && merge.differing == 2)
    let judgments = merge.session.statements.map(\.judgment)
    #expect(
      judgments[2].note
        == "the other version has the statements \"Three stayed, and\" | \"four left.\"")
    #expect(judgments[3].note == "the other version says denial of \"four left.\"")
    #expect(judgments[2].isFlagged && judgments[3].isFlagged && judgments[3].label == nil)
  }

  @Test func aSplitAndAnAnswerToTheWholeAreBothKept() throws {
    let start = try base()
    let split = try start.splitting(3, after: "stayed,")
    let answered = try start.tagging(3, .denial, at: 30).tagging(2, .report, at: 31)
    for merge in [try SessionMerge(split, answered), try SessionMerge(answered, split)] {
      #expect(merge.leftOut.isEmpty)
      #expect(merge.session.statements.map(\.judgment.label) == [nil, .report, .denial, nil])
    }
  }

  @Test func oneCutInBothIsOneCut() throws {
    let start = try base()
    let ours = try start.splitting(1, after: "One").splitting(3, after: "stayed,")
    let theirs = try start.splitting(3, after: "stayed,").tagging(4, .denial, at: 30)
    let merge = try SessionMerge(ours, theirs)
    #expect(merge.leftOut.isEmpty && merge.differing == 0 && merge.session.statements.count == 5)
    #expect(merge.session.statements.map(\.judgment.label) == [nil, nil, nil, nil, .denial])
  }

  @Test func fieldsThatOneVersionChangedAreTaken() throws {
    let start = try base().tagging(1, .claim, at: 10).tagging(2, .denial, at: 11)
    let first = try start.detailing(1, at: 20) { $0.sourceKind = .party }
      .detailing(2, at: 21) { ($0.note, $0.target) = ("see the wire", .statement(StatementID(1))) }
    let second = try start.detailing(1, at: 30) { $0.attribution = "Kyiv" }
      .detailing(2, at: 31) { ($0.isFlagged, $0.note) = (true, "ask") }
    for merge in [try SessionMerge(first, second), try SessionMerge(second, first)] {
      let judgments = merge.session.statements.map(\.judgment)
      #expect(
        judgments[0].sourceKind == .party && judgments[0].attribution == "Kyiv" && !judgments[0].isFlagged)
      #expect(judgments[1].targetID == StatementID(1) && judgments[1].isFlagged && merge.differing == 0)
      #expect(["see the wire; ask", "ask; see the wire"].contains(judgments[1].note))
    }
  }

  @Test func ofAFieldThatBothChangedTheLaterStandsAndTheOtherIsNoted() throws {
    let start = try base().tagging(1, .claim, at: 10)
    let first = try start.detailing(1, at: 20) { $0.attribution = "Kyiv" }
    let second = try start.detailing(1, at: 30) { $0.attribution = "Reuters" }
    for merge in [try SessionMerge(first, second), try SessionMerge(second, first)] {
      let judgment = merge.session.statements[0].judgment
      #expect(judgment.attribution == "Reuters" && judgment.isFlagged && merge.differing == 1)
      #expect(judgment.note == "the other version says by Kyiv")
      let again = try SessionMerge(merge.session, first)
      #expect(again.session.statements[0].judgment == judgment)
    }
  }

  @Test func anAnswerThatOneClearedIsNoted() throws {
    let start = try base().tagging(1, .claim, at: 10)
    let changed = try start.tagging(1, .denial, at: 30)
    let cleared = try start.detailing(1, at: 20) { $0 = Judgment() }
    for merge in [try SessionMerge(cleared, changed), try SessionMerge(changed, cleared)] {
      let judgment = merge.session.statements[0].judgment
      #expect(judgment.label == .denial && judgment.isFlagged)
      #expect(judgment.note == "the other version says untagged")
    }
  }

  @Test func aTitleThatBothChangedStaysInTheHistory() throws {
    let first = try base().entitling("A", at: 20)
    let second = try base().entitling("B", at: 30)
    for merge in [try SessionMerge(first, second), try SessionMerge(second, first)] {
      #expect(merge.session.article.title == "B" && merge.leftOut.isEmpty)
      #expect(
        merge.differences == [
          "Both versions changed the title. The later value stands; the history has the other one."
        ])
    }
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

  /// The session with a property set.
  private func setting(_ property: SessionProperty, in session: Session, at seconds: Int) throws -> Session {
    var changed = session
    let kind: Edit.Kind = property.key == .equivalences ? .sources : .metadata
    try changed.apply(
      Change(
        sequence: session.history.lastSequence + 1, at: Timestamp(seconds: seconds),
        action: .edit(session.edit(kind, setting: [property]))))
    return changed
  }

  @Test(arguments: [
    (SessionProperty.title("A"), SessionProperty.title("B"), "title"),
    (.published("2026-11-20"), .published("2026-11-21"), "date"),
    (.url("https://x.example/a"), .url("https://x.example/b"), "address"),
    (.language("en"), .language("uk"), "language"), (.authors(["A"]), .authors(["B", "C"]), "author"),
  ])
  func everyPropertyIsMerged(one: SessionProperty, other: SessionProperty, noun: String) throws {
    let start = try base()
    let (first, second) = (try setting(one, in: start, at: 20), try setting(other, in: start, at: 30))
    for merge in [try SessionMerge(first, second), try SessionMerge(second, first)] {
      #expect(merge.session.property(one.key) == other)
      #expect(merge.differences.count == 1 && merge.leftOut.isEmpty)
      #expect(merge.differences.first?.hasPrefix("Both versions changed the \(noun). ") == true)
      let kept = try SessionFile.decode(SessionFile.encode(merge.session), name: "m")
      #expect(kept.property(one.key) == other && kept.isSame(as: merge.session))
    }
    for merge in [try SessionMerge(start, second), try SessionMerge(second, start)] {
      #expect(merge.session.property(one.key) == other && merge.differences.isEmpty)
    }
    let same = try SessionMerge(first, setting(one, in: start, at: 30))
    #expect(same.session.property(one.key) == one && same.differences.isEmpty)
    let tied = try SessionMerge(first, setting(other, in: start, at: 20))
    #expect([one, other].contains(tied.session.property(one.key)) && tied.differences.count == 1)
  }

  @Test func namesThatEitherDeclaredToBeOneAreOne() throws {
    let start = try base()
    let first = try setting(
      .equivalences([["NBC", "NBC News"], ["A", "B"], ["X", "Y"]]), in: start, at: 20)
    let second = try setting(
      .equivalences([["NBC", "the NBC"], ["B", "X"], ["P", "Q"]]), in: start, at: 30)
    for merge in [try SessionMerge(first, second), try SessionMerge(second, first)] {
      let groups = Set(merge.session.equivalences.map(Set.init))
      #expect(groups == [["NBC", "NBC News", "the NBC"], ["A", "B", "X", "Y"], ["P", "Q"]])
      #expect(merge.session.equivalences.count == 3 && merge.differences.isEmpty && merge.leftOut.isEmpty)
    }
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

  /// The session with something else of a judgment changed.
  func detailing(_ id: Int, at seconds: Int, _ change: (inout Judgment) -> Void) throws -> Session {
    var session = self
    let before = try #require(session[StatementID(id)])
    var after = before
    change(&after.judgment)
    try session.apply(
      Change(
        sequence: history.lastSequence + 1, at: Timestamp(seconds: seconds),
        action: .edit(Edit(.detail, before: [before], after: [after]))))
    return session
  }

  /// The session with another title.
  func entitling(_ title: String, at seconds: Int) throws -> Session {
    var session = self
    try session.apply(
      Change(
        sequence: history.lastSequence + 1, at: Timestamp(seconds: seconds),
        action: .edit(session.edit(.metadata, setting: [.title(title)]))))
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
