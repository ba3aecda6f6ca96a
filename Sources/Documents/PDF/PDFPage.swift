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

  /// Parses the box of an element; nil unless it has four finite numbers.
  init?(_ node: HTMLNode) {
    let numbers = ["xMin", "yMin", "xMax", "yMax"].compactMap { node[$0].flatMap { Double($0) } }
    guard numbers.count == 4, numbers.allSatisfy({ $0.isFinite && abs($0) < 1e6 }) else {
      return nil
    }
    self.init(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
  }

  /// Returns whether two boxes overlap horizontally.
  func overlapsAcross(_ other: PDFBox) -> Bool { left < other.right && other.left < right }

  /// Returns the smallest box around both.
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
  /// The height of most of its words, which is the type size.
  var size: Double
  /// Whether it begins with a footnote mark, which isn't among its words.
  var isNoted = false
  var text: String { words.joined(separator: " ") }
}

/// A block of lines that belong together according to poppler.
struct PDFBlock {
  var lines: [PDFLine]
  /// Whether it is a table cell, which never continues in another block.
  var isCell = false
  var box: PDFBox {
    lines.dropFirst().reduce(lines.first?.box ?? PDFBox(left: 0, top: 0, right: 0, bottom: 0)) {
      $0.joined($1.box)
    }
  }
}

/// A page of a PDF.
struct PDFPage {
  var width: Double
  var height: Double
  var blocks: [PDFBlock]

  /// The horizontal extent of the text.
  var span: (left: Double, right: Double) {
    (blocks.map(\.box.left).min() ?? 0, blocks.map(\.box.right).max() ?? 0)
  }

  /// The median distance between lines below one another; 0 if there are too few to tell. The lines are in
  /// poppler's order.
  var leading: Double {
    let lines = blocks.flatMap(\.lines)
    let steps = zip(lines, lines.dropFirst()).filter { $0.box.overlapsAcross($1.box) }.map {
      $1.box.top - $0.box.top
    }.filter { $0 > 2 }.sorted()
    return steps.count < 3 ? 0 : steps[steps.count / 2]
  }

  /// Returns the pages in the output of `pdftotext -bbox-layout`. Linear.
  static func pages(in tree: HTMLTree) -> [PDFPage] {
    tree.nodes.filter { $0.name == "page" }.map { page in
      var nodes: [HTMLNode] = []
      for index in page.children { collect(index, tree, &nodes) }
      let blocks = blocks(of: nodes, tree)
      return PDFPage(
        width: page["width"].flatMap { Double($0) } ?? 0,
        height: page["height"].flatMap { Double($0) } ?? 0,
        blocks: PDFPieces.joined(PDFSigns.joined(blocks)))
    }
  }

  private static func collect(_ index: Int, _ tree: HTMLTree, _ blocks: inout [HTMLNode]) {
    let node = tree.nodes[index]
    if node.name == "block" {
      blocks.append(node)
    } else {
      for child in node.children { collect(child, tree, &blocks) }
    }
  }

  private static func blocks(of nodes: [HTMLNode], _ tree: HTMLTree) -> [PDFBlock] {
    let lines = nodes.map { node in node.children.map { tree.nodes[$0] }.filter { $0.name == "line" } }
    let columns = PDFGutters.columns(of: lines.map { $0.map { words(of: $0, tree) } })
    let parts = zip(lines, columns).flatMap { lines, columns in
      columns.count == 1
        ? [lines.compactMap { line($0, tree) }]
        : columns.map { $0.compactMap { line(of: $0.map(\.node), in: box(of: $0), tree) } }
    }
    return parts.filter { !$0.isEmpty }.map { PDFBlock(lines: PDFPieces.joined($0)) }
  }

  /// Returns whether a word is a footnote mark: a number or symbol much smaller than the line's type.
  private static func isNoteMark(_ word: HTMLNode, _ size: Double, _ tree: HTMLTree) -> Bool {
    guard let box = PDFBox(word), box.height < size * 0.75 else { return false }
    return PageText.line(tree.text(of: word)).unicodeScalars.allSatisfy {
      $0.properties.numericType != nil || "*†‡§".unicodeScalars.contains($0)
    }
  }

  /// Returns whether a line runs upwards or downwards, as along a margin.
  private static func isRotated(_ words: [HTMLNode], _ box: PDFBox) -> Bool {
    words.count > 1 && box.height > 3 * box.width
  }

  /// Returns whether a line is a rule made of symbols.
  private static func isRule(_ words: [String]) -> Bool {
    words.count { $0.unicodeScalars.contains(where: isLetterOrDigit) } * 4 < words.count
      && !PDFSigns.isSign(words)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Returns the words of a line without note marks; punctuation after such a mark is joined to the word
  /// before it.
  private static func texts(of words: [HTMLNode], _ size: Double, _ tree: HTMLTree) -> [String] {
    var texts: [String] = []
    var isAfterMark = false
    for word in words {
      if words.count > 1, isNoteMark(word, size, tree) {
        isAfterMark = true
        continue
      }
      let text = PageText.line(tree.text(of: word))
      guard !text.isEmpty else { continue }
      let isStop = text.unicodeScalars.first.map { ".,;:!?)»”".unicodeScalars.contains($0) } ?? false
      if isAfterMark, isStop, let last = texts.indices.last {
        texts[last] += text
      } else {
        texts.append(text)
      }
      isAfterMark = false
    }
    return texts
  }

  private static func words(of line: HTMLNode, _ tree: HTMLTree) -> [PDFGutters.Word] {
    line.children.map { tree.nodes[$0] }.filter { $0.name == "word" }.compactMap { word in
      PDFBox(word).map { (word, $0) }
    }
  }

  private static func box(of words: [PDFGutters.Word]) -> PDFBox {
    words.dropFirst().reduce(words[0].box) { $0.joined($1.box) }
  }

  private static func line(_ node: HTMLNode, _ tree: HTMLTree) -> PDFLine? {
    guard let box = PDFBox(node) else { return nil }
    let words = node.children.map { tree.nodes[$0] }.filter { $0.name == "word" }
    return line(of: words, in: box, tree)
  }

  private static func line(of words: [HTMLNode], in box: PDFBox, _ tree: HTMLTree) -> PDFLine? {
    let sizes = words.compactMap { PDFBox($0)?.height }.sorted()
    // Small capitals can make up much of a line, but note marks can't.
    let size = sizes.isEmpty ? box.height : sizes[sizes.count * 3 / 4]
    let texts = texts(of: words, size, tree)
    guard !texts.isEmpty, !isRotated(words, box), !isRule(texts) else { return nil }
    return PDFLine(
      box: box, words: texts, size: size,
      isNoted: words.count > 1 && words.first.map { isNoteMark($0, size, tree) } ?? false)
  }
}
