/// Krippendorff's α: one minus the disagreement observed over the disagreement expected by chance.
///
/// `α = 1 - D_o / D_e`, where `D_o` weights every ordered pair of ratings within an item by `δ² / (m_i - 1)`
/// and `D_e` every pair of ratings from all items that were rated at least twice. It allows any number of
/// annotators and missing ratings. Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
package enum KrippendorffAlpha {
  /// Returns α with the difference that fits the labels' scale. O(tallies), plus O(labels²) on a ratio scale.
  ///
  /// It is undefined without overlap, with only one label, or if a value doesn't fit the scale.
  package static func alpha(_ tallies: LabelTallies, on scale: Scale = .nominal) -> MetricValue {
    if let obstacle = tallies.obstacle { return .undefined(obstacle) }
    let totals = tallies.totals(atLeast: 2)
    guard totals.usedCount > 1 else { return .undefined(.oneLabel) }
    switch scale {
    case .nominal: return nominal(tallies, totals)
    case .ordinal: return interval(tallies, totals, values: midRanks(totals))
    case .interval(let values):
      guard values.fit(totals) else { return .undefined(.offScale) }
      return interval(tallies, totals, values: values)
    case .ratio(let values):
      guard values.fit(totals), values.allSatisfy({ $0 >= 0 }) else { return .undefined(.offScale) }
      return ratio(tallies, totals, values: values)
    }
  }

  /// The meaning of differences between labels.
  package enum Scale: Equatable, Sendable {
    /// Labels are the same or not.
    case nominal
    /// Labels are ordered by their codes; distances come from how often each was used.
    case ordinal
    /// Each label has a value, and differences count: `(c - k)²`.
    case interval([Double])
    /// Each label has a value from 0 up, and proportions count: `((c - k) / (c + k))²`.
    case ratio([Double])
  }
}

extension KrippendorffAlpha {
  private static func nominal(_ tallies: LabelTallies, _ totals: [Double]) -> MetricValue {
    let observed = tallies.pairable.reduce(0.0) {
      let size = Double(tallies.sizes[$1])
      let differing = size * (size - 1) - tallies.agreeingPairs(of: $1)
      return $0 + Double(tallies.weights[$1]) * (differing / (size - 1))
    }
    let all = totals.reduce(0, +)
    let expected = totals.reduce(0) { $0 + $1 * (all - $1) } / (all - 1)
    return .corrected(observed: observed, expected: expected, orElse: .oneLabel)
  }

  /// Half of each sum of squared differences is `n Σ (x - mean)²`, which is linear and loses no digits.
  private static func interval(_ tallies: LabelTallies, _ totals: [Double], values: [Double]) -> MetricValue {
    let observed = tallies.pairable.reduce(0.0) {
      let runs = tallies.runs(of: $1)
      guard runs.count > 1 else { return $0 }
      let pairs = runs.map { (value: values[Int(tallies.labels[$0])], count: Double(tallies.counts[$0])) }
      return $0 + Double(tallies.weights[$1]) * spread(pairs)
    }
    let expected = spread(zip(values, totals).filter { $0.1 > 0 })
    return .corrected(observed: observed, expected: expected, orElse: .oneLabel)
  }

  /// `n / (n - 1) · Σ count (value - mean)²`.
  private static func spread(_ pairs: [(value: Double, count: Double)]) -> Double {
    let size = pairs.reduce(0) { $0 + $1.count }
    let mean = pairs.reduce(0) { $0 + $1.value * $1.count } / size
    let squares = pairs.reduce(0) { $0 + $1.count * ($1.value - mean) * ($1.value - mean) }
    return squares * (size / (size - 1))
  }

  private static func ratio(_ tallies: LabelTallies, _ totals: [Double], values: [Double]) -> MetricValue {
    let observed = tallies.pairable.reduce(0.0) {
      let runs = tallies.runs(of: $1).map {
        (value: values[Int(tallies.labels[$0])], count: Double(tallies.counts[$0]))
      }
      return $0 + Double(tallies.weights[$1]) * proportions(runs)
    }
    let expected = proportions(zip(values, totals).filter { $0.1 > 0 })
    return .corrected(observed: observed, expected: expected, orElse: .oneLabel)
  }

  /// `1 / (n - 1) · Σ over unordered pairs of values of count · count · ((c - k) / (c + k))²`.
  private static func proportions(_ pairs: [(value: Double, count: Double)]) -> Double {
    var sum = 0.0
    for (index, one) in pairs.enumerated() {
      for other in pairs.dropFirst(index + 1) where one.value != other.value {
        let difference = (one.value - other.value) / (one.value + other.value)
        sum += one.count * other.count * difference * difference
      }
    }
    return sum / (pairs.reduce(0) { $0 + $1.count } - 1)
  }

  /// Returns the middle rank of each label in the order of codes, by which ordinal differences are measured.
  private static func midRanks(_ totals: [Double]) -> [Double] {
    var before = 0.0
    return totals.map { total in
      defer { before += total }
      return before + total / 2
    }
  }
}

extension [Double] {
  /// Whether there is a finite value for every label.
  fileprivate func fit(_ totals: [Double]) -> Bool {
    count == totals.count && allSatisfy(\.isFinite)
  }
}

extension Measure<ComparedItems> {
  /// Nominal α; from six articles on, its interval is over the articles.
  static var krippendorffAlpha: Self {
    Measure(
      "krippendorff_alpha", named: "Krippendorff's α, nominal", source: "Krippendorff 2011", bounds: .whole
    ) {
      Coefficient.alpha(
        $0.ratings, $0.tallies, articles: $0.options.articles, $0.options.bootstrap)
    }
  }
}

extension Measure<ComparedItems> {
  static var krippendorffAlphaByShareOfPieces: Self {
    Measure(
      "krippendorff_alpha_by_share_of_pieces", named: "Krippendorff's α, pieces weighted",
      source: "Krippendorff 2011"
    ) { $0.options.alphaByShare }
  }
}

extension Measure<ComparedConfidences> {
  static var ordinalAlphaOfConfidences: Self {
    Measure("alpha_ordinal", named: "α of the confidences, ordinal", source: "Krippendorff 2011") {
      Coefficient($0.alpha { _ in .ordinal })
    }
  }

  static var intervalAlphaOfConfidences: Self {
    Measure("alpha_interval", named: "α of the confidences, interval", source: "Krippendorff 2011") {
      Coefficient($0.alpha { .interval($0) })
    }
  }
}
