import Testing

@testable import Annotator

@Suite struct RecordFilterTests {
  @Test func takesOnlyTheLabelsNamed() throws {
    #expect(try taken { $0.labels = [.denial] } == [3, 4])
  }

  @Test func notStatedIsLessThanAnyConfidence() throws {
    #expect(try taken { $0.leastConfidence = Confidence(percent: 0) } == [1, 2, 3, 6])
    #expect(try taken { $0.leastConfidence = Confidence(percent: 95) } == [2, 3])
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

  private func taken(_ configure: (inout RecordFilter) -> Void) throws -> [Int] {
    var filter = RecordFilter()
    configure(&filter)
    return FilteredSession(try TrickySession.make(), filter: filter).records.map(\.statement.number)
  }
}
