/// Turns ascending UTF-8 offsets of a text into code-point offsets, in one pass over the text.
struct CodePointOffsets {
  private let bytes: TextBytes
  private var offset = 0
  private var codePoints = 0

  init(_ bytes: TextBytes) {
    self.bytes = bytes
  }

  /// The code points before a UTF-8 offset, which must not be smaller than the one asked for before.
  mutating func codePoints(before target: Int) -> Int {
    let end = min(target, bytes.count)
    while offset < end {
      if bytes[offset] & 0xC0 != 0x80 { codePoints += 1 }
      offset += 1
    }
    return codePoints
  }
}
