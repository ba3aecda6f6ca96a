/// Which method suits some ratings best, and why: the default of `annotate consensus`.
///
/// Smoothed Dawid–Skene, unless nothing can be learnt about the annotators: then majority vote, whose ties
/// stay ties. `Documentation/Agreement.md` has the figures that the rule was chosen by.
public enum ConsensusChoice: String, Equatable, Sendable, CaseIterable {
  /// Annotators rated the same items, so how each of them errs can be estimated.
  case overlap
  /// No item has two ratings: every label stands as it is.
  case noOverlap = "no_overlap"
  /// There are two annotators and one of them gave a single label throughout: which of the two is right
  /// where they differ cannot be told from their ratings.
  case constantAnnotator = "constant_annotator"

  /// What suits these ratings. O(ratings).
  public init(_ ratings: Ratings) {
    guard (0..<ratings.itemCount).contains(where: { ratings.range(ofItem: $0).count > 1 }) else {
      self = .noOverlap
      return
    }
    let used = ratings.labelsUsed
    let active = used.filter { $0 > 0 }
    self =
      active.count <= 2 && active.contains(1) && active.contains { $0 > 1 } ? .constantAnnotator : .overlap
  }

  /// The method it leads to.
  public var method: ConsensusMethod {
    switch self {
    case .overlap: .dawidSkene
    case .noOverlap, .constantAnnotator: .majority
    }
  }

  /// The reason in words, without a full stop.
  public var words: String {
    switch self {
    case .overlap: "annotators share items, so how each of them errs can be estimated"
    case .noOverlap: "no item has two ratings"
    case .constantAnnotator: "one of the two annotators gave a single label throughout"
    }
  }
}

extension Ratings {
  /// How many different labels each annotator gave.
  fileprivate var labelsUsed: [Int] {
    var used = [Bool](repeating: false, count: annotators.count * labels.count)
    for position in labelCodes.indices {
      used[Int(annotatorCodes[position]) * labels.count + Int(labelCodes[position])] = true
    }
    return annotators.indices.map { annotator in
      (0..<labels.count).count { used[annotator * labels.count + $0] }
    }
  }
}

extension DawidSkene {
  /// Dawid–Skene as the program uses it: each annotator starts, for each true label, with 14 ratings that
  /// are right and 6 that are wrong, each label with 10 items. Chosen by simulation.
  public static func smoothed(labelCount: Int) -> DawidSkene {
    DawidSkene(
      smoothing: Smoothing(right: 14, wrong: 6 / Double(max(1, labelCount - 1)), prior: 10), tolerance: 1e-10)
  }
}
