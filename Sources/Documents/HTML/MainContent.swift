/// The article of a web page: the element whose paragraphs weigh most, and the runs in it that are text.
struct MainContent {
  /// The tree of the page.
  let tree: HTMLTree
  /// The runs that make the article, in reading order.
  private(set) var runs: [PageRun] = []

  /// Tries to leave out what is called furniture, and less and less of that while too little is found.
  ///
  /// What is found less boldly must be much more, and far more than what was found below the headline: a
  /// short article has comments and notices around it that are longer.
  init(of tree: HTMLTree) {
    self.tree = tree
    runs = ChannelPage.posts(in: tree)
    guard runs.isEmpty else { return }
    var best = 0
    var isBelowHeadline = false
    for boldness in PagePruning.Boldness.allCases where best < 400 {
      let found = ContentChoice(tree, pruning: PagePruning(tree, boldness: boldness))
      let length = found.runs.reduce(0) { $0 + $1.length }
      // Where nothing is left out, comments come along.
      let factor = isBelowHeadline ? (boldness == .nothing ? 6 : 3) : 2
      if length > factor * best {
        (best, isBelowHeadline) = (length, found.isBelowHeadline)
        runs = found.runs
      }
    }
    if runs.isEmpty { runs = Self.all(of: tree) }
  }

  /// All that is no link and no title, where nothing weighs enough to be an article: notices are as short as
  /// "It burned."
  private static func all(of tree: HTMLTree) -> [PageRun] {
    for boldness in PagePruning.Boldness.allCases {
      let pruning = PagePruning(tree, boldness: boldness)
      let lengths = PageLengths(tree, isLeftOut: pruning.isLeftOut)
      let found = PageRuns(tree, lengths: lengths, isLeftOut: pruning.isLeftOut).runs.filter {
        $0.linkShare <= 0.6 && $0.kind != "h1"
      }
      if !found.isEmpty { return found }
    }
    return []
  }
}
