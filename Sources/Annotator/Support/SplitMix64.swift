/// A small random number generator that returns the same numbers everywhere for the same seed.
///
/// Source: Steele, Lea & Flood, Fast splittable pseudorandom number generators (OOPSLA 2014).
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts from a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// Starts a separate generator for one of many parts of a task, so that the parts may run in any order.
  package init(seed: UInt64, part: Int) {
    var start = SplitMix64(seed: seed ^ (UInt64(bitPattern: Int64(part)) &* 0xD1B5_4A32_D192_ED03))
    state = start.next()
  }

  /// Returns the next 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// Returns a number from 0 up to but not including the bound, which must be positive: the high half of a
  /// product.
  mutating func index(below bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound.magnitude)).high)
  }

  /// Returns a number from 0 up to but not including 1, in steps of 2⁻⁵³.
  package mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
