/// Which method suits some ratings best, and why: the default of `annotate consensus`.
///
/// Few annotators are estimated one by one, many by what they have in common; where nothing can be learnt
/// about them, majority vote, whose ties stay ties. `Documentation/Agreement.md` has the figures that the
/// rule was chosen by.
package enum ConsensusChoice: String, Equatable, Sendable, CaseIterable {
  /// A few annotators rated the same items, so how each of them errs can be estimated.
  case overlap
  /// Many annotators rated the same items, so what several of them get wrong together can be told, too.
  case crowd
  /// No item has two ratings: every label stands as it is.
  case noOverlap = "no_overlap"
  /// There are two annotators and one of them gave a single label throughout: which of the two is right
  /// where they differ cannot be told from their ratings.
  case constantAnnotator = "constant_annotator"
  /// There are more labels than can be confused with each other one by one.
  case manyLabels = "many_labels"
  /// There are two annotators, no label prevails by a twentieth over an even share, and their confidences say
  /// nothing: nothing speaks for either where they differ.
  case evenLabels = "even_labels"

  /// The most annotators that are few.
  static let teamSize = 10

  /// What suits these ratings. O(pairs of ratings + annotators · labels).
  package init(_ ratings: Ratings) {
    let overlaps = (0..<ratings.itemCount).contains { ratings.range(ofItem: $0).count > 1 }
    let isMany = ratings.labels.count > ConfusionMatrix.fewLabels
    let active = isMany ? [] : ratings.labelCounts.filter { $0.contains { $0 > 0 } }
    if !overlaps {
      self = .noOverlap
    } else if isMany {
      self = .manyLabels
    } else if active.count > 2 {
      self = active.count > Self.teamSize ? .crowd : .overlap
    } else if active.contains(where: { $0.usedCount == 1 }), active.contains(where: { $0.usedCount > 1 }) {
      self = .constantAnnotator
    } else {
      self = Self.isEven(active) && ConfidenceSlope(ratings) == nil ? .evenLabels : .overlap
    }
  }

  /// Whether the most frequent of two labels or more has less than a twentieth above its even share.
  private static func isEven(_ counts: [[Double]]) -> Bool {
    let totals = counts.reduce([]) { sums, row in
      sums.isEmpty ? row : zip(sums, row).map { $0 + $1 }
    }
    guard let most = totals.max(), totals.usedCount > 1 else { return false }
    return most / totals.reduce(0, +) < 1 / Double(totals.usedCount) + 0.05
  }

  /// The method it leads to.
  package var method: ConsensusMethod {
    switch self {
    case .overlap: .confidentDawidSkene
    case .crowd: .blend
    case .manyLabels: .wawa
    case .noOverlap, .constantAnnotator, .evenLabels: .majority
    }
  }

  /// The reason in words, without a full stop.
  package var words: String {
    switch self {
    case .overlap: "annotators share items, so each one's errors can be estimated"
    case .crowd: "many annotators share items, so shared errors can be estimated"
    case .manyLabels: "there are more than 256 labels, too many to estimate how each is mistaken for another"
    case .noOverlap: "no item has two ratings"
    case .constantAnnotator: "one of the two annotators gave a single label throughout"
    case .evenLabels: "there are two annotators and no prevailing label, so ties cannot be broken"
    }
  }
}

extension Ratings {
  /// How often each annotator gave each label.
  fileprivate var labelCounts: [[Double]] {
    var counts = [Double](repeating: 0, count: annotators.count * labels.count)
    for position in labelCodes.indices {
      counts[Int(annotatorCodes[position]) * labels.count + Int(labelCodes[position])] += 1
    }
    return annotators.indices.map {
      Array(counts[($0 * labels.count)..<(($0 + 1) * labels.count)])
    }
  }
}

extension DawidSkene {
  /// Dawid–Skene as the program uses it: each annotator starts, for each true label, with 14 ratings that
  /// are right and 6 that are wrong, each label with 10 items. Chosen by simulation.
  package static func smoothed(labelCount: Int) -> DawidSkene {
    DawidSkene(
      smoothing: Smoothing(right: 14, wrong: 6 / Double(max(1, labelCount - 1)), prior: 10), tolerance: 1e-5)
  }

  /// The estimate after a method of the program, with or without confidences.
  static func program(_ method: ConsensusMethod, labelCount: Int) -> DawidSkene {
    var settings = smoothed(labelCount: labelCount)
    settings.usesConfidence = method == .confidentDawidSkene
    return settings
  }
}
