import Testing

@testable import Annotator

@Suite struct QuotePlacesTests {
  /// Words as they stand are taken before the same ones in other capitals; both are found to the last letter.
  @Test(
    arguments: [
      ("Yes, yes", "yes", [5..<8]), ("Yes, yes", "Yes", [0..<3]), ("Yes, yes", "YES", [0..<3, 5..<8]),
      ("Yes", "Yes", [0..<3]), ("Yes", "yes", [0..<3]), ("Так", "так", [0..<6]), ("aaa", "aa", [0..<2]),
      ("aaaa", "AA", [0..<2, 2..<4]), ("Yes", "Yes.", []), ("Yes", "yes.", []), ("Yes", "  ", []),
      ("don’t go", "don't", [0..<7]),
    ] as [(String, String, [Range<Int>])])
  func areFound(text: String, words: String, expected: [Range<Int>]) {
    var places = QuotePlaces(text)
    #expect(places.places(of: words) == expected)
  }
}

@Suite struct PredictionLimitTests {
  private func placed(_ line: String) throws -> PredictionPlacing {
    let session = try Sample.session()
    var placing = PredictionPlacing(session, labels: [:], model: nil)
    placing.place(try PredictionReader.predictions(in: Array(line.utf8), name: "p.jsonl"))
    return placing
  }

  /// The first statement is 0..<36, the second 38..<73; what is between belongs to none.
  @Test(
    arguments: [(34, 42, 2), (33, 42, nil), (30, 40, 1), (36, 38, nil), (38, 73, 2)] as [(Int, Int, Int?)])
  func aStretchBelongsToTheStatementThatHoldsHalfOfIt(start: Int, end: Int, statement: Int?) throws {
    let placing = try placed(#"{"start": \#(start), "end": \#(end), "label": "claim"}"#)
    #expect(placing.edit()?.after.first?.id.number == statement)
    #expect(
      placing.problems.map(\.what)
        == (statement == nil ? ["the passage is not within a single statement"] : []))
  }

  /// "model:" and its name have 200 characters.
  @Test(arguments: [(194, true), (195, false)]) func aModelsNameIsBounded(count: Int, isTaken: Bool) throws {
    let name = String(repeating: "ж", count: count)
    let placing = try placed(#"{"statement": 1, "label": "claim", "model": "\#(name)"}"#)
    #expect(placing.edit()?.after.first?.judgment.offers.map(\.method) == (isTaken ? ["model:\(name)"] : nil))
    #expect(placing.problems.map(\.what) == (isTaken ? [] : ["the label is too long"]))
  }

  @Test(arguments: [(10_000, true), (10_001, false)]) func whatIsOfferedIsBounded(count: Int, isTaken: Bool)
    throws
  {
    let name = String(repeating: "ж", count: count)
    let placing = try placed(#"{"statement": 1, "source": "\#(name)"}"#)
    #expect(placing.problems.map(\.what) == (isTaken ? [] : ["the attribution is too long"]))
  }
}
