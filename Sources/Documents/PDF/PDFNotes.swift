/// Footnotes: blocks of small type at the foot of a column that begin with a number or a symbol.
enum PDFNotes {
  /// Returns the pages without footnotes, and the number of removed ones.
  static func removed(from pages: [PDFPage], body: Double) -> (pages: [PDFPage], removed: Int) {
    var count = 0
    let kept = pages.map { page in
      var page = page
      let blocks = page.blocks
      page.blocks.removeAll { block in
        let isNote =
          isNote(block, body: body) && !blocks.contains { isText($0, below: block, body: body) }
        if isNote { count += 1 }
        return isNote
      }
      return page
    }
    return (kept, count)
  }

  private static func isNote(_ block: PDFBlock, body: Double) -> Bool {
    guard let line = block.lines.first, let first = line.words.first?.unicodeScalars.first else {
      return false
    }
    return block.lines.allSatisfy { $0.size < body * 0.92 }
      && (line.isNoted || first.properties.numericType != nil
        || "*†‡§".unicodeScalars.contains(first))
  }

  private static func isText(_ other: PDFBlock, below block: PDFBlock, body: Double) -> Bool {
    other.box.top >= block.box.bottom - 1 && other.box.overlapsAcross(block.box)
      && other.lines.contains { $0.size >= body * 0.95 }
  }
}
