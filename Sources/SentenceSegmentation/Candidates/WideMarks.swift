/// The Chinese and Japanese quotation marks and brackets that are open at a point of a paragraph.
///
/// A mark that is never closed is ignored. Titles and short terms are kept whole; longer quotations are split
/// at their sentences as in other scripts.
struct WideMarks {
  /// The kinds and offsets of the open marks, of which the first `count` are valid. Vectors are cheaper to
  /// copy than arrays.
  private var kinds = SIMD8<Int>.zero
  private var offsets = SIMD8<Int>.zero
  private var count = 0
  /// The next closing mark of each kind, updated only when passed, which keeps the search linear.
  private var closings = SIMD8<Int>(repeating: -1)

  /// The opening marks: quotations, brackets, titles.
  private static let openers: [UInt32] = [0x300C, 0x201C, 0xFF08, 0x300E, 0x300A, 0x3008, 0x3010, 0x3014]
  private static let closers: [UInt32] = [0x300D, 0x201D, 0xFF09, 0x300F, 0x300B, 0x3009, 0x3011, 0x3015]
  /// The number of them that are quotations.
  private static let quotations = 2
  /// The maximum number of bytes between the marks of each kind for the text to be kept whole.
  private static let whole = [36, 36, 300, .max, .max, .max, .max, .max]
  /// The maximum number of open marks.
  private static let depth = 8

  /// Whether no mark is open.
  var isEmpty: Bool { count == 0 }

  /// Forgets the open marks.
  @inline(__always)
  mutating func clear() {
    count = 0
    closings = SIMD8(repeating: -1)
  }

  /// Records an opening mark.
  mutating func open(_ mark: UInt32, at offset: Int) {
    guard let kind = WideMarks.openers.firstIndex(of: mark) else { return }
    if count == WideMarks.depth { forgetFirst() }
    kinds[count] = kind
    offsets[count] = offset
    count += 1
  }

  private mutating func forgetFirst() {
    for index in 1..<count {
      kinds[index - 1] = kinds[index]
      offsets[index - 1] = offsets[index]
    }
    count -= 1
  }

  /// Records a closing mark, which also closes any marks left open inside.
  mutating func close(_ mark: UInt32) {
    guard count > 0, let kind = WideMarks.closers.firstIndex(of: mark),
      let index = (0..<count).last(where: { kinds[$0] == kind })
    else { return }
    count = index
  }

  /// Returns whether the text at `offset` is inside a title or a short term.
  mutating func isWhole(at offset: Int, in bytes: TextBytes, to limit: Int) -> Bool {
    for index in 0..<count {
      let kind = kinds[index]
      guard let end = closing(kind, from: offset, in: bytes, to: limit) else { continue }
      if end - offsets[index] <= WideMarks.whole[kind] { return true }
    }
    return false
  }

  /// Returns whether the text at `offset` is inside a quotation that will be closed.
  mutating func isQuotation(at offset: Int, in bytes: TextBytes, to limit: Int) -> Bool {
    for index in 0..<count where kinds[index] < WideMarks.quotations {
      if closing(kinds[index], from: offset, in: bytes, to: limit) != nil { return true }
    }
    return false
  }

  private mutating func closing(_ kind: Int, from offset: Int, in bytes: TextBytes, to limit: Int) -> Int? {
    if closings[kind] < offset {
      closings[kind] = WideMarks.first(WideMarks.closers[kind], from: offset, in: bytes, to: limit)
    }
    return closings[kind] < limit ? closings[kind] : nil
  }

  private static func first(_ mark: UInt32, from start: Int, in bytes: TextBytes, to limit: Int) -> Int {
    var offset = start
    while offset < limit {
      if bytes[offset] >= 0xE2, bytes.scalar(at: offset).value == mark { return offset }
      offset += 1
    }
    return limit
  }
}
