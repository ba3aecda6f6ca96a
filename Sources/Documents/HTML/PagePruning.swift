/// The nodes of a page that are left out before its text is scored.
struct PagePruning {
  /// How boldly parts are left out because of their names.
  enum Boldness: CaseIterable {
    case byNameAndClass
    case byName
    case nothing
  }

  /// Whether each node is left out, with all its descendants.
  private(set) var isLeftOut: [Bool]
  private let tree: HTMLTree
  private let lengths: PageLengths
  private let boldness: Boldness
  /// The page's headline.
  let headline: PageHeadline
  /// Whether the headline's article has paragraphs, so that the text isn't in another element.
  private let hasArticle: Bool

  /// Decides from the root down. Linear except for the words in names.
  init(_ tree: HTMLTree, boldness: Boldness) {
    self.tree = tree
    self.boldness = boldness
    var silent = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices
    where HTMLNames.silent.contains(tree.nodes[index].name) || NoteMarks.isMark(index, in: tree) {
      silent[index] = true
    }
    lengths = PageLengths(tree, isLeftOut: silent)
    isLeftOut = silent
    let total = lengths.text.first ?? 0
    headline = PageHeadline(tree)
    hasArticle = headline.hasParagraphs(in: tree, lengths)
    if boldness != .nothing {
      for index in tree.nodes.indices where tree.nodes[index].asksForMail { leaveOutOffer(around: index) }
    }
    for index in tree.nodes.indices.dropFirst() {
      guard let parent = tree.nodes[index].parent else { continue }
      isLeftOut[index] = isLeftOut[index] || isLeftOut[parent] || isDropped(index, total: total)
    }
  }

  /// Leaves out a newsletter offer around an e-mail field: the largest element around it with no more text
  /// than such offers have, and at most half of the page's.
  private mutating func leaveOutOffer(around field: Int) {
    let most = min(Self.longestOffer, (lengths.text.first ?? 0) / 2)
    var place = tree.nodes[field].parent
    var offer: Int?
    while let current = place, lengths.text[current] <= most {
      offer = current
      place = tree.nodes[current].parent
    }
    if let offer { isLeftOut[offer] = true }
  }

  private static let longestOffer = 250
  /// Anything longer is the article itself, or is shown by a script in its place.
  private static let longestAround = 1000

  /// Returns whether an element is left out.
  ///
  /// An element with most of the page's text isn't furniture, whatever its name, unless it is outside the
  /// headline, fairly short, and either a notice, hidden, or on a page whose headline has an article. A short
  /// article has less text than its cookie notice and its comments.
  private func isDropped(_ index: Int, total: Int) -> Bool {
    let node = tree.nodes[index]
    guard !node.isText else { return false }
    if lengths.text[index] * 2 > total {
      guard !headline.around.isEmpty, !headline.around.contains(index) else { return false }
      guard lengths.text[index] < Self.longestAround else { return false }
      if node.isNotice { return true }
      guard hasArticle || node.isHidden else { return false }
    }
    if HTMLNames.controls.contains(node.name) || node.isHidden || node.isCertainlyFurniture { return true }
    switch boldness {
    case .nothing: return false
    case .byName: return HTMLNames.furniture.contains(node.name)
    case .byNameAndClass:
      if HTMLNames.furniture.contains(node.name) { return true }
      if node.name == "header", !(hasArticle && headline.around.contains(index)) { return true }
      return node.name != "a" && node.name != "span" && node.isUnlikely
    }
  }
}

extension HTMLNode {
  /// The class names and the identifier, in lower case.
  var marks: [UInt8] {
    let text = Array((self["class"] ?? "").utf8) + [0x20] + Array((self["id"] ?? "").utf8)
    return text.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
  }

  /// Whether the element is marked as an article's body.
  var isLikely: Bool {
    if self["itemprop"]?.lowercased() == "articlebody" { return true }
    let words = marks
    return words.count > 1 && FurnitureWords.likely.contains { words.contains($0) }
  }

  /// Whether the element is a field for an e-mail address.
  var asksForMail: Bool { name == "input" && self["type"]?.lowercased() == "email" }

  /// Whether the element's name is never that of an article's part; Wikipedia's table of contents counts as
  /// such.
  var isCertainlyFurniture: Bool {
    if self["id"] == "toc" || self["class"]?.split(separator: " ").contains("toc") ?? false { return true }
    let words = marks
    return words.count > 1 && FurnitureWords.certain.contains { words.contains($0) }
  }

  /// Whether the element is a notice that covers the page.
  var isNotice: Bool {
    isCertainlyFurniture || name == "dialog" || self["role"] == "dialog"
      || self["role"] == "alertdialog"
  }

  /// Whether browsers don't show the element.
  var isHidden: Bool {
    if let hidden = self["hidden"], hidden != "until-found" { return true }
    return self["style"].map { $0.utf8.filter { $0 != 0x20 }.contains("display:none") } ?? false
  }

  /// Whether the element is marked as something around an article, or is hidden.
  var isUnlikely: Bool {
    if isHidden || self["hidden"] != nil || self["aria-hidden"] == "true" { return true }
    if let role = self["role"], FurnitureWords.roles.contains(role) { return true }
    let words = marks
    guard words.count > 1 else { return false }
    return FurnitureWords.unlikely.contains { words.contains($0) } && !isLikely
  }
}
