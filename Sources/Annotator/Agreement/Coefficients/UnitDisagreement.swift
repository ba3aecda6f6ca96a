/// The two disagreements of `UnitizingAlpha` for one label.
enum UnitDisagreement {
  /// `D_o = Σ_i Σ_j≠i Σ_g Σ_h δ² / (m (m - 1) L²)`: two sorted lists of sections are walked side by side.
  static func observed(_ annotators: [[Section]], length: Int) -> Double {
    var sum = 0.0
    for (index, one) in annotators.enumerated() {
      for other in annotators.dropFirst(index + 1) { sum += 2 * difference(one, other) }
    }
    let (number, length) = (Double(annotators.count), Double(length))
    return sum / (number * (number - 1) * length * length)
  }

  /// `D_e = 2/L · Σ_u [(N - 1)/3 (2l³ - 3l² + l) + l² Σ_gaps≥l (gap - l + 1)] / (mL (mL - 1) - Σ_u l (l -
  /// 1))`.
  static func expected(_ annotators: [[Section]], length: Int) -> Double {
    let units = annotators.joined().filter(\.isUnit).map(\.length)
    let gaps = GapLengths(annotators.joined().filter { !$0.isUnit }.map(\.length))
    let others = Double(units.count) - 1
    let sum = units.reduce(0.0) { sum, unit in
      let overlapping = others / 3 * (2 * unit * unit * unit - 3 * unit * unit + unit)
      return sum + overlapping + unit * unit * gaps.places(for: unit)
    }
    let all = Double(annotators.count) * Double(length)
    let ways = all * (all - 1) - units.reduce(0) { $0 + $1 * ($1 - 1) }
    return ways > 0 ? 2 / Double(length) * sum / ways : 0
  }

  private static func difference(_ one: [Section], _ other: [Section]) -> Double {
    var (sum, index, otherIndex) = (0.0, 0, 0)
    while index < one.count, otherIndex < other.count {
      let (section, opposite) = (one[index], other[otherIndex])
      sum += difference(section, opposite)
      if section.end <= opposite.end { index += 1 }
      if opposite.end <= section.end { otherIndex += 1 }
    }
    return sum
  }

  /// Returns δ² of two sections that have a place in common.
  private static func difference(_ one: Section, _ other: Section) -> Double {
    switch (one.isUnit, other.isUnit) {
    case (true, true):
      let (start, end) = (one.start - other.start, one.end - other.end)
      return start * start + end * end
    case (true, false): return one.isInside(other) ? one.length * one.length : 0
    case (false, true): return other.isInside(one) ? other.length * other.length : 0
    case (false, false): return 0
    }
  }
}

extension Section {
  fileprivate func isInside(_ other: Section) -> Bool { other.start <= start && end <= other.end }
}

/// The lengths of all gaps, prepared for counting the places where a unit fits.
private struct GapLengths {
  private let lengths: [Double]
  private let sums: [Double]

  init(_ lengths: [Double]) {
    self.lengths = lengths.sorted(by: >)
    var sums = [0.0]
    for length in self.lengths { sums.append(sums[sums.count - 1] + length) }
    self.sums = sums
  }

  /// Returns `Σ (gap - unit + 1)` over the gaps that aren't shorter than the unit. O(log gaps).
  func places(for unit: Double) -> Double {
    var (low, high) = (0, lengths.count)
    while low < high {
      let middle = (low + high) / 2
      if lengths[middle] >= unit { low = middle + 1 } else { high = middle }
    }
    return sums[low] - Double(low) * (unit - 1)
  }
}
