/// Turns the lines of a PDF into paragraphs, undoing hyphenation and joining text that continues in the next
/// column or page.
enum PDFParagraphs {
  /// Returns the blocks of all pages.
  static func blocks(of pages: [PDFPage], body: Double) -> [Block] {
    let hyphens = PDFHyphens(of: pages)
    var paragraphs: [PDFParagraph] = []
    for page in pages {
      let leading = page.leading
      let span = page.span
      for block in PDFOrder.ordered(page.blocks) {
        add(block, on: page, leading: leading, hyphens, to: &paragraphs)
        if let end = paragraphs.last?.end {
          paragraphs[paragraphs.count - 1].isWide =
            end.right >= span.right - (span.right - span.left) * 0.2
        }
      }
      if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].end = nil }
    }
    return paragraphs.filter { !$0.text.isEmpty }.map { paragraph in
      let isHeading = paragraph.size > body * 1.15 && paragraph.text.unicodeScalars.count <= 200
      return Block(
        isHeading ? .heading : paragraph.isItem ? .listItem : .paragraph, paragraph.text,
        level: isHeading ? (paragraph.size > body * 1.5 ? 1 : 2) : nil)
    }
  }

  /// Returns the most common type size.
  static func bodySize(of pages: [PDFPage]) -> Double {
    var counts: [Int: Int] = [:]
    for line in pages.flatMap(\.blocks).flatMap(\.lines) {
      counts[Int(line.size * 2), default: 0] += line.text.utf8.count
    }
    return Double(counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 20) / 2
  }

  private static func add(
    _ block: PDFBlock, on page: PDFPage, leading: Double, _ hyphens: PDFHyphens,
    to paragraphs: inout [PDFParagraph]
  ) {
    let right = columnEnd(of: block, on: page)
    let left = block.lines.map(\.box.left).min() ?? 0
    let steps = zip(block.lines, block.lines.dropFirst()).map { $1.box.top - $0.box.top }.filter {
      $0 > 0
    }
    .sorted()
    let step = steps.isEmpty ? 0 : steps[steps.count / 2]
    for (index, line) in block.lines.enumerated() {
      let above = index > 0 ? block.lines[index - 1] : nil
      if (block.isCell && above == nil)
        || begins(line, above: above, left: left, right: right, step: step, leading, paragraphs)
      {
        paragraphs.append(PDFParagraph(line, isCell: block.isCell))
      } else {
        paragraphs[paragraphs.count - 1].append(line, hyphens)
      }
      paragraphs[paragraphs.count - 1].end = line.box
      paragraphs[paragraphs.count - 1].isFull =
        line.box.right >= right - max(right - left, 1) * 0.15
    }
  }

  /// Returns the right edge of the lines in a block's column.
  ///
  /// Blocks that extend past a neighbour or are in other type, such as headlines, don't count. A single
  /// line's neighbour may just be its date or a table cell.
  private static func columnEnd(of block: PDFBlock, on page: PDFPage) -> Double {
    let box = block.box
    let beside =
      block.lines.count < 2
      ? nil
      : page.blocks.map(\.box).filter { $0.left >= box.right && $0.top < box.bottom && box.top < $0.bottom }
        .map(\.left).min()
    return page.blocks.filter { isAlike($0, block) }.map(\.box).filter {
      abs($0.left - box.left) < 12 && $0.overlapsAcross(box) && $0.right <= beside ?? .infinity
    }
    .map(\.right).max() ?? box.right
  }

  /// Returns whether the first lines of two blocks are in type of roughly the same size.
  private static func isAlike(_ first: PDFBlock, _ second: PDFBlock) -> Bool {
    guard let size = first.lines.first?.size, let other = second.lines.first?.size else { return false }
    return abs(size - other) <= max(size, other) * 0.15
  }

  /// Returns whether a line begins a paragraph.
  private static func begins(
    _ line: PDFLine, above: PDFLine?, left: Double, right: Double, step: Double, _ leading: Double,
    _ paragraphs: [PDFParagraph]
  ) -> Bool {
    guard let last = paragraphs.last else { return true }
    if abs(last.size - line.size) > max(1, line.size * 0.12) || isItem(line.text) { return true }
    guard let above else {
      if last.isAbove(line, leading: leading) { return true }
      return !last.isOpen || !(last.isFull || continues(line.text))
    }
    let isIndented =
      line.box.left > left + line.size * 0.7 && above.box.left <= left + line.size * 0.7
    let endsShort = above.box.right < right - max(right - left, 1) * 0.15
    if endsShort, fits(line, after: above, right: right) { return true }
    let isApart = step > 0 && line.box.top - above.box.top > step * 1.4
    return isApart || (isIndented && !last.isItem) || (endsShort && last.isClosed)
  }

  /// Returns whether the first word of a line would easily have fitted on the line above, so that the break
  /// is deliberate. A lower-case word always continues the line.
  private static func fits(_ line: PDFLine, after above: PDFLine, right: Double) -> Bool {
    guard let word = line.words.first, word.unicodeScalars.first.map({ !$0.properties.isLowercase }) ?? false,
      above.text.last != "-", above.text.last != ","
    else { return false }
    let width = line.box.width * Double(word.count) / Double(max(line.text.count, 1))
    return above.box.right + width + line.size * 5 < right
  }

  /// Returns whether a text at the top of a block continues a sentence.
  private static func continues(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.properties.isAlphabetic }.map { $0.properties.isLowercase }
      ?? false
  }

  private static func isItem(_ text: String) -> Bool {
    ["• ", "– ", "- ", "▪ ", "● ", "‣ ", "◦ "].contains { text.hasPrefix($0) }
      && !text.hasPrefix("- -")
  }
}

/// A paragraph under construction.
private struct PDFParagraph {
  private(set) var text: String
  let size: Double
  let isItem: Bool
  /// Whether it is in a table cell.
  let isCell: Bool
  /// Whether its last line extends to the end of the column.
  var isFull = false
  /// Whether its last line extends to the right end of the page's text, so that a wide gap below it may be
  /// line spacing.
  var isWide = false
  /// The box of its last line; nil if that is on an earlier page.
  var end: PDFBox?

  init(_ line: PDFLine, isCell: Bool) {
    self.isCell = isCell
    let sign = line.text.unicodeScalars.first.map { "•▪●‣◦".unicodeScalars.contains($0) } ?? false
    isItem = sign || line.text.hasPrefix("– ") || line.text.hasPrefix("- ")
    text = isItem ? PageText.line(String(line.text.dropFirst())) : line.text
    size = line.size
  }

  /// Returns whether white space separates it from a line below it in the same column.
  func isAbove(_ line: PDFLine, leading: Double) -> Bool {
    guard let end else { return false }
    let most = max(line.size * 1.4, isWide ? leading * 1.2 : 0)
    return end.overlapsAcross(line.box) && line.box.top - end.top > most
  }

  /// Whether it isn't in a table cell and doesn't end in punctuation that closes a sentence.
  var isOpen: Bool { !isClosed && !text.isEmpty && !isCell }

  /// Whether it ends in a stop, a colon or a closing quotation mark.
  var isClosed: Bool {
    text.unicodeScalars.last.map { ".!?:;…”\"»)".unicodeScalars.contains($0) } ?? true
  }

  mutating func append(_ line: PDFLine, _ hyphens: PDFHyphens) {
    text = hyphens.joined(text, line.text)
  }
}
