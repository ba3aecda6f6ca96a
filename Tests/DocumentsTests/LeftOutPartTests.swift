import Documents
import Testing

/// What office documents hold that readers do not see.
@Suite struct LeftOutPartTests {
  private static func run(_ text: String, hidden: String? = nil, in tree: inout HTMLTree) {
    tree.openElement("w:r")
    if let hidden {
      tree.openElement("w:rPr")
      tree.openElement("w:vanish", attributes: hidden.isEmpty ? [] : [HTMLAttribute("val", hidden)])
      tree.closeElement()
      tree.closeElement()
    }
    tree.openElement("w:t")
    tree.addText(text)
    tree.closeElement()
    tree.closeElement()
  }

  @Test func hiddenTextOfWordIsCounted() throws {
    var tree = HTMLTree()
    tree.openElement("w:document")
    tree.openElement("w:p")
    Self.run("Secret.", hidden: "", in: &tree)
    Self.run("Seen", in: &tree)
    Self.run(" too.", hidden: "false", in: &tree)
    let document = try WordReader(styles: nil).document(body: tree, properties: nil)
    #expect(document.blocks.map(\.text) == ["Seen too."])
    #expect(document.dropped == [DroppedPart("pieces of hidden text", count: 1)])
  }

  /// The list of changes of a text without any, or whose changes are insertions, takes nothing out of it.
  @Test(arguments: [
    ([], 0), (["text:insertion"], 0), (["text:deletion", "text:insertion", "text:deletion"], 2),
  ])
  func deletionsOfOpenDocumentsAreCounted(_ changes: [String], _ count: Int) throws {
    var tree = HTMLTree()
    tree.openElement("office:text")
    tree.openElement("text:tracked-changes")
    for change in changes {
      tree.openElement("text:changed-region")
      tree.openElement(change)
      tree.closeElement()
      tree.closeElement()
    }
    tree.closeElement()
    tree.openElement("text:p")
    tree.addText("Orsk denied it.")
    tree.closeElement()
    tree.closeElement()
    let document = try OpenDocumentReader.document(body: tree, properties: nil)
    #expect(document.blocks.map(\.text) == ["Orsk denied it."])
    #expect(document.dropped == (count == 0 ? [] : [DroppedPart("tracked deletions", count: count)]))
    let answer = DocumentJSON.lines(of: [document]).joined(separator: "\n")
    #expect(try DocumentAnswer(Array(answer.utf8)).documents == [document])
  }
}
