/// Parts of a page's sentences that aren't text: note marks, links back from notes, deletions, and what Word
/// and Google Docs add, such as list bullets and comments.
enum NoteMarks {
  /// Returns whether a node and all its descendants are such a mark.
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

  /// Returns whether an element is a comment in a document that Word or Google saved as a page.
  private static func isComment(_ node: HTMLNode, in tree: HTMLTree) -> Bool {
    if node["style"]?.contains("mso-element:comment") ?? false { return true }
    let paragraph = node.children.lazy.map { tree.nodes[$0] }.first { !$0.isText }
    let link = paragraph?.children.lazy.map { tree.nodes[$0] }.first { !$0.isText }
    return link?.name == "a" && link?["href"]?.hasPrefix("#cmnt_ref") ?? false
  }

  /// Returns whether a text is a mark such as "[1]" or "[citation needed]".
  private static func isNumbered(_ text: String) -> Bool {
    text.hasPrefix("[") && text.hasSuffix("]") && text.unicodeScalars.count <= 30
  }

  /// Returns whether a superscript links to a place on the same page.
  private static func leadsToNote(_ node: HTMLNode, in tree: HTMLTree) -> Bool {
    node.children.contains { tree.nodes[$0].name == "a" && tree.nodes[$0]["href"]?.hasPrefix("#") ?? false }
  }
}
