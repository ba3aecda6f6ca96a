import Testing

@testable import Annotator

@Suite struct TabularFormatTests {
  @Test func csvWithoutHeaderBeginsWithTheFirstRecord() throws {
    let text = try written(.csv(header: false), of: [TrickySession.make()])
    #expect(text.hasPrefix("0d7c4f1e9a2b4c6d8e0f1a2b3c4d5e6f,reader-1,"))
  }

  @Test func rawLeavesFormulasAsTheyAre() throws {
    let session = try TrickySession.make()
    #expect(try written(.csv(raw: false), of: [session]).contains(",\"'=SUM is no excuse"))
    #expect(try written(.csv(raw: true), of: [session]).contains(",\"=SUM is no excuse"))
  }

  @Test func jsonOfNothingIsAnEmptyArray() throws {
    #expect(try written(.json, of: []) == "[\n]\n")
  }

  @Test func writesTheSameBytesEveryTime() throws {
    let sessions = [try TrickySession.make(), try TrickySession.make(annotator: "reader-2")]
    #expect(try written(.jsonl, of: sessions) == written(.jsonl, of: sessions))
  }

  @Test func everyObjectHasEveryColumnInOrder() throws {
    let line = try #require(try written(.jsonl, of: [TrickySession.make()]).split(separator: "\n").first)
    var rest = line
    for column in RecordColumn.allCases {
      let key = try #require(rest.firstRange(of: "\"\(column.rawValue)\": "))
      rest = rest[key.upperBound...]
    }
  }

  private func written(_ exporter: some Exporter, of sessions: [Session]) throws -> String {
    var exporter = exporter
    let sink = MemorySink()
    try exporter.begin(to: sink)
    for session in sessions { try exporter.write(FilteredSession(session), to: sink) }
    try exporter.end(to: sink)
    return sink.text
  }
}
