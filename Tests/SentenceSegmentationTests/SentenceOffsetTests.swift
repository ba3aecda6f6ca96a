import Testing

@testable import SentenceSegmentation

/// Sentences and the gaps between them are the text, on whatever input.
@Suite struct SentenceOffsetTests {
  /// What makes trouble: stops of all scripts, marks that open here and close there, breaks, spaces that are
  /// none, letters of every width, marks without a letter, and the beginnings of lists, dates and
  /// abbreviations.
  private static let pieces = [
    ".", "!", "?", "…", "。", "！", "؟", "।", "։", "።", ";", ":", ". . .", "..", "?!", "\"", "“", "”", "„", "«",
    "»",
    "'", "’", "‘", "(", ")", "[", "]", "{", "}", "「", "」", "[13]", "¹", "\n", "\r", "\r\n", "\n\n", "\u{85}",
    "\u{2028}",
    " ", "  ", "\t", "\u{A0}", "\u{3000}", "\u{200B}", "\u{FEFF}", "\u{202E}", "\u{0}", "\u{1B}[31m",
    "e\u{301}",
    "\u{301}", "👩‍👩‍👧", "🇺🇦", "😀", ")))", "a", "I", "Dr", "e.g", "U.S", "вул", "т. д", "див", "z. B", "12", "1.",
    "2.", "a)",
    "b)", "IV.", "• ", "- ", "— ", "* ", "№ 5", "date 2025-11-20 18:42 ", "2019-10-10 ", "слово", "Слово",
    "word", "Word",
    "漢字", "かな", "한국어", "שלום", "عربي", "हिन्दी", "ß", "Ǆ", "ﬁ", "𝔘", "\u{10FFFF}",
  ]

  private func text(_ count: Int, _ generator: inout SeededGenerator) -> String {
    (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private func expectExact(_ text: String, _ language: String?) {
    let bytes = Array(text.utf8)
    var end = 0
    for sentence in SentenceSegmenter(language: language).sentences(of: text) {
      let range = sentence.range
      #expect(
        range.lowerBound >= end && !range.isEmpty && range.upperBound <= bytes.count,
        "\(text.debugDescription)")
      guard range.lowerBound >= end, range.upperBound <= bytes.count else { return }
      #expect(isBlank(bytes[end..<range.lowerBound]), "\(text.debugDescription)")
      let part = String(decoding: bytes[range], as: UTF8.self)
      #expect(Array(part.utf8) == Array(bytes[range]), "cut inside a character: \(text.debugDescription)")
      #expect(part.unicodeScalars.first?.properties.isWhitespace == false, "\(text.debugDescription)")
      #expect(part.unicodeScalars.last?.properties.isWhitespace == false, "\(text.debugDescription)")
      end = range.upperBound
    }
    #expect(isBlank(bytes[end...]), "\(text.debugDescription)")
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  @Test(arguments: ["en", "uk", "de", "el", "ja", "ar", nil] as [String?])
  func sentencesAndGapsAreTheText(language: String?) {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      expectExact(text(Int.random(in: 0...40, using: &generator), &generator), language)
    }
  }

  @Test func everyPieceAloneIsExact() {
    for piece in Self.pieces {
      expectExact(piece, nil)
      expectExact(piece + piece, "en")
      expectExact("Word" + piece + " Word", "en")
    }
  }

  @Test(arguments: [
    ". ", "(", "\"", "1. ", "A. ", "a", "\n", "“. ", "[1", "。", "Yes. 1. ", "? ", "!", "- \n", ") ",
  ])
  func longRunsAreExact(piece: String) {
    expectExact(String(repeating: piece, count: 2_000), "en")
  }

  /// Words longer than a word is looked at, before signs of all kinds, so that they are cut at every byte.
  @Test(arguments: ["р", "а", "一", "𐐀", "р一", "а😀"], ["-", "'", "<", "|", "’", "a-", "р-", "Ъ<", "ъ|"])
  func aWordThatIsTooLongIsCutBetweenCharacters(letters: String, sign: String) {
    for count in 20...60 {
      let word = String(repeating: letters, count: count)
      expectExact("Слово \(word)\(sign). Слово далі. \(word)\(sign)! Word \(sign)\(word). Слово", "uk")
    }
  }

  /// Bytes that are no UTF-8 are cut somewhere, but in order, inside the text, and without a trap.
  @Test func brokenBytesHarmNothing() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<400 {
      var bytes = Array(text(20, &generator).utf8)
      for _ in 0..<4 where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      var end = 0
      SentenceSegmenter(language: "en").forEachSentence(inUTF8: bytes[...]) { sentence in
        #expect(sentence.range.lowerBound >= end && sentence.range.upperBound <= bytes.count)
        end = sentence.range.upperBound
      }
    }
  }

  @Test func aSliceIsReadFromItsOwnStart() {
    let bytes = Array("xx. Yes. One. Two.".utf8)
    var found: [Range<Int>] = []
    SentenceSegmenter(language: "en").forEachSentence(inUTF8: bytes[9...]) { found.append($0.range) }
    #expect(found == [0..<4, 5..<9])
  }
}
