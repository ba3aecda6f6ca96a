/// Converts between the two ways to count positions in a text: UTF-8 offsets, as in memory, and Unicode code
/// points, as in files.
///
///     CodePointMap(Array("Осч".utf8)).utf8Offset(ofCodePoint: 2)  // 4
///
/// Making it costs one pass over the text; a conversion costs no more than a look at 64 code points.
package struct CodePointMap: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// The number of code points in the text.
  package let count: Int

  private static let step = 64

  /// Creates the map of a text.
  package init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// Creates the map of a text from its UTF-8 bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      count = bytes.count
      starts = []
      return
    }
    var starts: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if count % Self.step == 0 { starts.append(offset) }
      count += 1
    }
    self.count = count
    self.starts = starts
  }

  /// The UTF-8 offset of a code point, the end of the text included, or nil when it is outside.
  package func utf8Offset(ofCodePoint index: Int) -> Int? {
    guard index >= 0, index <= count else { return nil }
    guard !starts.isEmpty, index < count else { return index == count ? bytes.count : index }
    var offset = starts[index / Self.step]
    for _ in 0..<index % Self.step { offset = next(after: offset) }
    return offset
  }

  /// The code point at a UTF-8 offset, the end of the text included, or nil when it is outside or inside one.
  package func codePoint(atUTF8 offset: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count else { return nil }
    guard !starts.isEmpty, offset < bytes.count else { return offset == bytes.count ? count : offset }
    guard bytes[offset] & 0xC0 != 0x80 else { return nil }
    let block = lastStart(notAfter: offset)
    var index = block * Self.step
    var position = starts[block]
    while position < offset {
      position = next(after: position)
      index += 1
    }
    return index
  }

  private func next(after offset: Int) -> Int {
    var next = offset + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  private func lastStart(notAfter offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
