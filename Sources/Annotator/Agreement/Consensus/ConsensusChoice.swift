/// The method that suits some ratings best, and why: the default of `annotate consensus`.
///
/// A few annotators are estimated individually, many by what they have in common. If nothing can be learnt
/// about them, the method is majority vote, whose ties stay ties. `Documentation/Agreement.md` has the
/// figures that the rule is based on.
package enum ConsensusChoice: String, Equatable, Sendable, CaseIterable {
  /// A few annotators rated the same items, so how each of them errs can be estimated.
  case overlap
  /// Many annotators rated the same items, so errors that several of them share can be estimated, too.
  case crowd
  /// No item has two ratings: every label stays as it is.
  case noOverlap = "no_overlap"
  /// There are two annotators, and one of them gave a single label throughout: their ratings can't tell which
  /// of the two is right where they differ.
  case constantAnnotator = "constant_annotator"
  /// There are too many labels to estimate how often each is confused with each other one.
  case manyLabels = "many_labels"
  /// There are two annotators, no label exceeds an even share by a twentieth, and confidences carry no
  /// information: nothing favours either annotator where they differ.
  case evenLabels = "even_labels"

  /// The most annotators that count as a few.
  static let teamSize = 10

  /// Chooses the method for some ratings. O(pairs of ratings + annotators · labels).
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

  /// Whether the most frequent of two or more labels is less than a twentieth above its even share.
  private static func isEven(_ counts: [[Double]]) -> Bool {
    let totals = counts.reduce([]) { sums, row in
      sums.isEmpty ? row : zip(sums, row).map { $0 + $1 }
    }
    guard let most = totals.max(), totals.usedCount > 1 else { return false }
    return most / totals.reduce(0, +) < 1 / Double(totals.usedCount) + 0.05
  }

  /// The method to use.
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
  /// Returns Dawid–Skene as the program uses it, with smoothing chosen by simulation.
  ///
  /// Each annotator starts, for each true label, with 14 ratings that are right and 6 that are wrong. Each
  /// label starts with 10 items.
  package static func smoothed(labelCount: Int) -> DawidSkene {
    DawidSkene(
      smoothing: Smoothing(right: 14, wrong: 6 / Double(max(1, labelCount - 1)), prior: 10), tolerance: 1e-5)
  }

  /// Returns the program's settings for a Dawid–Skene method, with or without confidences.
  static func program(_ method: ConsensusMethod, labelCount: Int) -> DawidSkene {
    var settings = smoothed(labelCount: labelCount)
    settings.usesConfidence = method == .confidentDawidSkene
    return settings
  }
}
