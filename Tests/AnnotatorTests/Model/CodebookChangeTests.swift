import Testing

@testable import Annotator

@Suite struct CodebookChangeTests {
  private let now = Timestamp(seconds: 1_795_424_460)

  private func codebook(_ version: Int, _ labels: [(String, Character, String)]) throws -> Codebook {
    try Codebook(
      name: "stance", version: version,
      labels: labels.map { LabelDefinition(Label($0.0), key: $0.1, definition: $0.2) })
  }

  private func session() throws -> Session {
    let old = try JudgedText.session(
      "One rose.| Two fell.| Three left.|", by: "ann", "claim 90", "denial 80 by A", "report")
    return try Session(
      id: old.id, annotator: "ann", created: old.created, article: old.article,
      codebook: try codebook(1, [("claim", "c", "a"), ("denial", "d", "b"), ("report", "r", "c")]),
      statements: old.statements)
  }

  private func applied(_ change: CodebookChange) throws -> (session: Session, effect: CodebookChange.Effect) {
    var session = try session()
    let effect = try change.effect(on: session, at: now)
    let edit = try #require(effect.edit)
    try session.apply(Change(sequence: 1, at: now, action: .edit(edit)))
    return (session, effect)
  }

  @Test func labelsAreRenamedMergedAndAddedInOneChangeThatCanBeUndone() throws {
    let new = try codebook(2, [("claim", "c", "a"), ("rebuttal", "d", "b"), ("quote", "q", "d")])
    let change = try CodebookChange(
      to: new, renaming: [.denial: Label("rebuttal"), .report: Label("rebuttal")])
    var (session, effect) = try applied(change)
    #expect(session.statements.map(\.judgment.label?.name) == ["claim", "rebuttal", "rebuttal"])
    #expect(session.statements[1].judgment.attribution == "A" && session.codebook.version == 2)
    #expect(effect.relabelled == ["denial → rebuttal": 1, "report → rebuttal": 1])
    #expect(
      session.codebook.changelog == [
        .init(
          version: 2, at: now,
          text: "denial → rebuttal; report → rebuttal; new: rebuttal, quote; gone: denial, report")
      ])
    let kept = try SessionFile.decode(SessionFile.encode(session), name: "s")
    #expect(kept.codebook == session.codebook && kept.statements == session.statements)
    try session.apply(Change(sequence: 2, at: now, action: .undo(1)))
    #expect(
      session.codebook.version == 1 && session.statements.map(\.judgment.label) == [.claim, .denial, .report])
  }

  @Test func whatIsSplitIsOpenedAgain() throws {
    let new = try codebook(
      2, [("claim", "c", "a"), ("hard", "h", "b"), ("soft", "s", "b"), ("report", "r", "c")])
    let change = try CodebookChange(
      to: new, splitting: [.denial: [Label("hard"), Label("soft")], .report: [.report, Label("soft")]])
    let (session, effect) = try applied(change)
    let judgments = session.statements.map(\.judgment)
    #expect(
      judgments.map(\.label) == [.claim, nil, .report] && judgments.map(\.needsReview) == [false, true, true])
    #expect(judgments[1].note == "was denial, 80%" && judgments[1].confidence == nil && effect.reopened == 2)
  }

  @Test func theNoteOfASplitGoesOnceTheStatementIsJudgedAgain() throws {
    let new = try codebook(
      2, [("claim", "c", "a"), ("hard", "h", "b"), ("soft", "s", "b"), ("report", "r", "c")])
    let (session, _) = try applied(
      try CodebookChange(to: new, splitting: [.denial: [Label("hard"), Label("soft")]]))
    var judgment = session.statements[1].judgment
    #expect(judgment.note == "was denial, 80%" && judgment.noteWithoutFormerLabel(session.codebook) == nil)
    judgment.note = "odd; was denial, 80%"
    #expect(judgment.noteWithoutFormerLabel(session.codebook) == "odd")
    for own in ["was claim", "was denied", "it was denial"] {
      judgment.note = own
      #expect(judgment.noteWithoutFormerLabel(session.codebook) == own)
    }
    judgment.note = "was denial, 80%"
    judgment.label = .claim
    #expect(judgment.noteWithoutFormerLabel(session.codebook) == "was denial, 80%")
  }

  @Test func whatBecameOfALabelIsFollowedFromVersionToVersion() throws {
    let labels = ["claim", "no", "quote", "hearsay"].enumerated().map { index, name in
      LabelDefinition(Label(name), key: Array("cnqh")[index], definition: name)
    }
    let codebook = try Codebook(
      name: "stance", version: 4, labels: labels,
      changelog: [
        .init(version: 2, text: "denial → rebuttal; new: rebuttal"), .init(version: 3, text: "rebuttal → no"),
        .init(version: 4, text: "report split into quote and hearsay"),
      ])
    #expect(codebook.successor(of: .denial) == .renamed(Label("no")))
    #expect(codebook.successor(of: .report) == .split([Label("quote"), Label("hearsay")]))
    #expect(codebook.successor(of: .claim) == nil && codebook.successor(of: Label("rumour")) == nil)
  }

  @Test func aLabelThatIsGoneAndInUseNeedsAWord() throws {
    let new = try codebook(2, [("claim", "c", "a"), ("rebuttal", "d", "b"), ("report", "r", "c")])
    #expect(
      throws: UserError(
        "1 statement has the label 'denial', which the new codebook does not have",
        fix:
          "say what it becomes, for example --map denial=rebuttal, or --split denial=A,B to judge them again")
    ) { try CodebookChange(to: new).effect(on: session(), at: now) }
    #expect(
      throws: UserError(
        "'rebutal' is not a label of the new codebook", nearest: "rebutal",
        of: ["claim", "rebuttal", "report"],
        fix: "use one of claim, rebuttal, report")
    ) { try CodebookChange(to: new, renaming: [.denial: Label("rebutal")]) }
  }

  @Test func aNewVersionHasAHigherNumber() throws {
    let new = try codebook(1, [("claim", "c", "other"), ("denial", "d", "b"), ("report", "r", "c")])
    #expect(
      throws: UserError(
        "the new codebook is version 1, and the session has version 1",
        fix: "raise 'version' in the new codebook to 2")
    ) { try CodebookChange(to: new).effect(on: session(), at: now) }
  }

  @Test func rewordedLabelsAreMarkedWhenThatIsAsked() throws {
    let new = try codebook(2, [("claim", "c", "other"), ("denial", "x", "b"), ("report", "r", "c")])
    let (plain, effect) = try applied(CodebookChange(to: new))
    #expect(effect.reworded == 1 && plain.statements.allSatisfy { !$0.judgment.needsReview })
    let (marked, _) = try applied(CodebookChange(to: new, reviewingReworded: true))
    #expect(marked.statements.map(\.judgment.needsReview) == [true, false, false])
    #expect(
      plain.codebook.changelog[0].text
        == "reworded: claim; different key or colour: denial (key d → x)")
  }

  @Test func whoHasItAlreadyGetsNoChange() throws {
    let session = try session()
    #expect(try CodebookChange(to: session.codebook).effect(on: session, at: now).edit == nil)
    let split = try codebook(
      2, [("claim", "c", "a"), ("denial", "d", "b"), ("quote", "q", "c"), ("hearsay", "h", "c")])
    let change = try CodebookChange(to: split, splitting: [.report: [Label("quote"), Label("hearsay")]])
    let (once, _) = try applied(change)
    #expect(try change.effect(on: once, at: now).edit == nil)
  }

  @Test func theChangelogIsReadAgainFromYAML() throws {
    let book = try Codebook(
      name: "stance", version: 2, labels: Codebook.standard.labels,
      changelog: [.init(version: 2, at: now, text: "new: \"quote\"")])
    #expect(try CodebookFile.decode(Array(book.yaml.utf8), name: "c").changelog == book.changelog)
  }
}
