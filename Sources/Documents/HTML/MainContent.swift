/// The article of a web page: the runs of text in the element whose paragraphs have the highest score.
struct MainContent {
  /// The tree of the page.
  let tree: HTMLTree
  /// The runs that make up the article, in reading order.
  private(set) var runs: [PageRun] = []

  /// Finds the article, at first without anything that looks like furniture, then with more and more of it
  /// while too little is found.
  ///
  /// A later result must be much longer to win, and far longer than one found below the headline: the
  /// comments and notices around a short article are longer than the article.
  init(of tree: HTMLTree) {
    self.tree = tree
    runs = ChannelPage.posts(in: tree)
    guard runs.isEmpty else { return }
    var best = 0
    var isBelowHeadline = false
    for boldness in PagePruning.Boldness.allCases where best < 400 {
      let found = ContentChoice(tree, pruning: PagePruning(tree, boldness: boldness))
      let length = found.runs.reduce(0) { $0 + $1.length }
      // If nothing is left out, comments are included.
      let factor = isBelowHeadline ? (boldness == .nothing ? 6 : 3) : 2
      if length > factor * best {
        (best, isBelowHeadline) = (length, found.isBelowHeadline)
        runs = found.runs
      }
    }
    if runs.isEmpty { runs = Self.all(of: tree) }
  }

  /// Returns everything that isn't a link or a title, for pages where nothing scores high enough: notices can
  /// be as short as "It burned."
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
