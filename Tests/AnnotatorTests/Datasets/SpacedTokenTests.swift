import Testing

@testable import Annotator

@Suite struct SpacedTokenTests {
  @Test(arguments: [
    "", " a", "a  b\r\n\r\nc ", "東京は否定した。", "🌉 Yes.\n\nNo.\t", "\u{3000}a", "a b", " \n",
  ])
  func tokensGiveTheTextBack(text: String) {
    let article = Article(text: text)
    let words = Tokenizer().tokens(in: 0..<text.utf8.count, of: article)
    let tokens = SpacedToken.all(of: words, in: Array(text.utf8))
    let back = tokens.map { String(article[$0.range]) + ($0.isSpaced ? " " : "") }.joined()
    #expect(back.utf8.elementsEqual(text.utf8))
    #expect(words.allSatisfy { word in tokens.contains { $0.range == word.range } })
  }
}
