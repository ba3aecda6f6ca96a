/// Cuts a text into paragraphs: at blank lines, at line breaks that no wrapping explains, at list items.
struct ParagraphReader {
  let bytes: TextBytes
  /// Whether the text is a record of a corpus, which keeps a date that stands in front.
  let isRecord: Bool

  /// Hands over each paragraph, trimmed of white space and never empty, in order.
  func forEach(_ body: (Range<Int>) -> Void) {
    var reader = LineReader(bytes)
    var block: [Line] = []
    var isFirst = !isRecord
    let layout = isRecord ? .unknown : DocumentLayout(bytes)
    while let line = reader.next() {
      if !line.isBlank {
        block.append(line)
      } else if !block.isEmpty {
        finish(&block, layout, &isFirst, body)
      }
    }
    finish(&block, layout, &isFirst, body)
  }

  private func finish(
    _ block: inout [Line], _ layout: DocumentLayout, _ isFirst: inout Bool, _ body: (Range<Int>) -> Void
  ) {
    if block.count == 1 {
      emit(block[0].start..<block[0].end, &isFirst, body)
      block.removeAll(keepingCapacity: true)
      return
    }
    let wrapping = LineWrapping(bytes, block[...], layout: layout)
    var start = 0
    for index in block.indices where !wrapping.joins(index) {
      emit(block[start].start..<max(block[start].start, block[index].end), &isFirst, body)
      start = index + 1
    }
    block.removeAll(keepingCapacity: true)
  }

  private func emit(_ paragraph: Range<Int>, _ isFirst: inout Bool, _ body: (Range<Int>) -> Void) {
    var start = paragraph.lowerBound
    if isFirst, let end = LeadingDate.end(bytes, from: start, to: paragraph.upperBound) {
      body(start..<end)
      start = bytes.skippingSpace(from: end, to: paragraph.upperBound)
    }
    isFirst = false
    emitItems(start..<paragraph.upperBound, body)
  }

  private func emitItems(_ paragraph: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = paragraph.lowerBound
    for next in InlineList.starts(bytes, paragraph) where next > start {
      body(start..<bytes.trimmingSpace(from: start, to: next))
      start = next
    }
    if start < paragraph.upperBound { body(start..<paragraph.upperBound) }
  }
}
