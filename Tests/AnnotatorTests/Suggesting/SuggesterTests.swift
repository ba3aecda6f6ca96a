import Suggestions
import Testing

@testable import Annotator

@Suite struct SuggesterTests {
  private func tag(_ index: Int, _ session: inout Session, _ change: (inout Judgment) -> Void) throws -> Edit
  {
    let before = session.statements[index]
    var after = before
    change(&after.judgment)
    let edit = Edit(.tag, before: [before], after: [after])
    try session.apply(
      Change(
        sequence: session.history.lastSequence + 1, at: Timestamp(seconds: 0), action: .edit(edit)))
    return edit
  }

  @Test func whatIsOfferedCanBeTypedAndMeansTheSame() throws {
    let session = try Sample.session(ofLines: [
      "The report is out.", "According to the Bank of England, “prices” fell.",
    ])
    var suggester = Suggester()
    let offer = suggester.offer(at: 1, in: session)
    #expect(offer.clauses(in: session) == "by Bank of England via party cue According to")
    let line = "r 80 \(offer.clauses(in: session))"
    let command = try CommandParser(table: CommandTable(codebook: .standard)).parse(line) as? TagCommand
    #expect(command?.changes[.attribution]?.text == "Bank of England")
    #expect(command?.changes[.cue]?.text == "According to")
  }

  @Test func aNameThatCouldBeReadAsAClauseIsQuoted() {
    var offer = StatementOffer(statement: StatementID(1))
    offer.source = StatementOffer.Part("Bank of 2 Rivers via Kell", probability: 1, method: "x", reason: "y")
    let session = try? Sample.session(ofLines: ["One."])
    #expect(session.map { offer.clauses(in: $0) } == "by \"Bank of 2 Rivers via Kell\"")
    #expect(!StatementOffer.canBeTyped("the \"Voice\""))
    #expect(!StatementOffer.canBeTyped("a\u{1B}[2J"))
  }

  @Test func aDenialGetsATargetAndAClaimNone() throws {
    let session = try Sample.session(ofLines: [
      "The mayor took money from the harbour company, prosecutors say.", "Rain fell all day long.",
      "The mayor denied that the harbour company paid money to the mayor.",
    ])
    var suggester = Suggester()
    let offer = suggester.offer(at: 2, in: session)
    #expect(offer.target?.value == StatementID(1))
    #expect(offer.clauses(for: Label("denial"), in: session).hasSuffix(" of 1"))
    #expect(!offer.clauses(for: Label("claim"), in: session).contains(" of "))
  }

  @Test func labelsAreOfferedOnlyWhenAskedFor() throws {
    let session = try Sample.session(ofLines: ["The plan is ready.", "The Post said: the plan is late."])
    var asked = Suggester([.standard, .labels])
    var standard = Suggester()
    #expect(asked.offer(at: 1, in: session).label?.value == Label("report"))
    #expect(standard.offer(at: 1, in: session).label == nil)
    var none = Suggester(.none)
    #expect(none.offer(at: 1, in: session).isEmpty)
  }

  @Test func theItemsOfAListFollowTheAnswerToTheFirst() throws {
    var session = try Sample.session(ofLines: [
      "According to the plan:", "— the port closes;", "— the bridge opens;", "— nobody pays.",
    ])
    var suggester = Suggester([.standard, .labels])
    #expect(suggester.offer(at: 1, in: session).line(in: session) == "c by the plan via document")
    let edit = try tag(1, &session) {
      $0.label = Label("report")
      $0.attribution = "the plan"
    }
    suggester.update(edit, in: session)
    #expect(suggester.offer(at: 2, in: session).line(in: session) == "r by the plan via document")
  }

  @Test func hearsayIsByNobody() throws {
    let session = try Sample.session(ofLines: [
      "Insurance rates have reportedly doubled since the text appeared."
    ])
    var suggester = Suggester()
    let offer = suggester.offer(at: 0, in: session)
    #expect(offer.clauses(in: session) == "via unknown cue reportedly")
    #expect(offer.clauses(for: Label("claim"), in: session).isEmpty)
  }

  @Test func theAuthorIsOfferedToThoseWhoNameTheAuthor() throws {
    var session = try Sample.session(ofLines: [
      "The bridge opened on Monday.", "Rain fell all day long.", "The port was closed.",
    ])
    var suggester = Suggester()
    #expect(suggester.offer(at: 1, in: session).isEmpty)
    for index in [0, 1] {
      suggester.update(
        try tag(index, &session) {
          $0.label = Label("claim")
          $0.attribution = "author"
          $0.sourceKind = .author
        }, in: session)
    }
    let offer = suggester.offer(at: 2, in: session)
    #expect(offer.clauses(in: session) == "by author via author")
    #expect(offer.source?.reason == "you named it for 2 of 2 claims without a named source")
  }

  @Test func whatTheAnalystHasSaidStays() {
    var offer = StatementOffer(statement: StatementID(2))
    offer.source = StatementOffer.Part("The Post", probability: 0.9, method: "source-verb", reason: "")
    offer.kind = .party
    offer.target = StatementOffer.Part(StatementID(1), probability: 0.7, method: "target-overlap", reason: "")
    var judgment = Judgment()
    judgment.sourceKind = .media
    judgment.target = .text("the interview")
    let left = offer.leavingOut(judgment)
    #expect(left.source?.value == "The Post")
    #expect(left.kind == nil)
    #expect(left.target == nil)
  }

  @Test func whatWasSaidIsNotOfferedAgain() throws {
    var session = try Sample.session(ofLines: ["The Post reported that the plan is late."])
    var suggester = Suggester()
    #expect(suggester.offer(at: 0, in: session).source?.value == "The Post")
    let edit = try tag(0, &session) {
      $0.label = Label("report")
      $0.attribution = "The Post"
    }
    suggester.update(edit, in: session)
    #expect(suggester.offer(at: 0, in: session).isEmpty)
  }

  @Test func theWindowMovesAlongALongArticle() throws {
    let lines = (0..<2_000).map { "The Post \($0) reported that the plan of day \($0) is late." }
    let session = try Sample.session(ofLines: lines)
    var suggester = Suggester()
    for index in [0, 1_999, 950, 10] {
      let offer = suggester.offer(at: index, in: session)
      #expect(offer.statement == StatementID(index + 1))
      #expect(offer.source?.value == "The Post \(index)")
    }
  }

  @Test func aRunOfFurnitureEndsAtTheFirstStatement() throws {
    let session = try Sample.session(ofLines: [
      "14 March 2026", "By Dana Holt", "Read also: the first plan", "The plan is ready and was published.",
      "Read also: more",
    ])
    var suggester = Suggester()
    #expect(suggester.furniture(from: 0, in: session).map(\.index) == [0, 1, 2])
    #expect(suggester.offer(at: 0, in: session).line(in: session) == "skip them")
    #expect(suggester.offer(at: 2, in: session).line(in: session) == "skip")
    #expect(suggester.furniture(from: 3, in: session).isEmpty)
  }
}
