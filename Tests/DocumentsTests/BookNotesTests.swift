import Testing

@testable import Documents

@Suite struct BookNotesTests {
  @Test func marksAndNotesOfABookAreNoText() {
    var page = HTMLTree()
    page.openElement("body")
    page.openElement("p")
    page.addText("The port is closed.")
    page.openElement("a", attributes: [HTMLAttribute("epub:type", "noteref")])
    page.addText("1")
    page.closeElement()
    page.closeElement()
    page.openElement("aside", attributes: [HTMLAttribute("role", "doc-footnote")])
    page.addText("Two sentences.")
    page.closeElement()
    page.closeElement()
    let notes = BookNotes(page)
    #expect(notes.count == 1)
    #expect(
      MailText.blocks(ofPage: page, isLeftOut: notes.isLeftOut) == [
        Block(.paragraph, "The port is closed.")
      ])
  }
}
