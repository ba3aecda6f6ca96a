import Testing

@testable import Annotator

@Suite struct QuotationMarksTests {
  @Test(arguments: [
    ("NBC", "\"NBC\""), ("ПАТ \"Укрнафта\"", "«ПАТ \"Укрнафта\"»"), ("a \" » b", "„a \" » b“"), ("", "\"\""),
  ])
  func marksHoldWhatTheyDoNotClose(_ text: String, _ quoted: String) throws {
    #expect(QuotationMarks.around(text) == quoted)
    let words = try TypedWord.tokens(of: quoted)
    #expect(words.map(\.text) == [text])
    #expect(words.first?.isQuoted == true)
  }

  @Test func nothingHoldsATextWithEveryClosingMark() {
    #expect(QuotationMarks.around("\"”»“") == nil)
  }
}
