import Testing

@testable import Annotator

@Suite struct BufferComparisonTests {
  /// Wherever one byte differs, at every length around those that are compared in words, and wherever the
  /// bytes begin.
  @Test(arguments: 0...40)
  func oneByteMakesADifference(count: Int) {
    let bytes = (0..<48).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    for start in 0..<8 {
      let other = Array(bytes[start..<start + count])
      #expect(isSame(bytes, from: start, as: other))
      for place in other.indices {
        var changed = other
        changed[place] ^= 1 << UInt8(place % 8)
        #expect(!isSame(bytes, from: start, as: changed), "\(start) \(place)")
      }
      #expect(!isSame(bytes, from: start, as: other + [0], of: count))
    }
  }

  private func isSame(_ bytes: [UInt8], from start: Int, as other: [UInt8], of count: Int? = nil) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      other.withUnsafeBufferPointer { other in
        UnsafeBufferPointer(rebasing: bytes[start..<start + (count ?? other.count)]).isSame(as: other)
      }
    }
  }
}
