import Testing

@testable import Annotator

@Suite struct ChangedStatementsTests {
  private let now = Timestamp(seconds: 100)

  private func carried(_ old: Session, to text: String) throws -> Session {
    try Reanchoring(old, to: Article(text: text), id: String(repeating: "b", count: 32), now: now).session
  }

  @Test func theLastPieceOfALongerSentenceIsFoundAgain() throws {
    let old = try JudgedText.session(
      "The plan rose by five.| Norvia denies that,| and the end came.|", by: "ana", "-", "denial 80",
      "report 70")
    let new = try carried(old, to: "The plan rose by five. Norvia denies that, and the end came.")
    let judged = new.statements.filter { $0.judgment.label != nil }
    #expect(judged.map { new.text(of: $0) } == ["Norvia denies that,", "and the end came."])
    #expect(judged.map(\.judgment.label?.name) == ["denial", "report"])
  }

  @Test func theLastStatementIsFoundInsideALongerOne() throws {
    let old = try JudgedText.session(
      "The plan rose by five.| Norvia denies that.|", by: "ana", "claim", "denial 80")
    let new = try carried(old, to: "The plan rose by five. It is known that Norvia denies that. So be it.")
    let judged = new.statements.filter { $0.judgment.label != nil }
    #expect(judged.map { new.text(of: $0) } == ["The plan rose by five.", "Norvia denies that."])
  }

  @Test func aChangedWordIsPairedAndNothingIsCarriedBefore() throws {
    let old = try JudgedText.session(
      "The plan rose by five.| Norvia denies that.| The end came.|", by: "ana", "claim 90", "denial 80 of 1",
      "report")
    let new = try carried(old, to: "The plan rose by six. Norvia denies that. The end came.")
    #expect(new.statements.map(\.judgment.label?.name) == [nil, "denial", "report"])
    #expect(new.statements[1].judgment.target == nil)
    let changed = ChangedStatements(from: old, to: new)
    #expect(changed.pairs.map(\.oldText) == ["The plan rose by five."])
    #expect(changed.pairs.map(\.newText) == ["The plan rose by six."])
    #expect(changed.pairs.map(\.position) == [1])
  }

  @Test func aYesCarriesTheJudgmentWithItsTargetAndThoseThatNamedIt() throws {
    let old = try JudgedText.session(
      "The plan rose by five.| Norvia denies that.| Norvia denied the old plan too.|", by: "ana", "claim 90",
      "denial 80 of 1", "denial of 1")
    var new = try carried(
      old, to: "The plan rose by six. Norvia denies that. Norvia denied the new plan too.")
    let changed = ChangedStatements(from: old, to: new)
    #expect(changed.pairs.count == 2)
    let edit = try #require(changed.edit(carrying: changed.pairs))
    try new.apply(Change(sequence: 1, at: now, action: .edit(edit)))
    #expect(new.statements.map(\.judgment.label?.name) == ["claim", "denial", "denial"])
    #expect(new.statements.map(\.judgment.targetID) == [nil, new.statements[0].id, new.statements[0].id])
    #expect(new.statements[0].judgment.confidence == Confidence(percent: 90))
  }

  @Test func whatWasJudgedAfterwardsIsCarriedOverWhereTheWordsAreTheSame() throws {
    let start = try JudgedText.session("The plan rose.| Norvia denies that.|", by: "ana", "claim", "-")
    var new = try carried(start, to: "The plan rose. Norvia denies that. The end came.")
    let old = try start.tagging(2, .denial, at: 50)
    let changed = ChangedStatements(from: old, to: new)
    #expect(changed.pairs.isEmpty)
    #expect(changed.later.map(\.newText) == ["Norvia denies that."])
    let edit = try #require(changed.edit(carrying: changed.later))
    try new.apply(Change(sequence: 1, at: now, action: .edit(edit)))
    #expect(new.statements.map(\.judgment.label?.name) == ["claim", "denial", nil])
  }

  @Test func aNoCarriesNothing() throws {
    let old = try JudgedText.session(
      "The plan rose by five.| Norvia denies that.|", by: "ana", "claim", "denial")
    let new = try carried(old, to: "The plan rose by six. Norvia denies this.")
    let changed = ChangedStatements(from: old, to: new)
    #expect(changed.pairs.count == 2)
    #expect(changed.edit(carrying: []) == nil)
    let edit = try #require(changed.edit(carrying: [changed.pairs[1]]))
    #expect(edit.after.map(\.judgment.label?.name) == ["denial"])
  }

  @Test func whatIsJudgedOrOtherwiseWordedIsNotOffered() throws {
    let old = try JudgedText.session(
      "The plan rose by five.| It is over.| Nobody came.|", by: "ana", "claim", "-", "report")
    let new = try JudgedText.session(
      "The plan rose by six.| It was over.| We all went home again.|", by: "ana", "denial", "-", "-")
    #expect(ChangedStatements(from: old, to: new).pairs.isEmpty)
  }

  @Test func aTargetThatIsGoneIsLeftOut() throws {
    let old = try JudgedText.session(
      "Prices will double in May.| Norvia denies that now.|", by: "ana", "claim", "denial of 1")
    let new = try carried(old, to: "Nothing like it. Norvia denies that again.")
    let changed = ChangedStatements(from: old, to: new)
    let edit = try #require(changed.edit(carrying: changed.pairs))
    #expect(edit.after.map(\.judgment.label?.name) == ["denial"])
    #expect(edit.after.map(\.judgment.target) == [nil])
  }
}
