/// Finds equal items by hashing their sorted labels: open addressing over distinct tallies.
struct TallyCollector {
  private let labelCount: Int
  private var slots = [Int32](repeating: -1, count: 64)
  private var hashes: [UInt64] = []
  private var offsets = [0]
  private var labels: [Int32] = []
  private var weights: [Int] = []
  private var scratch: [Int32] = []

  init(labelCount: Int) {
    self.labelCount = labelCount
  }

  /// Counts one item with these labels; an item without any is skipped.
  mutating func add(_ item: ArraySlice<Int32>) {
    guard !item.isEmpty else { return }
    sort(item)
    let hash = scratchHash()
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let tally = Int(slots[slot])
      if hashes[tally] == hash, isScratch(tally) {
        weights[tally] += 1
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: weights.count)
    insert(hash)
  }

  /// Returns the distinct tallies in a fixed order.
  func tallies(annotatorCount: Int, hasRepeats: Bool) -> LabelTallies {
    var runOffsets = [0]
    var runLabels: [Int32] = []
    var runCounts: [Int32] = []
    let order = weights.indices.sorted { slice($0).lexicographicallyPrecedes(slice($1)) }
    for tally in order {
      for label in slice(tally) {
        if runLabels.count > runOffsets[runOffsets.count - 1], runLabels[runLabels.count - 1] == label {
          runCounts[runCounts.count - 1] += 1
        } else {
          runLabels.append(label)
          runCounts.append(1)
        }
      }
      runOffsets.append(runLabels.count)
    }
    return LabelTallies(
      labelCount: labelCount, annotatorCount: annotatorCount, hasRepeats: hasRepeats, offsets: runOffsets,
      labels: runLabels, counts: runCounts, sizes: order.map { slice($0).count },
      weights: order.map { weights[$0] })
  }
}

extension TallyCollector {
  private func slice(_ tally: Int) -> ArraySlice<Int32> { labels[offsets[tally]..<offsets[tally + 1]] }

  /// Copies the labels into the scratch space and sorts them, by insertion if they are few.
  private mutating func sort(_ item: ArraySlice<Int32>) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: item)
    guard scratch.count <= 16 else { return scratch.sort() }
    for end in scratch.indices.dropFirst() {
      let label = scratch[end]
      var index = end
      while index > 0, scratch[index - 1] > label {
        scratch[index] = scratch[index - 1]
        index -= 1
      }
      scratch[index] = label
    }
  }

  private func scratchHash() -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for label in scratch {
      hash = (hash ^ UInt64(UInt32(bitPattern: label))) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
    }
    return hash
  }

  private func isScratch(_ tally: Int) -> Bool {
    let start = offsets[tally]
    guard offsets[tally + 1] - start == scratch.count else { return false }
    for index in scratch.indices where labels[start + index] != scratch[index] { return false }
    return true
  }

  private mutating func insert(_ hash: UInt64) {
    hashes.append(hash)
    labels.append(contentsOf: scratch)
    offsets.append(labels.count)
    weights.append(1)
    if weights.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (tally, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: tally)
    }
  }
}
