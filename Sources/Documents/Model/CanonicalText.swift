/// The text of a document, with its blocks separated by blank lines, and the range of each block.
package struct CanonicalText: Equatable, Sendable {
  /// The text.
  package let text: String
  /// The range of each block, in UTF-8 offsets.
  package let ranges: [Range<Int>]

  /// Joins the blocks. Linear.
  package init(of blocks: [Block]) {
    var text = ""
    var ranges: [Range<Int>] = []
    for block in blocks {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += block.text
      ranges.append(start..<text.utf8.count)
    }
    self.text = text
    self.ranges = ranges
  }
}

extension Document {
  /// The blocks as one text.
  package var canonical: CanonicalText { CanonicalText(of: blocks) }
}
