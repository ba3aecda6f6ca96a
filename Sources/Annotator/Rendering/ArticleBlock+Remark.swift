import Documents

extension ArticleBlock {
  /// Returns a remark on a statement in the block; nil for running text.
  ///
  /// - Parameter text: the statement; if it begins with the speaker's name, the remark doesn't repeat it.
  func remark(beside text: Substring) -> String? {
    switch kind {
    case .heading: "heading"
    case .byline: "byline"
    case .tableRow: "table row"
    case .caption: "caption"
    case .code: "code"
    case .furniture: "page furniture, not part of the article"
    case .turn: speaker.flatMap { text.utf8.starts(with: $0.utf8) ? nil : "speaker: \($0)" }
    case .paragraph, .listItem, .quote: nil
    }
  }
}

extension ArticleOrigin {
  /// Returns the block that contains a UTF-8 offset; nil between blocks. Logarithmic.
  package func block(at offset: Int) -> ArticleBlock? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].range.contains(offset) ? blocks[low] : nil
  }
}
