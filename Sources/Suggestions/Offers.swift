/// The names of the labels that the built-in rules speak of.
enum StandardLabel {
  static let claim = "claim"
  static let denial = "denial"
  static let report = "report"
  /// No statement at all: the analyst would skip it.
  static let none = "none"
  static let all = [claim, denial, report, none]
}

/// A source that is offered for a passage.
package struct SourceOffer: Hashable, Sendable {
  /// The source, exactly as the article or an earlier answer has it.
  package let name: String
  /// Where the name stands; nil when it comes from an earlier answer.
  package let place: Place?
  /// What kind of source it is.
  package let role: SourceRole
  /// The words that mark it, exactly as the passage has them.
  package let cue: String?
  /// Whom the source itself cites.
  package let cited: String?
  /// The label that goes with it: only for what continues a quotation or a list.
  package let label: String?
  /// The share of such offers that is expected to be right.
  package let probability: Double
  /// Whether the engine says that it is sure.
  package let isSure: Bool
  /// The rule that found it, such as `source-inverted`.
  package let method: String
  /// Why, in one line.
  package let reason: String
}

/// An earlier passage that is offered as a target.
package struct TargetOffer: Hashable, Sendable {
  /// The passage that is denied, confirmed or reported.
  package let index: Int
  /// The share of such offers that is expected to be right.
  package let probability: Double
  /// Whether the engine says that it is sure.
  package let isSure: Bool
  /// The rule that found it.
  package let method: String
  /// Why, in one line.
  package let reason: String
}

/// A passage that looks like page furniture: one to skip.
package struct FurnitureOffer: Hashable, Sendable {
  /// The passage.
  package let index: Int
  /// The share of such offers that is expected to be right.
  package let probability: Double
  /// The rule that found it.
  package let method: String
  /// Why, in one line.
  package let reason: String

  /// Creates an offer.
  package init(index: Int, probability: Double, method: String, reason: String) {
    (self.index, self.probability) = (index, probability)
    (self.method, self.reason) = (method, reason)
  }
}

/// A label that is offered, only when labels were asked for.
package struct LabelOffer: Hashable, Sendable {
  /// The label's name, or `none` for a passage that would be skipped.
  package let label: String
  /// The share of such offers that is expected to be right.
  package let probability: Double
  /// The words that decided it.
  package let cue: String?
  /// The rule that found it.
  package let method: String
  /// Why, in one line, with what the analyst's own answers say.
  package let reason: String
}
