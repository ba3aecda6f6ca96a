import Testing

@testable import Annotator

/// The lines of `annotate segment`, byte for byte.
@Suite struct SegmentationRecordsTests {
  private func lines(_ text: String, language: String? = "en") -> String {
    var output: [UInt8] = []
    SegmentationRecords.writeSentences(of: Array(text.utf8)[...], language: language) { output += $0 }
    return String(decoding: output, as: UTF8.self)
  }

  private func answers(_ records: String) throws -> String {
    var output: [UInt8] = []
    try SegmentationRecords.writeAnswers(
      to: Array(records.utf8), language: nil, name: "records.jsonl"
    ) { output += $0 }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func oneLineASentenceWithOffsetsInCodePoints() {
    #expect(
      lines("Ελλάδα 😀.\n\nHe said, \"Yes. Never.\"\n") == """
        {"start": 0, "end": 9, "text": "Ελλάδα 😀.", "quoted": false}
        {"start": 11, "end": 25, "text": "He said, \\"Yes.", "quoted": false}
        {"start": 26, "end": 33, "text": "Never.\\"", "quoted": true}

        """)
  }

  @Test func longTextLeavesInPieces() {
    var pieces: [Int] = []
    let text = String(repeating: "This is a sentence of a long text. ", count: 4_000)
    SegmentationRecords.writeSentences(of: Array(text.utf8)[...], language: "en") { pieces.append($0.count) }
    #expect(pieces.count > 2)
    #expect(pieces.allSatisfy { $0 < 1 << 17 })
  }

  @Test func answersAreByIdAndInTheLanguageOfTheRecord() throws {
    let records = """
      {"id": "a", "lang": "de", "text": "Am 12. Juni kam er. Er ging.", "ends": [19, 28]}

      {"id": "b", "lang": null, "text": "2019-10-10 Headline. It is so."}
      {"id": "c", "text": ""}
      """
    #expect(
      try answers(records) == """
        {"id": "a", "ends": [19, 28]}
        {"id": "b", "ends": [20, 30]}
        {"id": "c", "ends": []}

        """)
  }

  @Test(arguments: [
    ("{\"id\": \"a\"}", "'text' is missing"),
    ("{\"text\": \"a\"}", "'id' is missing"),
  ])
  func aRecordThatIsNoneIsRefusedWithItsPlace(line: String, message: String) throws {
    let error = try #require(throws: UserError.self) { try answers("\n" + line) }
    #expect(error.what == message)
    #expect(error.place == "records.jsonl:2:1")
    #expect(error.fix == "write one object per line: {\"id\": \"…\", \"lang\": \"en\", \"text\": \"…\"}")
  }
}
