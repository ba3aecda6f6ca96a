/// What stands in a page's sentences and is no word of them: the marks of notes, the ways back from notes,
/// what its author has deleted, and what Word and Google's documents put beside: marks of items, comments.
enum NoteMarks {
  /// Whether a node is such a mark, with all that stands in it.
  static func isMark(_ index: Int, in tree: HTMLTree) -> Bool {
    let node = tree.nodes[index]
    switch node.name {
    case "del": return true
    case "sup": return isNumbered(PageText.line(tree.text(of: node))) || leadsToNote(node, in: tree)
    case "a": return ["↩", "↩︎", "⤴", "↑"].contains(PageText.line(tree.text(of: node)))
    case "span":
      return node["class"]?.contains("mw-editsection") ?? false
        || node["style"].map { $0.filter { $0 != " " }.contains("mso-list:Ignore") } ?? false
    case "div": return isComment(node, in: tree)
    default: return false
    }
  }

  /// Whether an element is a reader's comment in a document that Word or Google saved as a page.
  private static func isComment(_ node: HTMLNode, in tree: HTMLTree) -> Bool {
    if node["style"]?.contains("mso-element:comment") ?? false { return true }
    let paragraph = node.children.lazy.map { tree.nodes[$0] }.first { !$0.isText }
    let link = paragraph?.children.lazy.map { tree.nodes[$0] }.first { !$0.isText }
    return link?.name == "a" && link?["href"]?.hasPrefix("#cmnt_ref") ?? false
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
