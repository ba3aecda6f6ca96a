import Testing

@testable import Annotator

/// Texts longer than what is read in one go.
@Suite struct SegmentedTextTests {
  private func lines(_ bytes: [UInt8], encoding: TextEncoding? = nil, piece: Int) throws -> String {
    var text = SegmentedText(language: nil, loader: ArticleLoader(encoding: encoding))
    var output: [UInt8] = []
    var start = 0
    while true {
      let end = min(start + piece, bytes.count)
      try text.take(Array(bytes[start..<end]), isLast: end == bytes.count) { output += $0 }
      if end == bytes.count { return String(decoding: output, as: UTF8.self) }
      start = end
    }
  }

  private static let text = String(
    repeating: "Про це пише «Газета».\n\nВін сказав: «Так. Ні». Ціна — 5 тис. грн. Чому? 😀 Невідомо.\n\n",
    count: 4_000)

  private func expected() -> String {
    var output: [UInt8] = []
    SegmentationRecords.writeSentences(of: Array(Self.text.utf8)[...], language: nil) { output += $0 }
    return String(decoding: output, as: UTF8.self)
  }

  /// An odd size, so that letters and surrogates are cut.
  private static let piece = 540_001

  @Test func piecesGiveTheLinesOfTheWhole() throws {
    #expect(try lines(Array(Self.text.utf8), piece: Self.piece) == expected())
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    #expect(try lines([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), piece: Self.piece) == expected())
  }

  @Test func otherEncodingsComeInPiecesToo() throws {
    let little = Self.text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try lines([0xFF, 0xFE] + little, piece: Self.piece) == expected())
    let western = String(repeating: "Er sagte, es wäre schön. Sie ging über die Straße.\n\n", count: 11_000)
    let bytes = western.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try lines(bytes, piece: Self.piece) == lines(Array(western.utf8), piece: Self.piece))
  }

  @Test func whatIsDamagedIsRefusedWithItsPlaceInTheWhole() throws {
    let good = Array(String(repeating: "Це — рядок.\n", count: 27_000).utf8)
    let damaged = try #require(throws: UserError.self) { try lines(good + [0xFF], piece: Self.piece) }
    #expect(
      damaged.what
        == "the text is damaged UTF-8 at byte \(good.count + 1) (line 27001)")
    let named = try #require(throws: UserError.self) {
      try lines(good + [0xFF], encoding: .utf8, piece: Self.piece)
    }
    #expect(named.what == "byte \(good.count + 1) (line 27001) is not valid utf-8")
    let zero = try #require(throws: UserError.self) { try lines(good + [0], piece: Self.piece) }
    #expect(
      zero.what == "this is not text: it contains a zero byte at byte \(good.count + 1) (line 27001)")
  }

  @Test func whiteSpaceAloneIsRefused() throws {
    let error = try #require(throws: UserError.self) {
      try lines([UInt8](repeating: 10, count: 600_000), piece: Self.piece)
    }
    #expect(error.what == "the article contains only white space")
    #expect(error.fix == "name a file with text")
  }

  @Test func recordsComeInPiecesToo() throws {
    var output: [UInt8] = []
    var answers = RecordAnswers(language: nil, name: "records.jsonl")
    for piece in [
      #"{"id": "a", "te"#, #"xt": "One. Two."}"# + "\n" + #"{"id": "b", "#, #""text": "Three."}"#,
    ] {
      try answers.take(Array(piece.utf8), isLast: piece.hasSuffix("Three.\"}")) { output += $0 }
    }
    #expect(
      String(decoding: output, as: UTF8.self) == """
        {"id": "a", "ends": [4, 9]}
        {"id": "b", "ends": [6]}

        """)
  }
}
