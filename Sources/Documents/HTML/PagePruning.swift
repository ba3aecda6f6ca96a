/// Which nodes of a page are left out before its text is weighed.
struct PagePruning {
  /// How boldly parts are left out by what they are called.
  enum Boldness: CaseIterable {
    case byNameAndClass
    case byName
    case nothing
  }

  /// Whether each node is left out, with all that stands in it.
  private(set) var isLeftOut: [Bool]
  private let tree: HTMLTree
  private let lengths: PageLengths
  private let boldness: Boldness
  /// The page's headline.
  let headline: PageHeadline
  /// Whether the headline has paragraphs in an article of its own, so that no other element holds the text.
  private let hasArticle: Bool

  /// Decides from the root down. Linear but for the words in names.
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

  /// Leaves out the offer of a newsletter around the field for an address: the largest element around it that
  /// has no more text than such offers have, and not half of the page's.
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
  /// What is longer is the article itself, or what a script shows in its place.
  private static let longestAround = 1000

  /// What holds most of the page's text is no furniture, whatever it is called, but where the headline is
  /// elsewhere with an article, or this is a notice or hidden: a short article has less text than its notice
  /// of cookies and its comments.
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

  /// Whether the element calls itself an article's body.
  var isLikely: Bool {
    if self["itemprop"]?.lowercased() == "articlebody" { return true }
    let words = marks
    return words.count > 1 && FurnitureWords.likely.contains { words.contains($0) }
  }

  /// Whether the element is a field for the address of a reader.
  var asksForMail: Bool { name == "input" && self["type"]?.lowercased() == "email" }

  /// Whether the element is named as nothing of an article is; a table of contents is one of Wikipedia's.
  var isCertainlyFurniture: Bool {
    if self["id"] == "toc" || self["class"]?.split(separator: " ").contains("toc") ?? false { return true }
    let words = marks
    return words.count > 1 && FurnitureWords.certain.contains { words.contains($0) }
  }

  /// Whether the element is a notice in front of the page.
  var isNotice: Bool {
    isCertainlyFurniture || name == "dialog" || self["role"] == "dialog"
      || self["role"] == "alertdialog"
  }

  /// Whether no browser shows the element.
  var isHidden: Bool {
    if let hidden = self["hidden"], hidden != "until-found" { return true }
    return self["style"].map { $0.utf8.filter { $0 != 0x20 }.contains("display:none") } ?? false
  }

  /// Whether the element calls itself something that stands around an article, or hides.
  var isUnlikely: Bool {
    if isHidden || self["hidden"] != nil || self["aria-hidden"] == "true" { return true }
    if let role = self["role"], FurnitureWords.roles.contains(role) { return true }
    let words = marks
    guard words.count > 1 else { return false }
    return FurnitureWords.unlikely.contains { words.contains($0) } && !isLikely
  }
}
