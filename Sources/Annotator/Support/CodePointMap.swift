/// Converts between the two ways of counting positions in a text: UTF-8 offsets, used in memory, and Unicode
/// code points, used in files.
///
///     CodePointMap(Array("Осч".utf8)).utf8Offset(ofCodePoint: 2)  // 4
///
/// Creating a map takes one pass over the text. A conversion scans at most 64 code points; the one to code
/// points begins with a binary search.
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

  /// Returns the offset of every 64th code point, and their total number. Takes eight bytes at a time where
  /// none of these offsets is among them.
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

  /// Returns the number of code points that begin in eight bytes.
  @inline(__always) private static func startCount(_ word: UInt64) -> Int {
    8 - (word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
  }

  /// Returns the UTF-8 offset of a code point or of the end of the text; nil when it is out of range.
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

  /// Returns the code point at a UTF-8 offset, which may be the end of the text; nil when it is out of range
  /// or within a code point.
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
