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
}
