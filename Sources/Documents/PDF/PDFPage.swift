/// A box on a page, in points from its upper left corner.
struct PDFBox: Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The box that an element states; nil unless it states four finite numbers.
  init?(_ node: HTMLNode) {
    let numbers = ["xMin", "yMin", "xMax", "yMax"].compactMap { node[$0].flatMap { Double($0) } }
    guard numbers.count == 4, numbers.allSatisfy({ $0.isFinite && abs($0) < 1e6 }) else { return nil }
    self.init(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
  }

  /// Whether two boxes share some of their width.
  func overlapsAcross(_ other: PDFBox) -> Bool { left < other.right && other.left < right }

  /// The smallest box around both.
  func joined(_ other: PDFBox) -> PDFBox {
    PDFBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}

/// A line of a page.
struct PDFLine {
  var box: PDFBox
  var words: [String]
  /// The height of most of its words: the size of the type.
  var size: Double
  var text: String { words.joined(separator: " ") }
}

/// A block of lines that poppler found to belong together.
struct PDFBlock {
  var lines: [PDFLine]
  var box: PDFBox {
    lines.dropFirst().reduce(lines.first?.box ?? PDFBox(left: 0, top: 0, right: 0, bottom: 0)) {
      $0.joined($1.box)
    }
  }
}

/// A page.
struct PDFPage {
  var width: Double
  var height: Double
  var blocks: [PDFBlock]

  /// The pages that the output of `pdftotext -bbox-layout` describes. Linear.
  static func pages(in tree: HTMLTree) -> [PDFPage] {
    tree.nodes.filter { $0.name == "page" }.map { page in
      var blocks: [PDFBlock] = []
      for index in page.children { collect(index, tree, &blocks) }
      return PDFPage(
        width: page["width"].flatMap { Double($0) } ?? 0, height: page["height"].flatMap { Double($0) } ?? 0,
        blocks: PDFPieces.joined(blocks))
    }
  }

  private static func collect(_ index: Int, _ tree: HTMLTree, _ blocks: inout [PDFBlock]) {
    let node = tree.nodes[index]
    if node.name == "block" {
      let lines = node.children.map { tree.nodes[$0] }.filter { $0.name == "line" }.compactMap {
        line($0, tree)
      }
      if !lines.isEmpty { blocks.append(PDFBlock(lines: PDFPieces.joined(lines))) }
    } else {
      for child in node.children { collect(child, tree, &blocks) }
    }
  }

  /// Whether a word is the mark of a footnote: a number in type much smaller than that of its line.
  private static func isNoteMark(_ word: HTMLNode, _ size: Double, _ tree: HTMLTree) -> Bool {
    guard let box = PDFBox(word), box.height < size * 0.75 else { return false }
    return PageText.line(tree.text(of: word)).unicodeScalars.allSatisfy {
      $0.properties.numericType != nil || "*†‡§".unicodeScalars.contains($0)
    }
  }

  private static func line(_ node: HTMLNode, _ tree: HTMLTree) -> PDFLine? {
    guard let box = PDFBox(node) else { return nil }
    let words = node.children.map { tree.nodes[$0] }.filter { $0.name == "word" }
    let sizes = words.compactMap { PDFBox($0)?.height }.sorted()
    let size = sizes.isEmpty ? box.height : sizes[sizes.count / 2]
    let texts = words.filter { words.count == 1 || !isNoteMark($0, size, tree) }
      .map { PageText.line(tree.text(of: $0)) }.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return nil }
    return PDFLine(box: box, words: texts, size: size)
  }
}
