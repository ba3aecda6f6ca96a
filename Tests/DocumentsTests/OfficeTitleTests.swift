import Testing

@testable import Documents

@Suite struct OfficeTitleTests {
  private static let blocks = [Block(.paragraph, "Порт закрыт"), Block(.paragraph, "Текст.")]

  @Test(arguments: ["Z", "Document1", "Microsoft Word - a.doc", "Untitled", "release.docx"])
  func whatAProgramCalledItIsNoTitle(title: String) {
    #expect(OfficeProperties.believed(title, over: Self.blocks) == nil)
  }

  @Test(arguments: ["Port closed after fire", "Порт"])
  func aHeadlineIs(title: String) { #expect(OfficeProperties.believed(title, over: Self.blocks) == title) }

  @Test func theDayOnWhichABookWasConvertedIsNoneOfPublication() {
    let made = "<package><meta property=\"dcterms:modified\">2026-11-28T10:00:00Z</meta>"
    let today = PageTree.tree(made + "<dc:date>2026-11-28</dc:date></package>")
    #expect(OfficeProperties.published(in: today).isEmpty)
    let then = PageTree.tree(made + "<dc:date>2026-02-11</dc:date></package>")
    #expect(OfficeProperties.published(in: then) == ["2026-02-11"])
  }

  @Test func aTitleIsAHeadingInOpenDocuments() throws {
    let tree = PageTree.tree(
      "<office:document><style:style name=\"P1\" parent-style-name=\"Title\"></style:style><office:text>"
        + "<text:p style-name=\"P1\">Port closed</text:p><text:p>It was closed.</text:p>"
        + "</office:text></office:document>")
    let document = try OpenDocumentReader.document(body: tree, properties: nil)
    #expect(
      document.blocks == [Block(.heading, "Port closed", level: 1), Block(.paragraph, "It was closed.")])
    #expect(document.metadata.title == "Port closed")
  }

  @Test func frontMatterListsPeopleByName() throws {
    let text =
      "---\ntitle: A\nauthor:\n  - name: Maren Oske\n    affiliation: Courier\n  - Jan Lind\n---\n\nText."
    let document = try MarkdownReader.document(of: text) { PageTree.tree("<p>\($0)</p>") }
    #expect(document.metadata.authors == ["Maren Oske", "Jan Lind"])
    let header = try MarkdownReader.document(of: "Title: Port closed\nAuthor: Maren Oske\n\nText.") {
      PageTree.tree("<p>\($0)</p>")
    }
    #expect(header.metadata.title == "Port closed" && header.metadata.authors == ["Maren Oske"])
    #expect(header.blocks.map(\.text) == ["Text."])
  }

  @Test func whatALibraryWritesIntoEachFileSaysNothing() {
    func metadata(_ creator: String) -> DocumentMetadata {
      OfficeProperties.metadata(
        in: PageTree.tree(
          "<cp:coreProperties><dc:creator>\(creator)</dc:creator>"
            + "<dcterms:modified>2013-12-23T23:15:00Z</dcterms:modified></cp:coreProperties>"))
    }
    #expect(metadata("python-docx") == DocumentMetadata())
    #expect(metadata("Maren Oske").authors == ["Maren Oske"])
  }
}
