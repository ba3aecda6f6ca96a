/// The interval of Krippendorff's nominal α, by leaving out one group of items at a time.
///
/// A group is an item, or an article if there are six or more, because items of one article resemble each
/// other. The jackknife's standard error is used with Student's t, whose degrees of freedom are one less than
/// the groups. Few items that all agree have no spread, so the interval also covers the one that one and a
/// half more items, rated at chance, would give (an idea of Agresti & Coull 1998). O(groups · labels).
/// Sources: Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapter 11; the pseudo-items are
/// original to this program, checked by `agreement-benchmark coverage`.
package struct AlphaInterval {
  /// The fewest articles for which each is a group.
  package static let minimumArticles = 6
  /// The number of imaginary items that are rated at chance.
  private static let pseudoItems = 1.5

  private let groups: [Group]
  private let items: Double

  /// The contribution of a group of items to α, and the number of such groups.
  struct Group {
    /// The observed disagreement, `Σ_i (m_i² - Σ_k n_ik²) / (m_i - 1)`.
    var observed = 0.0
    /// How often each label was given.
    var totals: [Double]
    /// The number of equal groups.
    var weight = 1.0
  }

  /// Treats each item as a group.
  package init(_ tallies: LabelTallies) {
    groups = tallies.pairable.map { tally in
      var group = Group(totals: [Double](repeating: 0, count: tallies.labelCount))
      for run in tallies.runs(of: tally) {
        group.totals[Int(tallies.labels[run])] = Double(tallies.counts[run])
      }
      group.observed = Self.disagreement(group.totals)
      group.weight = Double(tallies.weights[tally])
      return group
    }
    items = Double(tallies.pairableItemCount)
  }

  /// Treats each item as a group, and all labels but one as a single other label.
  package init(_ tallies: LabelTallies, label: Int) {
    groups = tallies.pairable.map { tally in
      let with = tallies.runs(of: tally).reduce(0.0) {
        $0 + (Int(tallies.labels[$1]) == label ? Double(tallies.counts[$1]) : 0)
      }
      let counts = [with, Double(tallies.sizes[tally]) - with]
      return Group(
        observed: Self.disagreement(counts), totals: counts, weight: Double(tallies.weights[tally]))
    }
    items = Double(tallies.pairableItemCount)
  }

  /// Treats each article, a range of items, as a group.
  package init(_ ratings: Ratings, articles: [Range<Int>]) {
    var items = 0.0
    groups = articles.compactMap { article in
      var group = Group(totals: [Double](repeating: 0, count: ratings.labels.count))
      for item in article where ratings.range(ofItem: item).count > 1 {
        var counts = [Double](repeating: 0, count: ratings.labels.count)
        for position in ratings.range(ofItem: item) { counts[Int(ratings.labelCodes[position])] += 1 }
        group.observed += Self.disagreement(counts)
        for label in counts.indices { group.totals[label] += counts[label] }
        items += 1
      }
      return group.totals.contains { $0 > 0 } ? group : nil
    }
    self.items = items
  }

  /// Returns the interval, or nil if there are fewer than two groups or α doesn't exist.
  package func interval(level: Double = 0.95) -> Interval? {
    let count = groups.reduce(0) { $0 + $1.weight }
    var sum = Group(totals: groups.first?.totals.map { _ in 0 } ?? [])
    for group in groups { sum.add(group, times: group.weight) }
    guard let value = Self.alpha(sum), let quantile = StudentT.quantile(level: level, degrees: count - 1)
    else {
      return nil
    }
    let error = standardError(of: sum, count)
    let pseudo = pseudo(sum)
    var more = sum
    more.add(pseudo, times: Self.pseudoItems)
    var evenMore = more
    evenMore.add(pseudo, times: 1)
    guard let lower = Self.alpha(more), let lowest = Self.alpha(evenMore) else { return nil }
    let step = lowest - lower
    let spread = standardError(of: more, count)
    let wide = (spread * spread + Self.pseudoItems * step * step).squareRoot()
    return Interval(
      low: min(value - quantile * error, lower - quantile * wide),
      high: min(1, value + quantile * max(error, wide)), level: level, standardError: max(error, wide))
  }
}

extension AlphaInterval {
  /// Returns the jackknife's standard error of the α of a sum that includes the groups.
  private func standardError(of sum: Group, _ count: Double) -> Double {
    let figures = groups.compactMap { group -> (alpha: Double, weight: Double)? in
      var rest = sum
      rest.add(group, times: -1)
      return Self.alpha(rest).map { ($0, group.weight) }
    }
    let weight = figures.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return 0 }
    let mean = figures.reduce(0) { $0 + $1.alpha * $1.weight } / weight
    let squares = figures.reduce(0) { $0 + ($1.alpha - mean) * ($1.alpha - mean) * $1.weight }
    return (squares * (count - 1) / count).squareRoot()
  }

  /// Returns an item of average size that is rated at chance.
  private func pseudo(_ sum: Group) -> Group {
    let all = sum.totals.reduce(0, +)
    let used = sum.totals.count { $0 > 0 }
    let size = all / max(1, items)
    let shares = sum.totals.map { $0 > 0 ? ($0 + 0.5) / (all + 0.5 * Double(used)) : 0 }
    return Group(
      observed: (1 - shares.reduce(0) { $0 + $1 * $1 }) * size, totals: shares.map { $0 * size })
  }

  private static func alpha(_ sum: Group) -> Double? {
    let all = sum.totals.reduce(0, +)
    let expected = sum.totals.reduce(0) { $0 + $1 * (all - $1) } / (all - 1)
    return all > 1 && expected > 1e-12 ? 1 - sum.observed / expected : nil
  }

  private static func disagreement(_ counts: [Double]) -> Double {
    let size = counts.reduce(0, +)
    return (size * size - counts.reduce(0) { $0 + $1 * $1 }) / max(1, size - 1)
  }
}

extension AlphaInterval.Group {
  fileprivate mutating func add(_ other: Self, times weight: Double) {
    observed += weight * other.observed
    for label in totals.indices { totals[label] += weight * other.totals[label] }
  }
}
