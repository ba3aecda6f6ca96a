/// What stands above an article on its page: the headline and the byline.
struct PageHead {
  /// The blocks to put in front of the article.
  private(set) var blocks: [Block] = []
  private static let longestByline = 150

  init(_ tree: HTMLTree, content: MainContent, metadata: DocumentMetadata) {
    let pruning = PagePruning(tree, boldness: .nothing)
    let lengths = PageLengths(tree, isLeftOut: pruning.isLeftOut)
    let runs = PageRuns(tree, lengths: lengths, isLeftOut: pruning.isLeftOut).runs
    let start = content.runs.first?.node ?? tree.nodes.count
    let above = runs.filter { $0.node < start }
    let headline = above.last { $0.kind == "h1" } ?? runs.first { $0.kind == "h1" }
    let title = headline?.text ?? metadata.title
    if let title, !content.begins(with: title) {
      blocks.append(Block(.heading, title.split(separator: "\n").joined(separator: " "), level: 1))
    }
    let near = above.filter { run in headline.map { run.node > $0.node } ?? true }.suffix(20)
    if let line = near.first(where: { Self.isByline($0, authors: metadata.authors) }) {
      blocks.append(Block(.byline, line.text.split(separator: "\n").joined(separator: " ")))
    }
  }

  private static func isByline(_ run: PageRun, authors: [String]) -> Bool {
    guard run.length <= longestByline else { return false }
    let names = authors.contains { $0.utf8.count > 3 && run.text.contains($0) }
    return names
      || ["By ", "by ", "BY ", "Von ", "Par ", "Por "].contains { run.text.hasPrefix($0) } && run.length <= 60
  }
}

extension MainContent {
  /// Whether the article itself begins with a headline.
  fileprivate func begins(with title: String) -> Bool {
    runs.prefix(2).contains { $0.text == title }
  }
}
