/// Turns rising code points into UTF-8 offsets in one walk over the text.
struct TextPlace {
  private var codePoint = 0
  private var offset = 0

  mutating func range(
    _ start: Int, _ end: Int, in text: [UInt8]
  ) throws(OrderedScanner.Doubt) -> Range<Int> {
    guard start >= codePoint, start < end else { throw OrderedScanner.Doubt() }
    let lower = try advance(to: start, in: text)
    return lower..<(try advance(to: end, in: text))
  }

  private mutating func advance(to target: Int, in text: [UInt8]) throws(OrderedScanner.Doubt) -> Int {
    let isFound = text.withUnsafeBufferPointer { text in
      while codePoint < target {
        guard offset < text.count else { return false }
        offset += 1
        while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
        codePoint += 1
      }
      return true
    }
    guard isFound else { throw OrderedScanner.Doubt() }
    return offset
  }
}
