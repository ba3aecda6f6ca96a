/// The headline, deck and byline above an article on its page.
struct PageHead {
  /// The blocks to put in front of the article.
  private(set) var blocks: [Block] = []
  /// Short lines between the headline and the article; one that the page marks as the author begins with
  /// "Author:".
  private(set) var signature: [String] = []
  private static let longestByline = 150

  init(_ tree: HTMLTree, content: MainContent, metadata: DocumentMetadata) {
    let pruning = PagePruning(tree, boldness: .nothing)
    let lengths = PageLengths(tree, isLeftOut: pruning.isLeftOut)
    let runs = PageRuns(tree, lengths: lengths, isLeftOut: pruning.isLeftOut).runs
    let first = content.runs.first
    let start =
      runs.firstIndex { $0.node == first?.node && $0.text == first?.text }
      ?? runs.firstIndex { $0.node >= first?.node ?? tree.nodes.count } ?? runs.count
    let above = runs[..<start]
    let headline = above.last { $0.kind == "h1" } ?? runs.first { $0.kind == "h1" }
    let title = headline?.text ?? metadata.title
    if let title, !content.begins(with: title) {
      blocks.append(Block(.heading, title.split(separator: "\n").joined(separator: " "), level: 1))
    }
    let near = above.filter { run in headline.map { run.node > $0.node } ?? true }.suffix(20)
    signature = near.filter { $0.length <= Self.longestByline }.prefix(12).map { Self.line(of: $0, in: tree) }
    let deck = near.filter { Self.isDeck($0, in: tree) }.prefix(2)
    blocks += deck.map { Block(.paragraph, $0.text.split(separator: "\n").joined(separator: " ")) }
    if let line = near.first(where: { Self.isByline($0, authors: metadata.authors) }) {
      blocks.append(Block(.byline, line.text.split(separator: "\n").joined(separator: " ")))
    }
  }

  /// Returns the headline on the page: its first `h1` or, if it has none, a heading that its title contains.
  static func headline(in tree: HTMLTree, of title: String) -> String? {
    if let first = tree.first("h1") { return PageText.line(tree.text(of: first)) }
    let headings = tree.nodes.lazy.filter { $0.name == "h2" || $0.name == "h3" }.prefix(20)
      .map { PageText.line(tree.text(of: $0)) }
    return headings.first { $0.split(separator: " ").count > 1 && title.contains($0) }
  }

  /// Returns a run on one line, labelled as the author if an element around it is.
  private static func line(of run: PageRun, in tree: HTMLTree) -> String {
    let text = run.text.split(separator: "\n").joined(separator: " ")
    var place: Int? = run.node
    for _ in 0..<3 {
      guard let node = place else { break }
      let classes = (tree.nodes[node]["class"] ?? "").lowercased().split {
        $0 == " " || $0 == "-" || $0 == "_"
      }
      let isName = run.length <= 60 && !text.contains(where: \.isNumber)
      if isName, classes.contains(where: { $0 == "author" || $0 == "byline" || $0 == "authors" }) {
        return text.contains(":") || text.contains("|") ? text : "Author: " + Self.withoutBy(text)
      }
      place = tree.nodes[node].parent
    }
    return text
  }

  private static func withoutBy(_ text: String) -> String {
    text.lowercased().hasPrefix("by ") ? String(text.dropFirst(3)) : text
  }

  /// Returns whether a run is the summary sentence below a headline, and is marked as one.
  private static func isDeck(_ run: PageRun, in tree: HTMLTree) -> Bool {
    guard run.kind == "p" || run.kind == "h2", (40...200).contains(run.length), run.linkShare < 0.2,
      ".!?…”»".unicodeScalars.contains(run.text.unicodeScalars.last ?? " ")
    else { return false }
    let places = [run.node, tree.nodes[run.node].parent].compactMap { $0 }
    return places.contains { place in
      let classes = (tree.nodes[place]["class"] ?? "").lowercased()
      return decks.contains { classes.contains($0) }
    }
  }

  private static let decks = [
    "lead", "lede", "standfirst", "deck", "subtitle", "subhead", "summary", "chapo", "chapeau", "vorspann",
    "excerpt", "intro", "description", "bajada", "entradilla",
  ]

  /// Returns whether a paragraph at the top of an article only names its author.
  static func isByline(_ block: Block) -> Bool {
    guard block.kind == .paragraph, block.text.unicodeScalars.count <= 80,
      !".!?…:".unicodeScalars.contains(block.text.unicodeScalars.last ?? ".")
    else { return false }
    let words = block.text.split(separator: " ")
    return bylines.contains { block.text.hasPrefix($0) } && words.count >= 3
      && words.dropFirst().prefix(2).allSatisfy { $0.first?.isUppercase ?? false }
  }

  private static let bylines = ["By ", "by ", "BY ", "Von ", "Par ", "Por "]

  private static func isByline(_ run: PageRun, authors: [String]) -> Bool {
    guard run.length <= longestByline else { return false }
    let names = authors.contains { $0.utf8.count > 3 && run.text.contains($0) }
    return names
      || bylines.contains { run.text.hasPrefix($0) } && run.length <= 60
  }
}

extension MainContent {
  /// Returns whether the article itself begins with a headline.
  fileprivate func begins(with title: String) -> Bool {
    runs.prefix(2).contains { $0.text == title }
  }
}
