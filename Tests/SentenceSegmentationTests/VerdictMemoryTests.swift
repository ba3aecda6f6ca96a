import Testing

@_spi(Training) @testable import SentenceSegmentation

/// What is remembered about a candidate is what would be decided anew.
@Suite struct VerdictMemoryTests {
  /// The judge in use, but one that is asked every time.
  private struct ForgetfulJudge: BoundaryJudge {
    static let isRepeatable = false
    let judge: ModelJudge

    func isUnambiguous(_ stop: Int, from sentenceStart: Int, in bytes: TextBytes) -> Bool {
      judge.isUnambiguous(stop, from: sentenceStart, in: bytes)
    }

    func ends(_ candidate: Candidate, at place: Place, in bytes: TextBytes) -> Bool {
      judge.ends(candidate, at: place, in: bytes)
    }
  }

  private func ends<Judge: BoundaryJudge>(_ text: String, _ judge: (ModelJudge) -> Judge) -> [Range<Int>] {
    var text = text
    var ranges: [Range<Int>] = []
    text.withUTF8 { buffer in
      let bytes = TextBytes(buffer)
      SentenceModel.standard.withTables { tables in
        let model = ModelJudge(language: LanguageCode("en"), tables: tables, abbreviations: .shared)
        var scanner = ParagraphScanner(
          bytes: bytes, language: LanguageCode("en"), judge: judge(model), isRecord: false)
        scanner.scan(0..<bytes.count) { ranges.append($0.range) }
      }
    }
    return ranges
  }

  private static let pieces = [
    "Yes. ", "1. ", "Mr. ", "5. ", "No. 7 ", "a. ", "Lee ", "says ", "p. 5. ", "U.S. ", "The ", "(so. ",
    "it.) ",
    "\"He. ", "it.\" ", "5 p.m. ", "Plan B. ", "et al. ", "xii. ", "end of a longer sentence. ",
  ]

  @Test(arguments: [2, 3, 5, 20])
  func repeatedTextIsCutAsIfSeenForTheFirstTime(variety: Int) {
    var generator = SeededGenerator(seed: UInt64(variety))
    for _ in 0..<60 {
      let pieces = (0..<variety).compactMap { _ in Self.pieces.randomElement(using: &generator) }
      let text = (0..<80).compactMap { _ in pieces.randomElement(using: &generator) }.joined() + "end"
      #expect(ends(text) { $0 } == ends(text) { ForgetfulJudge(judge: $0) }, "\(text)")
    }
  }
}
