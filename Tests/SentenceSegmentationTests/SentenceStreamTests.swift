import Testing

@testable import SentenceSegmentation

/// A text that comes in pieces has the sentences of the whole.
@Suite struct SentenceStreamTests {
  private func whole(_ text: [UInt8], _ language: String?) -> [Sentence] {
    var sentences: [Sentence] = []
    SentenceSegmenter(language: language).forEachSentence(inUTF8: text[...]) { sentences.append($0) }
    return sentences
  }

  /// The sentences of a text whose first piece has `first` bytes and whose others have `size`.
  private func streamed(_ text: [UInt8], _ language: String?, first: Int, size: Int) -> [Sentence] {
    var stream = SentenceStream(language: language)
    var (sentences, start, end) = ([Sentence](), 0, min(first, text.count))
    while true {
      let done = text[start..<end].withUnsafeBufferPointer { piece in
        stream.read(piece, isLast: end == text.count) { sentence in
          let range = sentence.range
          sentences.append(
            Sentence(range: start + range.lowerBound..<start + range.upperBound, isQuoted: sentence.isQuoted))
        }
      }
      if end == text.count { return sentences }
      #expect(end - start - done < SentenceStream.minimumFirstPiece + size)
      (start, end) = (start + done, min(end + size, text.count))
    }
  }

  private static let words = [
    "word", "Word", "Dr", "слово", "Слово", "漢字", "12", "U.S", "“so", "end”", "(one", "two)", "it", "The",
  ]
  private static let gaps = [
    " ", " ", " ", " ", ". ", ". ", "? ", "\n", "\r\n", ".\n", "\n\n", "\r\n\r\n", ": ", "; ", "。",
  ]

  private func text(_ count: Int, seed: UInt64, without excluded: Set<String> = []) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    let gaps = Self.gaps.filter { !excluded.contains($0) }
    var text: [UInt8] = []
    while text.count < count {
      text += Array((Self.words.randomElement(using: &generator) ?? "").utf8)
      text += Array((gaps.randomElement(using: &generator) ?? "").utf8)
    }
    return text
  }

  @Test(arguments: [65_537, 300_001])
  func piecesOfAnySizeGiveTheSentencesOfTheWhole(size: Int) {
    let text = text(620_000, seed: UInt64(size))
    let sentences = streamed(text, "en", first: SentenceStream.minimumFirstPiece, size: size)
    #expect(sentences == whole(text, "en"))
  }

  /// One line of 560 kB, and one block of lines of that size.
  @Test(
    arguments: [["\n", ".\n", "\n\n"], ["\n\n"], ["\n\n", "\n", ".\n", ". ", "? ", " ", "。"]] as [Set<String>]
  )
  func textWithoutBlankLinesIsReadInParts(excluded: Set<String>) {
    let text = text(560_000, seed: 5, without: excluded)
    let sentences = whole(text, "en")
    #expect(streamed(text, "en", first: SentenceStream.minimumFirstPiece, size: 65_536) == sentences)
    #expect(sentences.allSatisfy { $0.range.count <= LongLine.longest * 3 })
    #expect(sentences.map(\.range.count).reduce(0, +) > text.count / 2)
  }

  @Test func aLongLineIsCutBehindAStop() {
    let sentence = "This is a sentence of a line without an end. "
    let text = Array(String(repeating: sentence, count: 8_000).utf8)
    let sentences = whole(text, "en")
    #expect(sentences.count == 8_000)
    #expect(sentences.allSatisfy { $0.range.count == sentence.utf8.count - 1 })
  }
}
