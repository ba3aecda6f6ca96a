/// The division of articles among the parts of a dataset.
///
/// Only a hash of its text and the seed determine the part of an article. All its judgments stay together,
/// whoever made them; the order of the sessions doesn't matter; and adding an article moves no other. The
/// shares are met on average, not exactly.
package struct DatasetSplit: Hashable, Sendable {
  /// The parts, in the order of the shares.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case train, validation, test
  }

  /// The shares of train, validation and test; whole numbers, not all zero.
  package let shares: [Int]
  /// The seed of the hash.
  package let seed: UInt64

  /// A split with everything in one part.
  package static let none = DatasetSplit(shares: [1, 0, 0], seed: 0)

  /// Reads shares such as "80/10/10" or "90/10".
  ///
  /// - Throws: an error unless there are two or three whole numbers up to a million, not all zero. Two are
  ///   read as train and test.
  package init(typed text: String, seed: UInt64 = 0) throws(UserError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    let isValid = parts.allSatisfy { (0...1_000_000).contains($0) } && parts.contains { $0 > 0 }
    guard isValid, parts.count == 2 || parts.count == 3 else {
      throw UserError("'\(text)' is not a split", fix: "write train/validation/test shares such as 80/10/10")
    }
    self.init(shares: parts.count == 2 ? [parts[0], 0, parts[1]] : parts, seed: seed)
  }

  private init(shares: [Int], seed: UInt64) {
    self.shares = shares
    self.seed = seed
  }

  /// Returns the part of an article.
  package func part(of digest: SHA256Digest) -> Part {
    let total = UInt64(shares.reduce(0, +))
    var place = hash(digest) % max(1, total)
    for (part, share) in zip(Part.allCases, shares) {
      if place < UInt64(share) { return part }
      place -= UInt64(share)
    }
    return .train
  }

  /// Returns the digest's first 64 bits and the seed, mixed by the finaliser of SplitMix64 (Steele et al.
  /// 2014).
  private func hash(_ digest: SHA256Digest) -> UInt64 {
    var mixed = (UInt64(digest.hex.prefix(16), radix: 16) ?? 0) &+ seed &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
