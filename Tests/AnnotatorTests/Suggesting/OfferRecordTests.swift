import Testing

@testable import Annotator

@Suite struct OfferRecordTests {
  private let statement = Statement(id: StatementID(4), range: 0..<10)

  private var shown: StatementOffer {
    var offer = StatementOffer(statement: statement.id)
    offer.source = StatementOffer.Part("The Post", probability: 0.87654, method: "source-verb", reason: "")
    offer.target = StatementOffer.Part(StatementID(2), probability: 0.6, method: "target-overlap", reason: "")
    return offer
  }

  private func outcomes(_ kind: Edit.Kind = .tag, _ judge: (inout Judgment) -> Void) throws -> [Offer] {
    var after = statement
    judge(&after.judgment)
    let edit = Edit(kind, before: [statement], after: [after])
    let change = Change(sequence: 1, at: Timestamp(seconds: 0), action: .edit(edit))
    let record = OfferRecord(shown: [shown.statement: shown])
    guard case .edit(let noted) = record.noted(in: change).action else { return [] }
    return try #require(noted.after.first).judgment.offers
  }

  @Test func theSameIsTakenAnotherIsChangedNothingIsRefused() throws {
    let taken = try outcomes {
      $0.label = Label("denial")
      $0.attribution = "The Post"
      $0.target = .statement(StatementID(3))
    }
    #expect(taken.map(\.field) == ["attribution", "target"])
    #expect(taken.map(\.outcome) == [.taken, .changed])
    #expect(taken.first?.probability == Confidence(0.877))
    let refused = try outcomes(.skip) { $0.isSkipped = true }
    #expect(refused.map(\.outcome) == [.refused, .refused])
  }

  @Test func whatIsTakenBeforeTheLabelIsOnRecord() throws {
    let taken = try outcomes(.detail) { $0.attribution = "The Post" }
    #expect(taken.map(\.field) == ["attribution"])
    #expect(taken.map(\.outcome) == [.taken])
    #expect(try outcomes(.detail) { $0.note = "later" }.isEmpty)
    let labelled = try outcomes {
      $0.offers = taken
      $0.attribution = "The Post"
      $0.label = Label("report")
    }
    #expect(labelled.map(\.outcome) == [.taken, .refused])
  }

  @Test func anOfferOfAModelIsSettledUnderItsName() throws {
    let open = ["m1", "m2"].map { name in
      Offer(field: "attribution", value: "The Post", method: "model:\(name)", outcome: .open)
    }
    let settled = try outcomes {
      $0.offers = open
      $0.attribution = "The Post"
      $0.label = Label("report")
    }
    #expect(settled.prefix(2).map(\.method) == ["model:m1", "model:m2"])
    #expect(settled.prefix(2).map(\.outcome) == [.taken, .taken])
  }

  @Test func aLaterDetailSettlesItAnew() throws {
    var before = statement
    before.judgment.label = Label("report")
    before.judgment.offers = [
      Offer(field: "attribution", value: "The Post", method: "source-verb", outcome: .refused),
      Offer(field: "label", value: "claim", method: "model", outcome: .open),
    ]
    var after = before
    after.judgment.attribution = "The Post"
    let edit = Edit(.detail, before: [before], after: [after])
    let change = Change(sequence: 1, at: Timestamp(seconds: 0), action: .edit(edit))
    guard case .edit(let noted) = OfferRecord(shown: [:]).noted(in: change).action else { return }
    #expect(noted.after.first?.judgment.offers.map(\.outcome) == [.taken, .open])
  }

  @Test func aLabelThatWasOfferedAndTakenIsTheSuggestion() throws {
    var offer = StatementOffer(statement: statement.id)
    offer.label = StatementOffer.Part(Label("report"), probability: 0.9, method: "label-says", reason: "")
    for (label, expected) in [("report", Label("report")), ("claim", nil)] {
      var after = statement
      after.judgment.label = Label(label)
      let edit = Edit(.tag, before: [statement], after: [after])
      let change = Change(sequence: 1, at: Timestamp(seconds: 0), action: .edit(edit))
      let record = OfferRecord(shown: [offer.statement: offer])
      guard case .edit(let noted) = record.noted(in: change).action else { return }
      #expect(noted.after.first?.judgment.suggested == expected)
    }
  }

  @Test func offersSurviveAFile() {
    let offers = [
      Offer(
        field: "label", value: "claim", method: "a \"model\"", probability: Confidence(0.25), outcome: .open)
    ]
    #expect(Offer.offers(json: Offer.json(offers)) == offers)
  }
}
