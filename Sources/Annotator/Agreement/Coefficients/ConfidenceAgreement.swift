/// Agreement that accounts for how sure the annotators were.
package enum ConfidenceAgreement {
  /// Returns the share of pairs of ratings that agree, each pair weighted by the product of its two
  /// confidences.
  ///
  /// It is `Σ c_a c_b [same label] / Σ c_a c_b` over all pairs of one item, without ratings that state no
  /// confidence. If it is above the plain share of the pairs, annotators disagree where they are unsure.
  /// O(ratings).
  package static func weighted(_ ratings: Ratings) -> MetricValue {
    guard ratings.hasConfidences else { return .undefined(ratings.count == 0 ? .noItems : .noConfidence) }
    guard !ratings.hasRepeats else { return .undefined(.repeatedRatings) }
    var (agreeing, all) = (0.0, 0.0)
    var sums = [PairSum](repeating: PairSum(), count: ratings.labels.count)
    for item in 0..<ratings.itemCount {
      var total = PairSum()
      let range = ratings.range(ofItem: item)
      for position in range {
        guard let confidence = ratings.confidence(at: position) else { continue }
        agreeing += sums[Int(ratings.labelCodes[position])].add(confidence)
        all += total.add(confidence)
      }
      for position in range { sums[Int(ratings.labelCodes[position])] = PairSum() }
    }
    return .ratio(agreeing, all, orElse: .noOverlap)
  }
}

extension ConfidenceAgreement {
  /// Returns the share of the same pairs that agree, without weights, to compare with `weighted`. O(ratings).
  package static func unweighted(_ ratings: Ratings) -> MetricValue {
    guard ratings.hasConfidences else { return .undefined(ratings.count == 0 ? .noItems : .noConfidence) }
    guard !ratings.hasRepeats else { return .undefined(.repeatedRatings) }
    var (agreeing, all) = (0.0, 0.0)
    for item in 0..<ratings.itemCount {
      var counts: [Int32: Double] = [:]
      for position in ratings.range(ofItem: item) where ratings.confidence(at: position) != nil {
        agreeing += counts[ratings.labelCodes[position], default: 0]
        all += counts.values.reduce(0, +)
        counts[ratings.labelCodes[position], default: 0] += 1
      }
    }
    return .ratio(agreeing, all, orElse: .noOverlap)
  }

  /// Returns how far apart the confidences of two ratings of one item are: the mean of `|c_a - c_b|` over all
  /// pairs that state both.
  ///
  /// O(n log n) in the ratings of an item: in sorted order, the k-th of m is subtracted from m - 1 - k
  /// others, and k others are subtracted from it.
  package static func meanDifference(_ ratings: Ratings) -> MetricValue {
    guard ratings.hasConfidences else { return .undefined(ratings.count == 0 ? .noItems : .noConfidence) }
    guard !ratings.hasRepeats else { return .undefined(.repeatedRatings) }
    var (sum, pairs) = (0.0, 0.0)
    for item in 0..<ratings.itemCount {
      let stated = ratings.range(ofItem: item).compactMap { ratings.confidence(at: $0) }.sorted()
      for (rank, confidence) in stated.enumerated() {
        sum += confidence * Double(2 * rank - stated.count + 1)
      }
      pairs += Double(stated.count * (stated.count - 1)) / 2
    }
    return .ratio(sum, pairs, orElse: .noOverlap)
  }
}

/// Adds up products of pairs one member at a time, without subtracting terms that would cancel.
private struct PairSum {
  private var sum = 0.0

  /// Adds a member and returns the sum of its products with those before it.
  mutating func add(_ member: Double) -> Double {
    defer { sum += member }
    return sum * member
  }
}

extension Ratings {
  /// The stated confidences as ratings of their own, with the value of each label, for α on an ordinal or
  /// interval scale; nil if nobody stated any. O(n log n).
  package var confidencesAsLabels: (ratings: Ratings, values: [Double])? {
    guard hasConfidences else { return nil }
    let values = Set(confidences.lazy.filter { $0 >= 0 }).sorted()
    let codes = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, Int32($0)) })
    var (offsets, annotators, labels) = ([0], [Int32](), [Int32]())
    for item in 0..<itemCount {
      for position in range(ofItem: item) {
        guard let code = codes[confidences[position]] else { continue }
        annotators.append(annotatorCodes[position])
        labels.append(code)
      }
      offsets.append(labels.count)
    }
    return (
      Ratings(
        annotators: self.annotators, labels: values.map { "\($0)" }, items: items, hasRepeats: hasRepeats,
        droppedRepeats: 0, offsets: offsets, annotatorCodes: annotators, labelCodes: labels, confidences: []),
      values
    )
  }
}

extension Measure<ComparedConfidences> {
  static var agreementWeightedByConfidence: Self {
    Measure(
      "weighted_agreement", named: "agreement weighted by confidence", source: "our own", as: .percent
    ) { Coefficient(ConfidenceAgreement.weighted($0.ratings)) }
  }

  static var agreementOfSamePairs: Self {
    Measure("unweighted_agreement", named: "agreement of the same pairs", source: nil, as: .percent) {
      Coefficient(ConfidenceAgreement.unweighted($0.ratings))
    }
  }

  static var confidenceDifference: Self {
    Measure("mean_difference", named: "mean difference of confidences", source: nil, as: .percent) {
      Coefficient(ConfidenceAgreement.meanDifference($0.ratings))
    }
  }
}
