import Testing

@testable import Annotator

@Suite struct RowCopierTests {
  /// What an export of a file writes, or why it fails.
  private func export(
    _ source: SessionSource, _ filter: RecordFilter
  ) -> Result<[UInt8], UserError> {
    do throws(UserError) {
      var export = DatasetExport(try .named("jsonl"))
      export.filter = filter
      let sink = MemorySink()
      var sources = [source]
      _ = try export.run(to: sink, nextSource: { sources.popLast() })
      return .success(sink.bytes)
    } catch {
      return .failure(error)
    }
  }

  /// What an export of the session of a file writes.
  private func expected(_ file: [UInt8], _ filter: RecordFilter) -> Result<[UInt8], UserError> {
    do throws(UserError) {
      return export(.session(try SessionFile.decode(file, name: "a.json")), filter)
    } catch {
      return .failure(error)
    }
  }

  private static let filters: [RecordFilter] = {
    var (all, sure, late, one) = (RecordFilter(), RecordFilter(), RecordFilter(), RecordFilter())
    all.takesUntagged = true
    sure.leastConfidence = Confidence(0.5)
    late.since = Timestamp(seconds: SessionFixture.start.seconds + 10)
    one.labels = [.denial]
    var nobody = RecordFilter()
    nobody.annotators = ["somebody"]
    return [RecordFilter(), all, sure, late, one, nobody]
  }()

  @Test(arguments: UInt64(0)..<48) func copiesWhatWouldBeWritten(seed: UInt64) throws {
    var copier = RowCopier()
    for session in [try DrawnSession.drawn(seed), try DrawnSession.worked(seed)] {
      let file = SessionFile.encode(session)
      for filter in Self.filters {
        #expect(export(.file(file, name: "a.json"), filter) == expected(file, filter))
      }
      var rows = JSONWriter()
      let hasOddName = session.annotator.contains("\"")
      #expect((copier.copy(file, filter: Self.filters[1], to: &rows) == nil) == hasOddName)
    }
  }

  @Test(arguments: UInt64(0)..<12) func writesOtherLayoutsAsItsOwn(seed: UInt64) throws {
    for session in [try DrawnSession.drawn(seed * 2), try DrawnSession.worked(seed)] {
      let file = SessionFile.encode(session)
      for other in DrawnSession.layouts(of: file) {
        for filter in Self.filters.prefix(2) {
          #expect(export(.file(other, name: "a.json"), filter) == expected(file, filter))
        }
      }
    }
  }

  @Test(arguments: [
    ("\"confidence\": 0.5", "\"confidence\": 0.50"), ("\"confidence\": 0.5", "\"confidence\": 5e-1"),
    ("\"confidence\": 0.5", "\"confidence\": 0.5 "), ("\"seconds\": 2.0", "\"seconds\": 2"),
    ("\"seconds\": 2.0", "\"seconds\":  2.0"), ("\"grade\": \"B2\"", "\"grade\": \"b2\""),
    ("\"likelihood\": \"likely\"", "\"likelihood\": \"probable\""), ("\"quoted\": false, ", ""),
    ("\"note\": \"a/b\"", "\"note\": \"a\\/b\""),
    ("\"title\": \"Headline\"", "\"title\": \"Headlin\\u0065\""),
    ("\"url\": null, ", ""), ("\"note\": \"a/b\"", "\"note\": \"a/b\", \"mine\": 1"),
  ])
  func writesValuesInItsOwnWay(written: String, other: String) throws {
    let session = try JudgedText.session("One.| Two.|", by: "ann", "claim 50", "denial")
    var statements = session.statements
    statements[0].judgment.seconds = 2
    statements[0].judgment.grade = Grade(text: "B2")
    statements[0].judgment.likelihood = .term(.likely)
    statements[0].judgment.note = "a/b"
    statements[1].judgment.target = .statement(StatementID(1))
    let changed = try Session(
      id: session.id, annotator: "ann", created: session.created, article: session.article,
      codebook: .standard,
      statements: statements)
    let file = String(decoding: SessionFile.encode(changed), as: UTF8.self)
    try #require(file.contains(written))
    let bytes = Array(file.replacing(written, with: other, maxReplacements: 1).utf8)
    let plain = expected(Array(file.utf8), RecordFilter())
    #expect(export(.file(bytes, name: "a.json"), RecordFilter()) == plain)
    #expect(try plain.get().count > 200)
  }

  @Test(arguments: UInt64(0)..<24, [true, false]) func writesOrRefusesAsForTheSession(
    seed: UInt64, hasHistory: Bool
  ) throws {
    let sound = SessionFile.encode(
      hasHistory ? try DrawnSession.worked(seed) : try DrawnSession.drawn(seed * 2))
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let file = DrawnSession.mutated(sound, &random)
      #expect(export(.file(file, name: "a.json"), Self.filters[1]) == expected(file, Self.filters[1]))
    }
  }
}
