/// Chooses the element that contains the article, and the text in it.
struct ContentChoice {
  private let tree: HTMLTree
  private let lengths: PageLengths
  private let all: [PageRun]
  /// The runs of the article.
  private(set) var runs: [PageRun] = []
  /// Whether they include several sentences and are in the `article` or `main` around the headline.
  private(set) var isBelowHeadline = false

  init(_ tree: HTMLTree, pruning: PagePruning) {
    self.tree = tree
    lengths = PageLengths(tree, isLeftOut: pruning.isLeftOut)
    all = PageRuns(tree, lengths: lengths, isLeftOut: pruning.isLeftOut).runs
    guard let top = heaviest() else { return }
    let chosen = climbed(from: top)
    runs = kept(all.filter { tree.isWithin($0.node, chosen) })
    let isInArticle = pruning.headline.article.map { tree.isWithin(chosen, $0) } ?? false
    isBelowHeadline = isInArticle && runs.count(where: isSentence) > 1
  }

  private func isSentence(_ run: PageRun) -> Bool {
    run.length >= 25 && run.linkShare < 0.3
      && ".!?…。！？\"”’»".unicodeScalars.contains(run.text.unicodeScalars.last ?? " ")
  }
}

extension ContentChoice {
  /// Returns the element with the highest score. Each paragraph adds points to its container and, in smaller
  /// shares, to that one's ancestors.
  private func heaviest() -> Int? {
    var scores = [Double](repeating: 0, count: tree.nodes.count)
    for run in all where run.length >= 25 && run.linkShare < 0.5 && HTMLNames.headingLevel(run.kind) == nil {
      var share = points(of: run)
      var place: Int? = container(of: run.node)
      for _ in 0..<4 {
        guard let node = place else { break }
        scores[node] += share
        share *= 0.55
        place = tree.nodes[node].parent
      }
    }
    for index in scores.indices where scores[index] > 0 {
      scores[index] *= 1 - lengths.linkShare(index)
      if tree.nodes[index].isLikely { scores[index] *= 1.5 }
      if ["article", "main"].contains(tree.nodes[index].name) { scores[index] *= 1.1 }
    }
    guard let most = scores.max(), most > 0 else { return nil }
    return scores.firstIndex(of: most)
  }

  private func points(of run: PageRun) -> Double {
    let stops = run.text.unicodeScalars.count { ",，、.。".unicodeScalars.contains($0) }
    let points = (1 + Double(stops) * 0.5 + min(Double(run.length) / 100, 4)) * (1 - run.linkShare)
    return run.kind == "div" ? points * 0.6 : run.kind == "li" ? points * 0.4 : points
  }

  private func container(of node: Int) -> Int {
    var place = node
    while HTMLNames.textual.contains(tree.nodes[place].name), let parent = tree.nodes[place].parent {
      place = parent
    }
    return place
  }

  /// Returns the ancestor that contains the entire text, which advertisements may divide among several
  /// containers. Climbs as long as the text gained reads like an article's.
  private func climbed(from top: Int) -> Int {
    var good = [Int](repeating: 0, count: tree.nodes.count)
    var (poor, said, unsaid) = (good, good, good)
    for run in all {
      if isGood(run) { good[run.node] += run.length } else if isPoor(run) { poor[run.node] += run.length }
      if isSentence(run) {
        said[run.node] += run.length
      } else if isPoor(run) {
        unsaid[run.node] += run.length
      }
    }
    for index in tree.nodes.indices.reversed() {
      guard let parent = tree.nodes[index].parent else { continue }
      good[parent] += good[index]
      poor[parent] += poor[index]
      said[parent] += said[index]
      unsaid[parent] += unsaid[index]
    }
    var chosen = top
    var place = top
    var steps = 0
    while steps < 8 {
      guard let parent = tree.nodes[place].parent, tree.nodes[parent].name != "html" else { break }
      // If elements are never closed, each paragraph is nested in the one before.
      let isAgain = place == chosen && tree.isAgain(parent, place) && poor[parent] == poor[place]
      let gain = Double(good[parent] - good[chosen])
      let cost = Double(poor[parent] - poor[chosen])
      if isAgain || (gain > 0.12 * Double(good[chosen]) && cost < 0.5 * gain)
        || (unsaid[parent] - unsaid[chosen] < said[parent] - said[chosen]
          && tree.holds(parent, alike: place) { said[$0] > 0 })
      {
        chosen = parent
      }
      steps += isAgain ? 0 : 1
      place = parent
    }
    return chosen
  }

  private func isGood(_ run: PageRun) -> Bool {
    run.length >= 80 && run.linkShare < 0.3 && HTMLNames.headingLevel(run.kind) == nil
  }

  private func isPoor(_ run: PageRun) -> Bool {
    run.linkShare > 0.5 || (HTMLNames.headingLevel(run.kind) == nil && run.length < 40)
  }

}

extension ContentChoice {
  /// Returns whether a run is part of a list, a table or a quotation that doesn't consist of links.
  private func isListOrQuotation(_ run: PageRun) -> Bool {
    guard run.linkShare < 0.5, HTMLNames.headingLevel(run.kind) == nil else { return false }
    var place: Int? = run.node
    while let node = place {
      if ["ul", "ol", "dl", "table", "blockquote"].contains(tree.nodes[node].name) { return true }
      place = tree.nodes[node].parent
    }
    return false
  }

  private func kept(_ inside: [PageRun]) -> [PageRun] {
    inside.enumerated().filter { index, run in
      if run.linkShare > 0.6 && run.length < 200 { return false }
      if run.kind == "h1" { return false }
      if HTMLNames.headingLevel(run.kind) != nil {
        if inside[(index + 1)...].first.map(isListOrQuotation) ?? false { return true }
        return inside[(index + 1)...].prefix(2).contains {
          HTMLNames.headingLevel($0.kind) == nil && $0.length > 60 && $0.linkShare < 0.5
        }
      }
      return run.kind != "div" || run.length >= 40
        || ".!?”\"".unicodeScalars.contains(run.text.unicodeScalars.last ?? " ")
    }.map(\.element)
  }
}

extension HTMLTree {
  /// Returns whether a node is another one or a descendant of it.
  func isWithin(_ node: Int, _ outer: Int) -> Bool {
    var place: Int? = node
    while let current = place {
      if current == outer { return true }
      place = nodes[current].parent
    }
    return false
  }

  /// Returns whether an element has, beside one of its children, another of that name and class for which
  /// `isSo` is true: some sites give each paragraph a container of its own.
  fileprivate func holds(_ outer: Int, alike inner: Int, where isSo: (Int) -> Bool) -> Bool {
    nodes[inner]["class"] != nil
      && nodes.indices[outer...].contains {
        nodes[$0].parent == outer && $0 != inner && isAgain($0, inner) && isSo($0)
      }
  }

  /// Returns whether an element has the same name and class as one inside it.
  fileprivate func isAgain(_ outer: Int, _ inner: Int) -> Bool {
    nodes[outer].name == nodes[inner].name && nodes[outer]["class"] == nodes[inner]["class"]
  }
}
