/// The text of a document: its blocks, each parted from the next by a blank line, and where each block lies
/// in it.
package struct CanonicalText: Equatable, Sendable {
  /// The text.
  package let text: String
  /// Where each block lies, in UTF-8 offsets.
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
