/// Counts of the parts of judgments that a format couldn't carry.
public struct DroppedFields: Equatable, Sendable {
  /// The number of judgments that lost each field.
  public private(set) var counts: [JudgmentField: Int] = [:]

  /// The number of statements without an answer.
  public private(set) var undecided = 0

  /// Creates counts with nothing lost.
  public init() {}

  /// Whether nothing was lost.
  public var isEmpty: Bool { counts.isEmpty && undecided == 0 }

  /// Counts losses of a facet.
  public mutating func add(_ facet: JudgmentField, count: Int = 1) {
    if count > 0 { counts[facet, default: 0] += count }
  }

  /// Counts a statement without an answer.
  mutating func addUndecided() { undecided += 1 }

  /// Counts those facets of a judgment that a format doesn't carry.
  mutating func add(_ judgment: Judgment, lacking facets: [JudgmentField]) {
    for facet in facets where facet.isPresent(in: judgment) { add(facet) }
  }

  /// Adds other losses to these.
  mutating func add(_ others: DroppedFields) {
    for (facet, count) in others.counts { add(facet, count: count) }
    undecided += others.undecided
  }
}

extension DroppedFields: CustomStringConvertible {
  /// The counts in a fixed order: "12 confidences, 3 notes, 2 undecided statements".
  public var description: String {
    (JudgmentField.allCases.compactMap { facet in counts[facet].map(facet.counted) }
      + (undecided > 0 ? [undecided.counted("undecided statement")] : [])).joined(separator: ", ")
  }
}
