import Testing

@testable import Annotator

@Suite struct SettlementTests {
  private let text = "Norvia leaks it.| Carsovia denies it,| Tessal too.|"
  private let joined = "Norvia leaks it.| Carsovia denies it, Tessal too.|"

  private func settlement(
    _ sessions: Session..., purpose: Adjudication.Purpose = .gold, blind: Bool = false
  ) throws -> Adjudication {
    try Adjudication(
      sessions, for: purpose,
      sides: Adjudication.Sides(names: sessions.map(\.annotator), areBlind: blind), annotator: "gold",
      id: String(repeating: "a", count: 32), now: Timestamp(seconds: 1_795_424_460))
  }

  @Test func whatAllAgreeOnStandsAndTheRestIsOnTheAgenda() throws {
    let settled = try settlement(
      JudgedText.session(text, by: "ann", "claim 90", "denial 80", "skip"),
      JudgedText.session(text, by: "bob", "claim 70", "report 60", "skip"))
    let judgments = settled.session.statements.map(\.judgment)
    #expect(judgments.map(\.answer) == ["claim", nil, "skip"])
    #expect(judgments[0].confidence == Confidence(0.8))
    #expect(settled.agenda.entries.map(\.range) == [settled.session.statements[1].range])
    #expect(settled.agenda.entries[0].sides.map(\.name) == ["ann", "bob"])
    #expect(settled.agenda.entries[0].sides.map(\.judgment.answer) == ["denial", "report"])
    #expect(settled.session.isGold)
  }

