#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// Whether both hold the same bytes. 8 to 32 bytes, which the keys of JSON members mostly have, are
  /// compared in words that may overlap: calling a function for them takes longer.
  @inline(__always) func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let here = baseAddress, let there = other.baseAddress else { return true }
    guard 8...32 ~= count else { return memcmp(here, there, count) == 0 }
    @inline(__always) func difference(_ offset: Int) -> UInt64 {
      UnsafeRawPointer(here).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        ^ UnsafeRawPointer(there).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    let ends = difference(0) | difference(count - 8)
    return count <= 16 ? ends == 0 : ends | difference(8) | difference(count - 16) == 0
  }

  /// Whether a word occurs at or after an offset.
  @inline(__always) func holds(_ word: StaticString, from start: Int) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    var start = start
    while let found = offset(of: word[0], from: start), count - found >= word.count {
      if UnsafeBufferPointer(rebasing: self[found..<found + word.count]).isSame(as: word) { return true }
      start = found + 1
    }
    return false
  }

  /// Returns the first offset of a byte from `start` up to `end`, by default the end of the buffer; nil when
  /// there is none.
  @inline(__always) func offset(of byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let end = end ?? count
    guard let base = baseAddress, start < end, let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
