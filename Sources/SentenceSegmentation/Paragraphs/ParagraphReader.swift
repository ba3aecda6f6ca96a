/// Splits a text into paragraphs: at blank lines, at line breaks that aren't wraps, and at list items.
///
/// A text may come in pieces; the layout found at its start applies to all of it.
struct ParagraphReader {
  /// Whether the text is a corpus record, in which a leading date isn't separated.
  private let isRecord: Bool
  private let layout: DocumentLayout
  private var isFirst: Bool

  /// Examines the first pages of a text, which `bytes` must contain, or all of it.
  init(startingWith bytes: TextBytes, isRecord: Bool) {
    self.isRecord = isRecord
    layout = isRecord ? .unknown : DocumentLayout(bytes)
    isFirst = !isRecord
  }

  /// Passes each paragraph of `bytes` to a closure, in order, without white space at its ends and never
  /// empty. Unless the text ends with `bytes`, the last block of lines is held back.
  ///
  /// - Returns: the start of the block held back, or the end.
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

  /// The maximum number of bytes in a block of lines before its complete paragraphs are emitted.
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

  /// Emits all paragraphs of a long block except the last, which may continue, unless it is the only one.
  private mutating func relieve(_ block: inout [Line], _ bytes: TextBytes, _ body: (Range<Int>) -> Void) {
    let paragraphs = paragraphs(block[...], bytes)
    let whole = paragraphs.count > 1 ? paragraphs.dropLast() : paragraphs[...]
    for lines in whole { emit(lines, bytes, body) }
    block.removeFirst(whole.last?.endIndex ?? 0)
  }

  /// Returns the lines of each paragraph of a block.
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
  /// Returns the parts that end at each index for which `isLast` is true.
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