  @Test func eachSideShowsItsTargetInWords() throws {
    let settled = try settlement(
      JudgedText.session(text, by: "ann", "denial of BBC", "claim", "claim"),
      JudgedText.session(text, by: "bob", "denial of CNN", "claim", "claim"))
    let shown = Renderer(width: 80, ink: .plain).sides(of: settled.agenda.entries[0], in: settled.session)
    #expect(
      shown.split(separator: "\n") == [
        "  Agreed: denial. What is its target?", "  1 ann: of \"BBC\"", "  2 bob: of \"CNN\"",
      ], "\(shown)")
  }

  @Test func sessionsToMergeHaveTheNewestVersionOfTheirCodebook() throws {
    let older = try JudgedText.session(text, by: "ann", "denial", "claim", "-")
    let book = try Codebook(
      name: older.codebook.name, version: older.codebook.version + 1,
      labels: [
        LabelDefinition(.claim, key: "c", definition: "a"),
        LabelDefinition(Label("rebuttal"), key: "r", definition: "b"),
        LabelDefinition(.report, key: "p", definition: "c"),
      ])
    var newer = older
    let change = try CodebookChange(to: book, renaming: [.denial: Label("rebuttal")])
    let edit = try #require(try change.effect(on: older, at: Timestamp(seconds: 9)).edit)
    try newer.apply(Change(sequence: 1, at: Timestamp(seconds: 9), action: .edit(edit)))
    for sessions in [[older, newer], [newer, older]] {
      let merged = try settlement(sessions[0], sessions[1], purpose: .merge)
      #expect(merged.agenda.entries.isEmpty)
      #expect(merged.session.statements.map(\.judgment.answer) == ["rebuttal", "claim", nil])
      #expect(merged.session.codebook.version == book.version)
    }
  }

  @Test func whatOneAloneJudgedStandsMarkedAndComesLast() throws {
    let settled = try settlement(
      JudgedText.session(text, by: "ann", "claim", "-", "claim"),
      JudgedText.session(text, by: "bob", "-", "skip", "denial"))
    let judgments = settled.session.statements.map(\.judgment)
    #expect(judgments.map(\.answer) == ["claim", "skip", nil])
    #expect(judgments.map(\.needsReview) == [true, true, false])
    #expect(settled.agenda.entries.map(\.isSingle) == [false, true, true])
    #expect(settled.agenda.left(in: settled.session) == 3)
    #expect(settled.coverage == .init(bySeveral: 1, byOne: 2, byNobody: 0))
  }

  @Test func whatIsAgreedOnNoLongerIsOpenAgainUnlessAPersonSettledIt() throws {
    let ann = try JudgedText.session(text, by: "ann", "claim", "denial", "report")
    var gold = try settlement(ann, JudgedText.session(text, by: "bob", "claim", "report", "report")).session
    var settled = gold.statements[1]
    settled.judgment.label = Label("denial")
    settled.judgment.judged = Timestamp(seconds: 1_795_424_500)
    try gold.apply(
      Change(
        sequence: 1, at: Timestamp(seconds: 1_795_424_500),
        action: .edit(Edit(.tag, before: [gold.statements[1]], after: [settled]))))
    let later = try settlement(ann, JudgedText.session(text, by: "bob", "claim", "claim", "claim"))
    let renewal = try later.renewal(of: gold)
    let edit = try #require(renewal.edit)
    #expect(edit.before.map(\.id) == [StatementID(3)])
    #expect(edit.after.allSatisfy { $0.judgment.needsReview && $0.judgment.label == Label("report") })
    #expect(renewal.disputed == 1 && renewal.agreed == 0)
    #expect(try later.renewal(of: later.session).edit == nil)
  }

  @Test func whatWasInNoQuestionWhenTheRestWasSettledIsOpenAgainWhenASideChangesIt() throws {
    let (early, late) = (1_795_424_500, 1_795_424_600)
    let ann = try JudgedText.session(text, by: "ann", "claim", "denial of 1", "report by A")
    let bob = try JudgedText.session(text, by: "bob", "claim", "denial of 3", "report by B")
    var gold = try settlement(ann, bob).session
    let taken = try ["denial", "report"].enumerated().map { index, label in
      var statement = try #require(gold[StatementID(index + 2)])
      statement.judgment.label = Label(label)
      statement.judgment.judged = Timestamp(seconds: early)
      return statement
    }
    try gold.apply(
      Change(
        sequence: 1, at: Timestamp(seconds: early),
        action: .edit(Edit(.tag, before: Array(gold.statements[1...]), after: taken))))
    let later = try settlement(ann.tagging(2, .claim, at: late), bob)
    let edit = try #require(try later.renewal(of: gold).edit)
    // The target of 2 was settled, not its label; of 3 nothing else is in question than then.
    #expect(edit.before.map(\.id) == [StatementID(2)])
    #expect(edit.after[0].judgment.needsReview && edit.after[0].judgment.label == .denial)
    let before = try settlement(ann.tagging(2, .claim, at: early - 60), bob)
    #expect(try before.renewal(of: gold).edit == nil)
  }

  @Test func whatIsAgreedOnNowIsTakenOverAndASettledAnswerStays() throws {
    let ann = try JudgedText.session(text, by: "ann", "claim by NBC", "denial", "-")
    let gold = try settlement(ann, JudgedText.session(text, by: "bob", "claim by CNN", "report", "-")).session
    #expect(gold.statements.allSatisfy { !$0.judgment.isDecided })
    let later = try settlement(ann, JudgedText.session(text, by: "bob", "claim by NBC", "denial 60", "skip"))
    let renewal = try later.renewal(of: gold)
    let after = try #require(renewal.edit).after.map(\.judgment)
    #expect(after.map(\.answer) == ["claim", "denial", "skip"] && after[0].attribution == "NBC")
    #expect(after.map(\.needsReview) == [false, false, true])
    #expect(renewal.agreed == 3 && renewal.disputed == 0)
    var settled = gold
    for id in 1...3 { settled = try settled.tagging(id, .report, at: 1_795_424_500) }
    #expect(try later.renewal(of: settled).edit == nil)
  }

  @Test func whoSkippedDoesNotCountWhereSkipsDoNot() throws {
    let sessions = [
      try JudgedText.session(text, by: "ann", "claim", "skip", "claim"),
      try JudgedText.session(text, by: "bob", "claim", "skip", "skip"),
    ]
    let settled = try Adjudication(
      sessions, for: .gold, sides: Adjudication.Sides(names: ["ann", "bob"]), annotator: "gold",
      id: String(repeating: "a", count: 32), now: Timestamp(seconds: 1_795_424_460), countingSkips: false)
    #expect(settled.session.statements.map(\.judgment.answer) == ["claim", nil, "claim"])
    #expect(settled.coverage == .init(bySeveral: 1, byOne: 1, byNobody: 1))
    #expect(settled.agenda.entries.map(\.isSingle) == [true])
  }

  @Test func otherSourcesTargetsOrKindsAreDisagreements() throws {
    let settled = try settlement(
      JudgedText.session(text, by: "ann", "claim 90 by NBC", "denial 80 of 1", "report via party"),
      JudgedText.session(text, by: "bob", "claim 70 by CNN", "denial 60 of 3", "report via media"))
    #expect(settled.session.statements.allSatisfy { !$0.judgment.isDecided })
    let entries = settled.agenda.entries.sorted { $0.range.lowerBound < $1.range.lowerBound }
    #expect(entries.map(\.fields) == [[.attribution], [.link], [.sourceKind]])
    // Whoever is right about the source, the label's confidence is that of both.
    #expect(entries[0].sides.map(\.judgment.confidence) == Array(repeating: Confidence(0.8), count: 3))
    #expect(entries[0].sides.map(\.judgment.attribution) == ["NBC", "CNN", "NBC"])
    #expect(entries[0].sides.map(\.oneSource) == [[], [], ["NBC", "CNN"]])
    #expect(entries[1].sides.map(\.judgment.targetID?.number) == [1, 3])
  }

  @Test func whoNamesNothingAndOtherSpellingsContradictNobody() throws {
    let settled = try settlement(
      JudgedText.session(text, by: "ann", "claim by The Post", "denial by Norvia of 1", "report"),
      JudgedText.session(text, by: "bob", "claim by post’s", "denial", "report via media"))
    #expect(settled.agenda.entries.isEmpty)
    let judgments = settled.session.statements.map(\.judgment)
    #expect(judgments.map(\.attribution) == ["The Post", "Norvia", nil])
    #expect(judgments[2].sourceKind == .media)
  }

  @Test func whatIsOpenInTheEarlierSessionIsOnTheAgendaAlsoWhenTheNamesAreOneNow() throws {
    let sessions = [
      try JudgedText.session(text, by: "ann", "claim by NBC", "claim", "claim"),
      try JudgedText.session(text, by: "bob", "claim by NBC News", "claim", "claim"),
    ]
    let earlier = try JudgedText.session(
      text, by: "gold", "-", "claim", "claim", provenance: Provenance(kind: .gold),
      equivalences: [["NBC", "NBC News"]])
    let again = try Adjudication(
      sessions, for: .gold, sides: Adjudication.Sides(names: ["ann", "bob"]), annotator: "gold",
      id: String(repeating: "a", count: 32), now: Timestamp(seconds: 1_795_424_460), earlier: earlier)
    #expect(again.agenda.entries.count == 1 && again.agenda.entries[0].fields.isEmpty)
    #expect(again.agenda.left(in: earlier) == 1)
  }

  @Test func theHardestComesFirst() throws {
    // Two against one, then one each of three, then two sure against one.
    let settled = try settlement(
      JudgedText.session(text, by: "ann", "claim 50", "claim", "claim 90"),
      JudgedText.session(text, by: "bob", "claim 50", "denial", "claim 90"),
      JudgedText.session(text, by: "cleo", "denial 50", "report", "denial 90"))
    let order = settled.agenda.entries.map { entry in
      settled.session.statements.firstIndex { $0.range == entry.range }
    }
    #expect(order == [1, 2, 0])
  }

  @Test func piecesKnowThatALabelWasOfMore() throws {
    let settled = try settlement(
      JudgedText.session(joined, by: "ann", "claim", "denial"),
      JudgedText.session(text, by: "bob", "claim", "denial", "report"))
    #expect(settled.session.statements.map(\.judgment.answer) == ["claim", "denial", nil])
    #expect(settled.agenda.entries[0].sides.map(\.coversLongerStatement) == [true, false])
  }

  @Test func blindSidesHaveNoNamesAndTheSameAnswers() throws {
    let settled = try settlement(
      JudgedText.session(text, by: "ann", "claim", "denial", "skip"),
      JudgedText.session(text, by: "bob", "claim", "report", "claim"), blind: true)
    #expect(settled.agenda.entries.count == 2)
    for entry in settled.agenda.entries {
      #expect(entry.sides.allSatisfy { $0.name == nil })
      #expect(Set(entry.sides.map(\.judgment.answer)).count == 2)
    }
  }

  @Test func mergingKeepsWhatOnlyOneSaysAndAsksWhereTheyDiffer() throws {
    let merged = try settlement(
      JudgedText.session(text, by: "ann", "claim 90", "denial 80", "-"),
      JudgedText.session(text, by: "ann", "claim 90", "denial 70", "skip"), purpose: .merge)
    // Until it is settled, one of the answers stands, marked for review: exports have it.
    #expect(merged.session.statements.map(\.judgment.answer) == ["claim", "denial", "skip"])
    #expect(merged.session.statements.map(\.judgment.needsReview) == [false, true, false])
    #expect(merged.agenda.left(in: merged.session) == 1)
    #expect(merged.agenda.entries[0].sides.map(\.judgment.confidence) == [Confidence(0.8), Confidence(0.7)])
    #expect(!merged.session.isGold)
    let start = try JudgedText.session(text, by: "ann", "-", "-", "-")
    let later = try settlement(
      start.tagging(1, .claim, at: 20), start.tagging(1, .report, at: 10), purpose: .merge)
    #expect(later.session.statements[0].judgment.label == .claim)
  }

  @Test func recordsWhatItCameFrom() throws {
    let sessions = [
      try JudgedText.session(text, by: "ann", "claim", "claim", "claim"),
      try JudgedText.session(text, by: "bob", "claim", "claim", "denial"),
    ]
    let gold = try settlement(sessions[0], sessions[1]).session
    #expect(gold.isSettled(from: sessions) && !gold.isSettled(from: sessions.reversed()))
    #expect(!gold.isMerged(from: sessions))
    let kept = try SessionFile.decode(try SessionFile.encode(gold), name: "gold")
    #expect(kept.isGold && kept.isSettled(from: sessions))
    #expect(
      gold.provenance
        == Provenance(
          kind: .gold,
          sources: [
            .init(session: sessions[0].id, annotator: "ann", sequence: 0),
            .init(session: sessions[1].id, annotator: "bob", sequence: 0),
          ]))
  }

  @Test func goldIsNoRatingOfItsOwn() throws {
    let ann = try JudgedText.session(text, by: "ann", "claim", "claim", "claim")
    let bob = try JudgedText.session(text, by: "bob", "claim", "claim", "denial")
    let report = try JudgedText.comparison(ann, bob, settlement(ann, bob).session).report()
    #expect(report.counts.annotators == 2)
    #expect(
      report.exclusions == [
        .init(reason: "gold sessions", count: 1)
      ])
  }

  @Test func sessionsOfDifferentTextsAreRefused() throws {
    #expect(throws: UserError("the sessions have different texts", fix: "name sessions of one article")) {
      try settlement(
        JudgedText.session(text, by: "ann", "claim", "claim", "claim"),
        JudgedText.session("Other.|", by: "bob", "claim"))
    }
  }
}
