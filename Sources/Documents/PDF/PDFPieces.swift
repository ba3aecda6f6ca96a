/// Rejoins lines that the wide spaces of justified type have split.
enum PDFPieces {
  /// The number of blocks above which a page is a table or a drawing, and is left alone.
  private static let maximumBlocks = 500

  /// Returns the lines of a block with the pieces of each line joined.
  static func joined(_ lines: [PDFLine]) -> [PDFLine] {
    lines.reduce(into: []) { joined, line in
      guard let last = joined.last, areLevel(last, line), line.box.left >= last.box.right - 1 else {
        return joined.append(line)
      }
      joined[joined.count - 1].box = last.box.joined(line.box)
      joined[joined.count - 1].words += line.words
    }
  }

  /// Returns the blocks with those of a single line moved into a line of a larger block, if they are level
  /// with it and within that block's column.
  static func joined(_ blocks: [PDFBlock]) -> [PDFBlock] {
    guard blocks.count <= maximumBlocks else { return blocks }
    var joined = blocks
    let ends = blocks.map { columnEnd(of: $0, among: blocks) }
    let pieces = blocks.indices.filter { blocks[$0].lines.count == 1 }
    var taken: Set<Int> = []
    for piece in pieces.sorted(by: { blocks[$0].box.left < blocks[$1].box.left }) {
      let line = blocks[piece].lines[0]
      for host in blocks.indices
      where blocks[host].lines.count > 1 && isWithin(line.box, blocks[host].box, upTo: ends[host]) {
        guard
          let place = joined[host].lines.lastIndex(where: {
            areLevel($0, line) && $0.box.right <= line.box.left + 1
          })
        else { continue }
        joined[host].lines[place].box = joined[host].lines[place].box.joined(line.box)
        joined[host].lines[place].words += line.words
        taken.insert(piece)
        break
      }
    }
    return joined.indices.filter { !taken.contains($0) }.map { joined[$0] }
  }

  private static func areLevel(_ first: PDFLine, _ second: PDFLine) -> Bool {
    abs(first.box.middle - second.box.middle) < second.size * 0.25
  }

  /// Returns the right edge of a block's column: that of most blocks with the same left edge, but not past
  /// the start of a neighbouring column.
  private static func columnEnd(of block: PDFBlock, among blocks: [PDFBlock]) -> Double {
    let (box, full) = (block.box, blocks.filter { $0.lines.count > 1 })
    let ends = full.filter { abs($0.box.left - box.left) < 12 }.map(\.box.right).sorted()
    let beside = full.map(\.box).filter {
      $0.left >= box.right && $0.top < box.bottom && box.top < $0.bottom
    }.map(\.left).min()
    return max(box.right, min(ends.isEmpty ? 0 : ends[ends.count / 2], beside ?? .infinity))
  }

  private static func isWithin(_ box: PDFBox, _ column: PDFBox, upTo end: Double) -> Bool {
    box.left >= column.left && box.right <= end + 2
  }
}
