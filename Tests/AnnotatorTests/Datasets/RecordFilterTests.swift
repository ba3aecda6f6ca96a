import Testing

@testable import Annotator

@Suite struct RecordFilterTests {
  @Test func takesOnlyTheLabelsNamed() throws {
    #expect(try taken { $0.labels = [.denial] } == [3, 4])
  }

  @Test func notStatedIsLessThanAnyConfidence() throws {
    #expect(try taken { $0.minimumConfidence = Confidence(percent: 0) } == [1, 2, 3, 6])
    #expect(try taken { $0.minimumConfidence = Confidence(percent: 95) } == [2, 3])
  }

  @Test func takesWhatWasJudgedAtTheMomentOrLater() throws {
    #expect(try taken { $0.since = Timestamp(iso: "2026-11-23T09:00:40Z") } == [4, 5, 6])
  }

  @Test func takesTheUntaggedWhenAsked() throws {
    #expect(try taken { $0.takesUntagged = true } == [1, 2, 3, 4, 5, 6, 7])
  }

  @Test func takesOnlyTheAnnotatorsNamed() throws {
    #expect(try taken { $0.annotators = ["reader-2"] } == [])
    #expect(try taken { $0.annotators = ["reader-1", "reader-2"] } == [1, 2, 3, 4, 5, 6])
  }

  @Test func filtersByTheLabelOfTheReading() throws {
    let session = try TrickySession.make()
    var filter = RecordFilter()
    filter.labels = [.claim]
    #expect(FilteredSession(session, filter: filter).records.map(\.statement.number) == [])
    let read = FilteredSession(session, filter: filter, reading: .quotedAsClaim)
    #expect(read.records.map(\.statement.number) == [1])
  }

  /// A condition, and whether a judgment with a confidence of 90%, a note and 6.25 seconds meets it.
  @Test(arguments: [
    ("note", true), ("cue", false), ("note=", false), ("cue=", true), ("note=n 1", true),
    ("note!=n 1", false),
    ("confidence>=90", true), ("confidence>=95%", false), ("confidence<=.9", true), ("seconds<=6.2", false),
    ("likelihood=70", true), ("likelihood=very likely", false), ("source_kind=MEDIA", true),
    ("judged>=2026-11-23T09:00:00Z", true), ("judged>=2026-11-23T09:00:01Z", false), ("flagged", false),
    ("flagged=false", true), ("target=2", true), ("target<=1", false),
  ])
  func comparesAnyField(condition: String, isMet: Bool) throws {
    var judgment = Judgment()
    judgment.confidence = Confidence(percent: 90)
    judgment.note = "n 1"
    judgment.seconds = 6.25
    judgment.likelihood = Likelihood(text: "0.7")
    judgment.sourceKind = .media
    judgment.judged = Timestamp(iso: "2026-11-23T09:00:00Z")
    judgment.target = .statement(StatementID(2))
    #expect(try FieldCondition(typed: condition).holds(for: judgment) == isMet)
  }

  @Test func everyFieldCanBeAskedFor() throws {
    for field in JudgmentField.all {
      #expect(try !FieldCondition(typed: field.key).holds(for: Judgment()))
    }
  }

  @Test(arguments: [
    ("not", "Judgments have no field 'not'. Did you mean 'note'?"),
    ("note~x", "'note~x' is not a condition. Write note=VALUE, or note alone."),
    ("note>=x", "The values of 'note' have no order. Compare them with = or !=."),
    ("seconds>=x", "'x' is not a value of 'seconds'. It must be a number of seconds up to 1,000,000,000."),
    ("grade=9", "'9' is not a value of 'grade'."),
  ])
  func refusesWhatIsNoCondition(typed: String, message: String) {
    do throws(UserError) {
      _ = try FieldCondition(typed: typed)
      Issue.record("accepted \(typed)")
    } catch {
      #expect(error.description.hasPrefix(message), "\(error.description)")
    }
  }

  @Test func takesWhatMeetsAllConditions() throws {
    let all = try taken { _ in }
    let flagged = try taken { $0.conditions = [try FieldCondition(typed: "flagged")] }
    let others = try taken { $0.conditions = [try FieldCondition(typed: "flagged=false")] }
    #expect(!flagged.isEmpty && !others.isEmpty)
    #expect((flagged + others).sorted() == all)
  }

  private func taken(_ configure: (inout RecordFilter) throws -> Void) throws -> [Int] {
    var filter = RecordFilter()
    try configure(&filter)
    return FilteredSession(try TrickySession.make(), filter: filter).records.map(\.statement.number)
  }

  @Test func judgmentsAreThoseOfTheRecords() throws {
    let session = try TrickySession.make()
    let filters: [(inout RecordFilter) -> Void] = [
      { _ in }, { $0.annotators = ["reader-2"] }, { $0.annotators = ["reader-1"] }, { $0.labels = [.claim] },
      { $0.takesUntagged = true },
    ]
    for change in filters {
      var filter = RecordFilter()
      change(&filter)
      for reading in [QuotePolicy.quotedAsReport, .quotedAsClaim] {
        let selection = FilteredSession(session, filter: filter, reading: reading)
        let records = Array(selection.records)
        #expect(selection.count == records.count)
        #expect(Array(selection.judgments).map(\.label) == records.map(\.judgment.label))
      }
    }
  }
}
