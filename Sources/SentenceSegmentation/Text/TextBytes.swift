#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A view of a text's UTF-8 bytes that returns zero outside its bounds, so that no offset can trap.
///
/// Decoding relies on valid UTF-8 for its results, but never for its safety.
struct TextBytes {
  private let base: UnsafeBufferPointer<UInt8>

  init(_ base: UnsafeBufferPointer<UInt8>) {
    self.base = base
  }

  var count: Int { base.count }

  /// Returns the byte at an offset, or zero outside the text.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    UInt(bitPattern: offset) < UInt(bitPattern: base.count) ? base[offset] : 0
  }

  /// Returns the scalar at `offset` and its length in bytes, at least one.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(offset + 1), 2) }
    if first < 0xF0 {
      return ((first & 0x0F) << 12 | tail(offset + 1) << 6 | tail(offset + 2), 3)
    }
    return (
      (first & 0x07) << 18 | tail(offset + 1) << 12 | tail(offset + 2) << 6 | tail(offset + 3), 4
    )
  }

  /// Returns the scalar that ends just before `offset` and its length in bytes, at least one.
  @inline(__always)
  func scalar(before offset: Int) -> (value: UInt32, length: Int) {
    var start = offset - 1
    if self[start] < 0x80 { return (UInt32(self[start]), 1) }
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).value, offset - start)
  }

  @inline(__always)
  private func tail(_ offset: Int) -> UInt32 {
    UInt32(self[offset] & 0x3F)
  }
}

extension TextBytes {
  /// Returns the number of code points that begin in a range within the text, counting eight bytes at a time.
  func codePoints(in range: Range<Int>) -> Int {
    let raw = UnsafeRawBufferPointer(base)
    var continued = 0
    var offset = range.lowerBound
    while offset &+ 8 <= range.upperBound {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let tails = word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
      continued &+= Int(truncatingIfNeeded: (tails &* 0x0101_0101_0101_0101) >> 56)
      offset &+= 8
    }
    while offset < range.upperBound {
      continued &+= base[offset] & 0xC0 == 0x80 ? 1 : 0
      offset &+= 1
    }
    return range.count - continued
  }

  /// Returns eight bytes as a number, or zero if fewer are left.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    guard offset >= 0, offset &+ 8 <= count else { return 0 }
    return UnsafeRawBufferPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Returns whether the bytes at two offsets within the text are the same.
  func areEqual(_ one: Int, _ other: Int, count length: Int) -> Bool {
    guard let start = base.baseAddress, min(one, other) >= 0, max(one, other) + length <= count else {
      return false
    }
    return memcmp(start + one, start + other, length) == 0
  }

  /// Returns the first offset of a byte at or after `offset`, or the end of the text.
  func first(_ byte: UInt8, from offset: Int) -> Int {
    guard let start = base.baseAddress, offset < count else { return count }
    guard let found = memchr(start + offset, Int32(byte), count - offset) else { return count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  /// Returns the first offset at or after `offset` whose byte the scanner must examine, or `end`.
  @inline(__always)
  func firstInteresting(from offset: Int, to end: Int) -> Int {
    var offset = max(0, offset)
    let end = min(end, count)
    while offset &+ 4 <= end {
      if StopByteTable.flag(base[offset]) != 0 { return offset }
      if StopByteTable.flag(base[offset &+ 1]) != 0 { return offset &+ 1 }
      if StopByteTable.flag(base[offset &+ 2]) != 0 { return offset &+ 2 }
      if StopByteTable.flag(base[offset &+ 3]) != 0 { return offset &+ 3 }
      offset &+= 4
    }
    while offset < end, StopByteTable.flag(base[offset]) == 0 { offset &+= 1 }
    return min(offset, end)
  }

  /// Returns the first offset from `offset` to `end` whose scalar isn't white space, or `end`.
  @inline(__always)
  func skippingSpace(from offset: Int, to end: Int) -> Int {
    var offset = offset
    while offset < end {
      if self[offset] == 32 {
        offset += 1
        continue
      }
      let (value, length) = scalar(at: offset)
      guard CharacterKind.isWhiteSpace(value) else { return offset }
      offset += length
    }
    return end
  }

  /// Returns the offset after the last scalar from `start` to `end` that isn't white space, or `start`.
  @inline(__always)
  func trimmingSpace(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      let (value, length) = scalar(before: end)
      guard CharacterKind.isWhiteSpace(value) else { return end }
      end -= length
    }
    return start
  }
}
