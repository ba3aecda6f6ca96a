/// The headline of a page, and the elements around it.
struct PageHeadline {
  /// The first headline and the elements around it; empty if the page has no headline.
  private(set) var around: Set<Int> = []
  /// The nearest `article` or `main` around the headline, if the page has only one headline.
  private(set) var article: Int?

  /// Finds the headline. Linear.
  init(_ tree: HTMLTree) {
    let headlines = tree.nodes.indices.filter { tree.nodes[$0].name == "h1" }
    var place = headlines.first
    while let node = place {
      around.insert(node)
      let isArticle = ["article", "main"].contains(tree.nodes[node].name)
      if isArticle, article == nil, headlines.count == 1 { article = node }
      place = tree.nodes[node].parent
    }
  }

  /// Returns whether the article has at least two paragraphs. Linear.
  func hasParagraphs(in tree: HTMLTree, _ lengths: PageLengths) -> Bool {
    guard let article else { return false }
    var isInside = [Bool](repeating: false, count: tree.nodes.count)
    isInside[article] = true
    var count = 0
    for index in tree.nodes.indices[(article + 1)...] {
      guard let parent = tree.nodes[index].parent, isInside[parent] else { continue }
      isInside[index] = true
      let isText = lengths.text[index] >= 25 && lengths.linkShare(index) < 0.5
      if tree.nodes[index].name == "p", isText { count += 1 }
    }
    return count > 1
  }
}
