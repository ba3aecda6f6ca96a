import Documents
import SentenceSegmentation
import Testing

@testable import Annotator

@Suite struct PagedLinesTests {
  private static let text = """
    Keld Gazette                   No. 12                 11 February 2026

         The port authority of Keld rejected the finding.

    Oske                                                            [Page 1]

    Keld Gazette                   No. 12                 11 February 2026

         The auditors maintain that the files were altered.

    Oske                                                            [Page 2]
    """

  @Test func headsAndFeetOfPagesAreFurniture() throws {
    let article = try ArticleLoader().load(Array(Self.text.utf8), source: "a.txt")
    let furniture = article.origin.blocks.filter { $0.kind == .furniture }.map { article[$0.range].prefix(4) }
    #expect(furniture == ["Keld", "Oske", "Keld", "Oske"])
    #expect(
      article.sentences.map { String(article[$0.range].prefix(8)) } == [
        "Keld Gaz", "The port", "Oske    ", "Keld Gaz", "The audi", "Oske    ",
      ])
    #expect(article.published == "2026-02-11")
  }

  @Test(arguments: ["", "Page 1\n\nText.\n", "See page 2.\n\nSee page 3.\n"])
  func aTextWithoutPagesHasNone(text: String) { #expect(PagedLines.ranges(in: text).isEmpty) }
}
