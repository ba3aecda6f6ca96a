import Testing

@testable import Annotator

/// Values that are copied from a session's file are the ones that would be written without it.
@Suite struct WrittenValuesTests {
  @Test("rows made of the file are those made of the session", arguments: ["jsonl", "json", "csv", "tsv"])
  func sameRows(format: String) throws {
    for session in [try TrickySession.make(), try Self.everyField()] {
      let written = try SessionFile.encode(session)
      for bytes in [written, Self.respelled(written)] {
        let rows = try Self.export(.file(bytes, name: "a.json"), format)
        #expect(try rows == Self.export(.session(session), format))
      }
    }
  }

  @Test("values that are written as here are copied, others are not") func copied() throws {
    let session = try Self.everyField()
    let label = JudgmentField.all.firstIndex(of: .label) ?? 0
    let grade = JudgmentField.all.firstIndex(of: .grade) ?? 0
    var memory = SessionMemory()
    let bytes = try SessionFile.encode(session)
    let values = try SessionFile.decodePlaced(bytes, name: "a.json", remembering: &memory).values
    #expect(values.places.count == session.statements.count)
    guard case .here(let place) = values.places.value(label, at: 0) else {
      Issue.record("the label is not copied")
      return
    }
    #expect(String(decoding: values.bytes[place], as: UTF8.self) == #""denial""#)
    guard case .otherwise = values.places.value(grade, at: 0) else {
      Issue.record("a grade may be spelled in several ways")
      return
    }
  }

  /// The later files begin at other places, so that nothing of theirs stands where it stood in the first.
  @Test("rows of several annotators' files are those of their sessions", arguments: ["jsonl", "csv"])
  func severalAnnotators(format: String) throws {
    let sessions = try ["ann", "bob-with-a-longer-name", "c"].map { try TrickySession.make(annotator: $0) }
    let files = try sessions.map { SessionSource.file(try SessionFile.encode($0), name: "a.json") }
    #expect(try Self.export(files, format) == Self.export(sessions.map { .session($0) }, format))
  }

  /// A session of which the first statement has every field.
  private static func everyField() throws -> Session {
    let session = try TrickySession.make()
    var statements = session.statements
    var judgment = Judgment()
    judgment.label = .denial
    judgment.confidence = Confidence(0.875)
    judgment.attribution = "=Zoë \"Z\""
    judgment.cited = "the Mail\tand others"
    judgment.sourceKind = .media
    judgment.cue = "so they \\ say"
    judgment.target = .text("-1+1")
    judgment.likelihood = Likelihood(text: "0.25")
    judgment.grade = Grade(text: "B2")
    judgment.note = "two\nlines"
    judgment.isFlagged = true
    judgment.needsReview = true
    judgment.judged = Timestamp(iso: "2026-11-23T09:03:11Z")
    judgment.seconds = 12.3456
    statements[0].judgment = judgment
    return try Session(
      id: session.id, annotator: session.annotator, created: session.created, article: session.article,
      codebook: session.codebook, statements: statements)
  }

  /// The file as another program may write it: numbers, escapes and spaces in other ways.
  private static func respelled(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    for (ours, theirs) in [
      (#""confidence": 0.875"#, #""confidence": 8.75e-1"#), (#""denial""#, #""den\u0069al""#),
      (#""flagged": true"#, #""flagged":true"#), (#""grade": "B2""#, #""grade": "b2""#),
      (#""quoted": false, "#, "\"quoted\"\n: false , "),
    ] {
      text = text.split(separator: ours, omittingEmptySubsequences: false).joined(separator: theirs)
    }
    return Array(text.utf8)
  }

  private static func export(_ source: SessionSource, _ name: String) throws -> String {
    try export([source], name)
  }

  private static func export(_ sources: [SessionSource], _ name: String) throws -> String {
    let sink = MemorySink()
    var rest = sources[...]
    _ = try DatasetExport(try ExportFormat.named(name)).run(to: sink, nextSource: { rest.popFirst() })
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test(
    "values of the file are not copied where quoted parties are read as claims", arguments: ["jsonl", "csv"])
  func anotherReading(format: String) throws {
    let session = try TrickySession.make()
    let bytes = try SessionFile.encode(session)
    func exported(_ source: SessionSource, _ reading: QuotePolicy) throws -> String {
      let sink = MemorySink()
      var export = DatasetExport(try ExportFormat.named(format))
      export.reading = reading
      var sources = [source]
      _ = try export.run(to: sink, nextSource: { sources.popLast() })
      return String(decoding: sink.bytes, as: UTF8.self)
    }
    let claims = try exported(.file(bytes, name: "a.json"), .quotedAsClaim)
    #expect(try claims == exported(.session(session), .quotedAsClaim))
    #expect(try claims != exported(.session(session), .quotedAsReport))
  }
}
