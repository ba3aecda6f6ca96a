/// Finds lines and columns. It continues from its last place when moving forward, so that many places take
/// one pass.
final class LineCounter {
  private var offset = 0
  private var line = 1
  private var column = 1

  /// Returns the line and column of a byte offset, both counted from 1, the column in code points.
  func place(of target: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    if target < offset { (offset, line, column) = (0, 1, 1) }
    while offset < min(target, bytes.count) {
      pass(bytes[offset])
      offset += 1
    }
    return (line, column)
  }

  private func pass(_ byte: UInt8) {
    if byte == 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}
