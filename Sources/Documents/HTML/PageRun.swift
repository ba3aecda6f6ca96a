/// A run of inline text in a page: one paragraph, heading, item or cell on screen.
struct PageRun {
  /// The element that contains it.
  let node: Int
  /// The name of its block element, such as "p"; "div" if it is only in layout elements.
  let kind: String
  /// Its text with single spaces, and with the page's line breaks.
  let text: String
  /// The share of it that is in links, 0 to 1.
  let linkShare: Double
  /// The length of its text in code points; those of scripts whose words take one or two characters count
  /// three times.
  let length: Int
}

/// Collects the runs of a page in reading order.
struct PageRuns {
  private let tree: HTMLTree
  private let lengths: PageLengths
  private let isLeftOut: [Bool]
  private let holdsBlock: [Bool]
  private(set) var runs: [PageRun] = []

  /// Collects the runs from the root down. Linear; recursion is bounded by the depth limit of trees.
  init(_ tree: HTMLTree, lengths: PageLengths, isLeftOut: [Bool]) {
    self.tree = tree
    self.lengths = lengths
    self.isLeftOut = isLeftOut
    holdsBlock = Self.holdsBlock(tree, isLeftOut: isLeftOut)
    if !tree.nodes.isEmpty { collect(0, kind: "div") }
  }

  private static func holdsBlock(_ tree: HTMLTree, isLeftOut: [Bool]) -> [Bool] {
    var holds = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() where !isLeftOut[index] {
      guard let parent = tree.nodes[index].parent else { continue }
      if holds[index] || HTMLNames.blocks.contains(tree.nodes[index].name) { holds[parent] = true }
    }
    return holds
  }

  private mutating func collect(_ index: Int, kind: String) {
    var inline: [Int] = []
    for child in tree.nodes[index].children where !isLeftOut[child] {
      let name = tree.nodes[child].name
      let isBlock = HTMLNames.blocks.contains(name)
      if !isBlock && !holdsBlock[child] {
        inline.append(child)
      } else {
        flush(&inline, in: index, kind: kind)
        collect(child, kind: isBlock ? name : kind)
      }
    }
    flush(&inline, in: index, kind: kind)
  }

  private static func length(of text: String) -> Int {
    text.unicodeScalars.reduce(0) {
      $0
        + ((0x2E80...0x9FFF).contains($1.value)
          || (0xAC00...0xD7AF).contains($1.value) || (0xF900...0xFAFF).contains($1.value) ? 3 : 1)
    }
  }

  private mutating func flush(_ inline: inout [Int], in node: Int, kind: String) {
    guard !inline.isEmpty else { return }
    let length = inline.reduce(0) { $0 + lengths.text[$1] }
    let links = inline.reduce(0) { $0 + lengths.links[$1] }
    var raw = ""
    for child in inline { write(child, to: &raw) }
    inline = []
    guard length > 0 else { return }
    let isPreformatted = kind == "pre"
    for text in isPreformatted ? [PageText.preformatted(raw)] : PageText.paragraphs(of: raw)
    where !text.isEmpty {
      runs.append(
        PageRun(
          node: node, kind: kind, text: text, linkShare: Double(links) / Double(length),
          length: Self.length(of: text)))
    }
  }

  private func write(_ index: Int, to text: inout String) {
    let node = tree.nodes[index]
    if isLeftOut[index] { return }
    if node.isText { text += node.text }
    if node.name == "br" { text += PageText.lineBreak }
    if node.name == "sup", let raised = Superscript.raised(tree.text(of: node)) {
      text += raised
      return
    }
    for child in node.children { write(child, to: &text) }
  }
}
