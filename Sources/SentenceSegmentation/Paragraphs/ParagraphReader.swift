/// Cuts a text into paragraphs: at blank lines, at line breaks that no wrapping explains, at list items.
///
/// A text may come in pieces; what was seen of its layout at the start holds for all of it.
struct ParagraphReader {
  /// Whether the text is a record of a corpus, which keeps a date that stands in front.
  private let isRecord: Bool
  private let layout: DocumentLayout
  private var isFirst: Bool

  /// Looks at the first pages of a text, which `bytes` must hold, or all of it.
  init(startingWith bytes: TextBytes, isRecord: Bool) {
    self.isRecord = isRecord
    layout = isRecord ? .unknown : DocumentLayout(bytes)
    isFirst = !isRecord
  }

  /// Hands over each paragraph of `bytes`, trimmed of white space and never empty, in order. Unless the text
  /// ends with them, the last block of lines waits for more.
  ///
  /// - Returns: where the block begins that waits, or the end.
  mutating func forEach(in bytes: TextBytes, isLast: Bool, _ body: (Range<Int>) -> Void) -> Int {
    var reader = LineReader(bytes, isLast: isLast)
    var block: [Line] = []
    while let line = reader.next() {
      if line.isBlank {
        finish(&block, bytes, body)
      } else {
        block.append(line)
        if line.end - block[0].start > ParagraphReader.longest { relieve(&block, bytes, body) }
      }
    }
    if let first = block.first, !isLast { return first.opening }
    finish(&block, bytes, body)
    return isLast ? bytes.count : reader.offset
  }

  /// How many bytes a block of lines may have before what is whole of it is handed over.
  private static let longest = 1 << 18

  private mutating func finish(_ block: inout [Line], _ bytes: TextBytes, _ body: (Range<Int>) -> Void) {
    if block.count == 1 {
      emit(from: block[0].start, to: block[0].end, bytes, body)
      block.removeLast()
    } else {
      for lines in paragraphs(block[...], bytes) { emit(lines, bytes, body) }
      block.removeAll(keepingCapacity: true)
    }
  }

  /// Hands over all paragraphs of a long block but the last, which may go on, unless it is the only one.
  private mutating func relieve(_ block: inout [Line], _ bytes: TextBytes, _ body: (Range<Int>) -> Void) {
    let paragraphs = paragraphs(block[...], bytes)
    let whole = paragraphs.count > 1 ? paragraphs.dropLast() : paragraphs[...]
    for lines in whole { emit(lines, bytes, body) }
    block.removeFirst(whole.last?.endIndex ?? 0)
  }

  /// The lines of each paragraph of a block.
  private func paragraphs(_ block: ArraySlice<Line>, _ bytes: TextBytes) -> [ArraySlice<Line>] {
    guard block.count > 1 else { return block.isEmpty ? [] : [block] }
    let wrapping = LineWrapping(bytes, block, layout: layout, isFirst: isFirst)
    return block.split(afterEach: { !wrapping.joins($0) })
  }

  private mutating func emit(_ lines: ArraySlice<Line>, _ bytes: TextBytes, _ body: (Range<Int>) -> Void) {
    guard let first = lines.first, let last = lines.last else { return }
    emit(from: first.start, to: max(first.start, last.end), bytes, body)
  }

  private mutating func emit(
    from first: Int, to end: Int, _ bytes: TextBytes, _ body: (Range<Int>) -> Void
  ) {
    var start = first
    if isFirst, let date = LeadingDate.end(bytes, from: start, to: end) {
      body(start..<date)
      start = bytes.skippingSpace(from: date, to: end)
    }
    isFirst = false
    emitItems(start..<end, bytes, body)
  }

  private func emitItems(_ paragraph: Range<Int>, _ bytes: TextBytes, _ body: (Range<Int>) -> Void) {
    var start = paragraph.lowerBound
    for next in InlineList.starts(bytes, paragraph) where next > start {
      body(start..<bytes.trimmingSpace(from: start, to: next))
      start = next
    }
    if start < paragraph.upperBound { body(start..<paragraph.upperBound) }
  }
}

extension ArraySlice {
  /// The stretches that end at each index that `isLast` answers for.
  fileprivate func split(afterEach isLast: (Int) -> Bool) -> [ArraySlice] {
    var parts: [ArraySlice] = []
    var start = startIndex
    for index in indices where isLast(index) {
      parts.append(self[start...index])
      start = index + 1
    }
    if start < endIndex { parts.append(self[start...]) }
    return parts
  }
}
