/// A short summary of a text that tells how much two texts have in common without comparing them.
///
/// Every run of twelve letters and digits is hashed, and the 128 smallest hashes are kept. Among the smallest
/// hashes of two texts together, the share that is in both estimates the share of runs in common (Jaccard),
/// to about ±.04. Line ends, spaces, punctuation and capitals don't count. Linear in the text. Source:
/// Broder, On the resemblance and containment of documents (1997).
package struct TextSketch: Hashable, Sendable {
  /// The smallest hashes in ascending order.
  package let hashes: [UInt64]

  private static let window = 12
  private static let size = 128

  /// Summarises a text.
  package init(_ text: String) {
    var recent: [UInt32] = []
    var smallest = SmallestHashes(count: Self.size)
    for scalar in text.unicodeScalars {
      guard let letter = Self.folded(scalar) else { continue }
      recent.append(letter)
      if recent.count < Self.window { continue }
      smallest.add(Self.hash(recent.suffix(Self.window)))
      if recent.count > 4_096 { recent.removeFirst(recent.count - Self.window) }
    }
    if recent.count < Self.window { smallest.add(Self.hash(recent[...])) }
    hashes = smallest.sorted
  }

  /// Returns how much two texts have in common, from 0 through 1.
  package func resemblance(to other: TextSketch) -> Double {
    var (mine, theirs) = (hashes[...], other.hashes[...])
    var (common, all) = (0, 0)
    // Merges the smallest hashes of both, which are in ascending order.
    while all < Self.size, !mine.isEmpty || !theirs.isEmpty {
      let (one, other) = (mine.first ?? .max, theirs.first ?? .max)
      all += 1
      if one == other { common += 1 }
      if one <= other { mine = mine.dropFirst() }
      if other <= one { theirs = theirs.dropFirst() }
    }
    return all == 0 ? 1 : Double(common) / Double(all)
  }

  /// Returns a letter in lower case, or a digit; nil for anything that doesn't count.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "a"..."z", "0"..."9": return scalar.value
    case "A"..."Z": return scalar.value + 0x20
    case _ where scalar.isASCII: return nil
    default:
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return nil }
      return (scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar).value
    }
  }

  private static func hash(_ letters: ArraySlice<UInt32>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3 }
    // FNV leaves the high bits of short keys alike, and those decide which hashes are smallest.
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 33)
  }
}

/// Keeps the smallest distinct numbers that it is given.
private struct SmallestHashes {
  private let count: Int
  private var numbers: Set<UInt64> = []
  private var bound = UInt64.max

  init(count: Int) {
    self.count = count
  }

  mutating func add(_ number: UInt64) {
    guard number <= bound, numbers.insert(number).inserted, numbers.count >= 4 * count else { return }
    numbers = Set(sorted)
    bound = numbers.max() ?? bound
  }

  var sorted: [UInt64] { Array(numbers.sorted().prefix(count)) }
}

/// Pairs of texts that are nearly the same.
package enum NearDuplicates {
  /// Two texts by their indices, and how much they have in common.
  package struct Pair: Equatable, Sendable {
    package let first: Int
    package let second: Int
    /// From 0 through 1.
    package let resemblance: Double
  }

  /// How much two texts from one file must have in common to be two versions. Texts from elsewhere need more.
  private static let minimumOfOneFile = 0.4
  private static let minimumFromElsewhere = 0.8

  /// Returns the pairs that may be two versions of one text, the most alike first: those that are nearly the
  /// same, and those from one file that are alike.
  package static func versions(_ texts: [(sketch: TextSketch, source: String?)]) -> [Pair] {
    pairs(texts.map(\.sketch), atLeast: minimumOfOneFile).filter { pair in
      let source = texts[pair.first].source
      let isOneFile = source != nil && source != "-" && source == texts[pair.second].source
      return isOneFile || pair.resemblance >= minimumFromElsewhere
    }
  }

  /// Returns the pairs that have at least so much in common, the most alike first. Only texts that share one
  /// of their smallest hashes are compared, so this is linear if few are alike.
  package static func pairs(_ sketches: [TextSketch], atLeast least: Double = 0.8) -> [Pair] {
    var holders: [UInt64: [Int]] = [:]
    for (index, sketch) in sketches.enumerated() {
      for hash in sketch.hashes.prefix(16) { holders[hash, default: []].append(index) }
    }
    var seen: Set<Int> = []
    var pairs: [Pair] = []
    for group in holders.values where (2...64).contains(group.count) {
      for (place, first) in group.enumerated() {
        for second in group.dropFirst(place + 1) where seen.insert(first * sketches.count + second).inserted {
          let resemblance = sketches[first].resemblance(to: sketches[second])
          if resemblance >= least {
            pairs.append(Pair(first: first, second: second, resemblance: resemblance))
          }
        }
      }
    }
    return pairs.sorted { ($1.resemblance, $0.first, $0.second) < ($0.resemblance, $1.first, $1.second) }
  }
}
