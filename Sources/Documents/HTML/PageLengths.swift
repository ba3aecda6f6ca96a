/// The amount of text in each node of a page, and in its links: UTF-8 bytes without white space.
struct PageLengths {
  /// The bytes of text of each node.
  private(set) var text: [Int]
  /// The bytes among them that are in links.
  private(set) var links: [Int]

  /// Measures a tree, except for the nodes marked in `isLeftOut` and their descendants. Linear.
  init(_ tree: HTMLTree, isLeftOut: [Bool]) {
    text = [Int](repeating: 0, count: tree.nodes.count)
    links = text
    for index in tree.nodes.indices.reversed() where !isLeftOut[index] {
      let node = tree.nodes[index]
      if node.isText { text[index] = node.text.utf8.count { $0 > 0x20 } }
      if node.name == "a" { links[index] = text[index] }
      guard let parent = node.parent else { continue }
      text[parent] += text[index]
      links[parent] += links[index]
    }
  }

  /// Returns the share of a node's text that is in links, 0 to 1.
  func linkShare(_ index: Int) -> Double {
    text[index] == 0 ? 0 : Double(links[index]) / Double(text[index])
  }
}
