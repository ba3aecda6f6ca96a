/// A page that shows the posts of a Telegram channel, none of which is more of an article than the others.
enum ChannelPage {
  private static let mark = "tgme_widget_message_text"

  /// Returns the runs of the posts, in order; none on any other page.
  static func posts(in tree: HTMLTree) -> [PageRun] {
    var isPost = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      let isInside = node.parent.map { isPost[$0] } ?? false
      isPost[index] = isInside || node["class"]?.split(separator: " ").contains { $0 == mark } ?? false
    }
    guard isPost.contains(true) else { return [] }
    let pruning = PagePruning(tree, boldness: .nothing)
    let lengths = PageLengths(tree, isLeftOut: pruning.isLeftOut)
    return PageRuns(tree, lengths: lengths, isLeftOut: pruning.isLeftOut).runs.filter { isPost[$0.node] }
  }
}
