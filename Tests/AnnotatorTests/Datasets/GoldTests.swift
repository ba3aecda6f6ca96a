import Testing

@testable import Annotator

/// Sessions that settle others beside those of raters.
@Suite struct GoldTests {
  private func session(_ name: String, _ kind: AnnotatorKind) throws -> Session {
    var judgment = Judgment()
    judgment.label = .claim
    return try Session(
      id: String(repeating: "0", count: 32), annotator: name, created: Timestamp(seconds: 0),
      article: Article(text: "Yes."), codebook: .standard,
      statements: [Statement(id: StatementID(1), range: 0..<4, judgment: judgment)],
      provenance: Provenance(kind: kind))
  }

  private func summary(
    _ kinds: [AnnotatorKind], takingGold: Bool = false
  ) throws -> DatasetExport.Summary {
    var sessions = try kinds.map { try session($0.rawValue, $0) }
    var export = DatasetExport(.jsonl)
    export.takesGold = takingGold
    return try export.run(to: MemorySink(), next: { sessions.popLast() })
  }

  @Test func isLeftOutBesideRaters() throws {
    let found = try summary([.person, .gold, .person, .consensus, .model])
    #expect(found.sessions == 3 && found.leftOutGold == 2)
  }

  @Test func isTakenWhenAskedForOrAlone() throws {
    #expect(try summary([.person, .gold], takingGold: true).sessions == 2)
    let alone = try summary([.gold, .consensus])
    #expect(alone.sessions == 2 && alone.leftOutGold == 0)
  }
}
