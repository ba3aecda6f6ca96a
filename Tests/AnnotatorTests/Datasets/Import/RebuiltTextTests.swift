import Testing

@testable import Annotator

@Suite struct RebuiltTextTests {
  private func document(_ marks: [(start: Int, words: String)]) -> ImportedDocument {
    var document = ImportedDocument(place: "f", text: nil)
    document.marks = marks.enumerated().map { number, mark in
      let end = mark.start + mark.words.unicodeScalars.count
      var imported = ImportedMark(place: "f:\(number + 1)", range: mark.start..<end, label: "claim")
      imported.quote = mark.words
      return imported
    }
    return document
  }

  @Test func whatLiesBetweenIsSpaces() throws {
    let rebuilt = try RebuiltText(document([(0, "Так."), (6, "Two."), (10, "End.")]))
    #expect(rebuilt.text == "Так.  Two.End." && rebuilt.ranges == [0..<4, 6..<10, 10..<14])
  }

  @Test func aStatementLiesUpToAMillionPlacesAfterTheOneBefore() throws {
    #expect(try RebuiltText(document([(1_000_000, "One.")])).text.utf8.count == 1_000_004)
    #expect(try RebuiltText(document([(0, "One."), (1_000_004, "Two.")])).text.utf8.count == 1_000_008)
    let refusal = UserError(
      "the statement is too far from the previous one", at: "f:2", fix: "name the article with --article")
    #expect(throws: refusal) { try RebuiltText(document([(0, "One."), (1_000_005, "Two.")])) }
  }

  /// Files of tokens say where a sentence stands; one that is said to stand too far off follows at once.
  @Test(arguments: [(0, 0), (1_000_000, 1_000_000), (1_000_001, 0)])
  func aSentenceOfTokensBeginsWhereItIsSaidTo(place: Int, count: Int) {
    var text = TokenText()
    text.beginSentence(at: place)
    #expect(text.count == count)
  }
}
