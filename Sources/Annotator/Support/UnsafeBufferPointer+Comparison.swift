#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// Whether both hold the same bytes.
  @inline(__always) func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let here = baseAddress, let there = other.baseAddress else { return true }
    return memcmp(here, there, count) == 0
  }

  /// Whether a word is found at an offset or after it.
  @inline(__always) func holds(_ word: StaticString, from start: Int) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    var start = start
    while let found = offset(of: word[0], from: start), count - found >= word.count {
      if UnsafeBufferPointer(rebasing: self[found..<found + word.count]).isSame(as: word) { return true }
      start = found + 1
    }
    return false
  }

  /// Where a byte is first found from an offset on, by default up to the end; nil when it is not there.
  @inline(__always) func offset(of byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let end = end ?? count
    guard let base = baseAddress, start < end, let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
