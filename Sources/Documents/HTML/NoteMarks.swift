/// What stands in a page's sentences and is no word of them: the marks of notes, the ways back from notes, and
/// what its author has deleted.
enum NoteMarks {
  /// Whether a node is such a mark, with all that stands in it.
  static func isMark(_ index: Int, in tree: HTMLTree) -> Bool {
    let node = tree.nodes[index]
    switch node.name {
    case "del": return true
    case "sup": return isNumbered(PageText.line(tree.text(of: node))) || leadsToNote(node, in: tree)
    case "a": return ["↩", "↩︎", "⤴", "↑"].contains(PageText.line(tree.text(of: node)))
    case "span": return node["class"]?.contains("mw-editsection") ?? false
    default: return false
    }
  }

  /// "[1]", "[citation needed]".
  private static func isNumbered(_ text: String) -> Bool {
    text.hasPrefix("[") && text.hasSuffix("]") && text.unicodeScalars.count <= 30
  }

  /// Whether a raised number leads to a place on the same page.
  private static func leadsToNote(_ node: HTMLNode, in tree: HTMLTree) -> Bool {
    node.children.contains { tree.nodes[$0].name == "a" && tree.nodes[$0]["href"]?.hasPrefix("#") ?? false }
  }
}
