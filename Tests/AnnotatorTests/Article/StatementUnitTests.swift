import Documents
import Testing

@testable import Annotator
import Documents

@Suite struct StatementUnitTests {
  private func stretches(_ text: String, _ unit: StatementUnit) -> [String] {
    let article = Article(text: text, language: "en")
    return article.stretches(of: unit).map { String(article[$0.range]) }
  }

  @Test func aLineIsAStatement() {
    #expect(stretches("One. Two.\r\n  Three \n\n\nFour", .line) == ["One. Two.", "Three", "Four"])
  }

  @Test func aParagraphEndsAtABlankLine() {
    #expect(stretches("One.\r\nTwo.\r\n \r\nThree\nFour.", .paragraph) == ["One.\r\nTwo.", "Three\nFour."])
  }

  @Test func aBlockOfADocumentIsAParagraph() {
    var article = Article(text: "Head\n\nOne. Two.", language: "en")
    article.origin.reader = "html"
    article.origin.blocks = [ArticleBlock(.heading, 0..<4, level: 1), ArticleBlock(.paragraph, 6..<15)]
    #expect(article.stretches(of: .paragraph).map(\.range) == [0..<4, 6..<15])
  }
}
