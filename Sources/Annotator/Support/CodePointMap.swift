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
    (starts, count) = bytes.withUnsafeBytes { Self.starts(in: $0) }
  }

  /// Where every 64th code point begins, and how many there are. Eight bytes are looked at in one go where
  /// none of these begins in them.
  private static func starts(in bytes: UnsafeRawBufferPointer) -> (starts: [Int], count: Int) {
    var starts: [Int] = []
    var (offset, count) = (0, 0)
    while offset < bytes.count {
      let place = count % step
      if place > 0, offset + 8 <= bytes.count {
        let more = startCount(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        if place + more <= step {
          (offset, count) = (offset + 8, count + more)
          continue
        }
      }
      if bytes[offset] & 0xC0 != 0x80 {
        if place == 0 { starts.append(offset) }
        count += 1
      }
      offset += 1
    }
    return (starts, count)
  }

  /// How many of eight bytes begin a code point.
  @inline(__always) private static func startCount(_ word: UInt64) -> Int {
    8 - (word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
  }

  /// The UTF-8 offset of a code point, the end of the text included, or nil when it is outside.
  package func utf8Offset(ofCodePoint index: Int) -> Int? {
    guard index >= 0, index <= count else { return nil }
    guard !starts.isEmpty, index < count else { return index == count ? bytes.count : index }
    return bytes.withUnsafeBytes { bytes in
      var (offset, rest) = (starts[index / Self.step], index % Self.step)
      while rest >= 8, offset + 9 <= bytes.count {
        rest -= Self.startCount(bytes.loadUnaligned(fromByteOffset: offset + 1, as: UInt64.self))
        offset += 8
      }
      while rest > 0 {
        offset += 1
        if offset >= bytes.count || bytes[offset] & 0xC0 != 0x80 { rest -= 1 }
      }
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
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
