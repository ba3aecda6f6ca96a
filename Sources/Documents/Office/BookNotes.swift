/// The footnotes on a page of a book, and the marks that refer to them.
struct BookNotes {
  /// Whether each node is a note, a note mark or a page number, or is inside one.
  private(set) var isLeftOut: [Bool]
  /// The number of marks.
  private(set) var count = 0

  /// Finds the notes. Linear, since parents come before their children.
  init(_ page: HTMLTree) {
    isLeftOut = [Bool](repeating: false, count: page.nodes.count)
    for index in page.nodes.indices {
      let node = page.nodes[index]
      let isInside = node.parent.map { isLeftOut[$0] } ?? false
      let isMark = Self.isMark(node)
      if isMark, !isInside { count += 1 }
      let isPageNumber = Self.has(["pagebreak", "doc-pagebreak"], node)
      isLeftOut[index] = isInside || isMark || isPageNumber || Self.isNote(node)
    }
  }

  private static func isMark(_ node: HTMLNode) -> Bool {
    has(["noteref", "doc-noteref", "footnote-ref"], node)
  }

  private static func isNote(_ node: HTMLNode) -> Bool {
    has(
      [
        "footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "doc-footnote",
        "doc-endnote",
        "doc-endnotes", "doc-backlink", "backlink", "footnote-back",
      ], node)
  }

  private static func has(_ words: Set<String>, _ node: HTMLNode) -> Bool {
    ["epub:type", "type", "role", "class"].contains { name in
      node[name].map { $0.split(separator: " ").contains { words.contains(String($0).lowercased()) } }
        ?? false
    }
  }
}
