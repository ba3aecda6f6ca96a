import Testing

@testable import Annotator

/// A statement that is judged again and again: what each edit says of it before
/// is what the one before it left.
@Suite struct EditInPlaceTests {
  private static let labels: [Label] = [.claim, .denial, .report, .claim, .report]

  private static func judgedAgainAndAgain() throws -> String {
    var session = try SessionFixture.fresh()
    for (index, label) in labels.enumerated() {
      let before = session.statements[1]
      var after = before
      after.judgment.label = label
      after.judgment.confidence = Confidence(0.5 + Double(index) / 10)
      after.judgment.judged = Timestamp(seconds: SessionFixture.start.seconds + index)
      try session.apply(
        Change(
          sequence: index + 1, at: Timestamp(seconds: SessionFixture.start.seconds + index),
          action: .edit(Edit(.tag, before: [before], after: [after]))))
    }
    return String(decoding: try SessionFile.encode(session), as: UTF8.self)
  }

  private static func errors(in text: String) throws -> [UserError] {
    let folder = try TemporaryFolder()
    return SessionCheck(path: try folder.file(text, named: "a.json")).problems
  }

  private static func problems(of text: String) throws -> [String] { try errors(in: text).map(\.what) }

  @Test func isSoundAsWrittenAndReformatted() throws {
    let text = try Self.judgedAgainAndAgain()
    #expect(try Self.problems(of: text) == [])
    #expect(try Self.problems(of: text.replacing("\"after\": [{", with: "\"after\":[ {")) == [])
    #expect(try Self.problems(of: text.replacing("{\"seq\": ", with: "{ \"seq\":")) == [])
  }

  /// A side of the second, the third or the fourth edit, and the edit that does not lead where it should.
  @Test(arguments: [
    ("before", 2, 1), ("after", 2, 2), ("before", 3, 2), ("after", 3, 3), ("before", 4, 3), ("after", 4, 4),
  ])
  func aSideThatSaysSomethingElseIsNoticed(side: String, edit: Int, wrong: Int) throws {
    let lines = try Self.judgedAgainAndAgain().split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(lines.firstIndex { $0.hasPrefix("{\"seq\": \(edit),") })
    let parts = lines[index].split(separator: "\"\(side)\": [", maxSplits: 1)
    let forged =
      "\(parts[0])\"\(side)\": [" + parts[1].replacing(#/0\.[5-9]/#, with: "0.45", maxReplacements: 1)
    let errors = try Self.errors(
      in: (lines[..<index] + [forged[...]] + lines[(index + 1)...]).joined(separator: "\n"))
    let place = ":\(index + 1 + wrong - edit):"
    #expect(
      errors.contains {
        $0.what == "the history does not lead to the current statements" && $0.place?.contains(place) == true
      }, "\(errors)")
  }

  @Test func aValueThatIsNoneIsNoticedWhereBothSidesHaveIt() throws {
    let text = try Self.judgedAgainAndAgain()
    let (written, other) = (
      "\"label\": \"denial\", \"confidence\": 0.6",
      "\"label\": \"rumour\", \"confidence\": 0.6"
    )
    let forged = text.replacing(written, with: other)
    try #require(forged != text)
    let problems = try Self.problems(of: forged)
    #expect(problems.contains { $0.contains("the label 'rumour' is not in the codebook") }, "\(problems)")
  }
}
