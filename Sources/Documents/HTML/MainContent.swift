/// The article of a web page: the element whose paragraphs weigh most, and the runs in it that are text.
struct MainContent {
  /// The tree of the page.
  let tree: HTMLTree
  /// The runs that make the article, in reading order.
  private(set) var runs: [PageRun] = []

  /// Tries to leave out what is called furniture, and less and less of that while too little is found.
  init(of tree: HTMLTree) {
    self.tree = tree
    var best = 0
    for boldness in PagePruning.Boldness.allCases where best < 400 {
      let found = ContentChoice(tree, pruning: PagePruning(tree, boldness: boldness)).runs
      let length = found.reduce(0) { $0 + $1.length }
      if length > best {
        best = length
        runs = found
      }
    }
  }
}
