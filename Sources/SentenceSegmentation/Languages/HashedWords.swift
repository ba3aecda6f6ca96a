/// A set of hashed words with a few bits each; a look-up probes an open-addressing table.
struct HashedWords: Sendable {
  private var keys: [UInt64]
  private var values: [UInt8]
  private let mask: Int

  /// Creates a set for fewer than `capacity` words, a power of two.
  init(capacity: Int) {
    keys = [UInt64](repeating: 0, count: capacity)
    values = [UInt8](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// Returns the bits of a word, or 0.
  @inline(__always)
  subscript(key: UInt64) -> UInt8 {
    var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
    while slot < keys.count, keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Adds bits to a word.
  mutating func insert(_ key: UInt64, _ bits: UInt8) {
    var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] |= bits
  }
}
