/// The figures of one annotator against the others.
package struct AnnotatorFigures: Equatable, Sendable {
  /// The annotator's code.
  package let annotator: Int
  /// The number of ratings that the annotator gave.
  package let ratings: Int
  /// The share of the rated items that this annotator rated.
  package let coverage: MetricValue
  /// The share of each label among the annotator's ratings; all 0 for one who rated nothing.
  package let labelMix: [Double]
  /// The mean, over the items that others rated, too, of the share of the others who gave the same label.
  package let agreementWithOthers: MetricValue
  /// For each label, how much more often the annotator gave it than the others did on the same items; all 0
  /// if there are no such items.
  package let drift: [Double]
  /// The mean stated confidence.
  package let meanConfidence: MetricValue
  /// The stated confidences against how likely the others' labels make the annotator's own.
  ///
  /// It is nil if no confidence can be judged, because none was stated or nobody else rated the item.
  package let calibration: Calibration?
}

extension AnnotatorFigures {
  /// Half the sum of the drifts' magnitudes: the share of ratings that would have to change to match the
  /// others' mix.
  package var driftSize: MetricValue {
    switch agreementWithOthers {
    case .value: .value(drift.reduce(0) { $0 + abs($1) } / 2)
    case .undefined(let reason): .undefined(reason)
    }
  }
}

extension Ratings {
  /// The figures of every annotator, in the order of their codes. O(ratings · labels).
  package var annotatorFigures: [AnnotatorFigures] {
    var collectors = [FiguresCollector](
      repeating: FiguresCollector(labelCount: labels.count), count: annotators.count)
    let likelihoods = OthersLikelihood(self)
    var (counts, ratedItems) = ([Double](repeating: 0, count: labels.count), 0)
    for item in 0..<itemCount {
      let range = range(ofItem: item)
      if !range.isEmpty { ratedItems += 1 }
      for position in range { counts[Int(labelCodes[position])] += 1 }
      for position in range {
        collectors[Int(annotatorCodes[position])].add(
          Int(labelCodes[position]), confidence: confidence(at: position), counts: counts, size: range.count,
          right: likelihoods?.rightness(at: position))
      }
      for position in range { counts[Int(labelCodes[position])] = 0 }
    }
    return collectors.indices.map {
      collectors[$0].figures(annotator: $0, ratedItems: ratedItems, hasRepeats: hasRepeats)
    }
  }
}

/// Adds up one annotator's ratings.
private struct FiguresCollector {
  private var given: [Double]
  private var shared: [Double]
  private var others: [Double]
  private var agreement = 0.0
  private var confidence = 0.0
  private var stated = 0
  private var outcomes: [Calibration.Outcome] = []

  init(labelCount: Int) {
    given = [Double](repeating: 0, count: labelCount)
    shared = given
    others = given
  }

  /// Adds a rating of an item; `counts` says how often each label was given to it, including by this rating.
  mutating func add(_ label: Int, confidence: Double?, counts: [Double], size: Int, right: Double?) {
    given[label] += 1
    if let confidence {
      self.confidence += confidence
      stated += 1
    }
    guard size > 1 else { return }
    let rest = Double(size - 1)
    shared[label] += 1
    agreement += (counts[label] - 1) / rest
    for other in counts.indices { others[other] += (counts[other] - (other == label ? 1 : 0)) / rest }
    if let confidence, let right {
      outcomes.append(Calibration.Outcome(confidence: confidence, right: right))
    }
  }

  func figures(annotator: Int, ratedItems: Int, hasRepeats: Bool) -> AnnotatorFigures {
    let (all, common) = (given.reduce(0, +), shared.reduce(0, +))
    return AnnotatorFigures(
      annotator: annotator, ratings: Int(all),
      coverage: hasRepeats ? .undefined(.repeatedRatings) : .ratio(all, Double(ratedItems), orElse: .noItems),
      labelMix: given.map { all > 0 ? $0 / all : 0 },
      agreementWithOthers: hasRepeats
        ? .undefined(.repeatedRatings) : .ratio(agreement, common, orElse: .noOverlap),
      drift: zip(shared, others).map { common > 0 ? ($0 - $1) / common : 0 },
      meanConfidence: .ratio(confidence, Double(stated), orElse: .noConfidence),
      calibration: hasRepeats ? nil : Calibration(outcomes))
  }
}
