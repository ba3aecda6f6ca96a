import Testing

@testable import Annotator

/// Text in the columns of WebAnno TSV 3.
@Suite struct WebAnnoTextTests {
  @Test(
    arguments: [
      ("a -> b", "a \\-> b"), ("->", "\\->"), ("-->", "-\\->"), ("- >", "- >"), ("x>y", "x>y"),
      ("[1]|_;*\\", "\\[1\\]\\|\\_\\;\\*\\\\"), ("two\nlines\tand", "two\\nlines\\tand"),
    ])
  func whatHasAMeaningIsEscapedAndComesBack(text: String, column: String) {
    #expect(WebAnnoText.escaped(text) == column)
    #expect(WebAnnoText.values(Substring(column)).map(\.text) == [text])
  }
}
