/// The names of the labels that the built-in rules use.
enum StandardLabel {
  static let claim = "claim"
  static let denial = "denial"
  static let report = "report"
  /// Not a statement at all: the analyst would skip it.
  static let none = "none"
  static let all = [claim, denial, report, none]
}

/// A source offered for a passage.
package struct SourceOffer: Hashable, Sendable {
  /// The name of the source, exactly as in the article or in an earlier answer.
  package let name: String
  /// The position of the name; nil if it comes from an earlier answer.
  package let place: Place?
  /// The kind of source.
  package let role: SourceRole
  /// The words that mark it, exactly as in the passage.
  package let cue: String?
  /// The person or body that the source itself cites.
  package let cited: String?
  /// The label offered with it; only for continuations of a quotation or a list.
  package let label: String?
  /// The expected share of correct offers of this kind.
  package let probability: Double
  /// Whether the engine considers the offer certain.
  package let isSure: Bool
  /// The rule that found it, such as `source-inverted`.
  package let method: String
  /// The explanation, in one line.
  package let reason: String
}

/// An earlier passage offered as a target.
package struct TargetOffer: Hashable, Sendable {
  /// The index of the passage that is denied, confirmed or reported.
  package let index: Int
  /// The expected share of correct offers of this kind.
  package let probability: Double
  /// Whether the engine considers the offer certain.
  package let isSure: Bool
  /// The rule that found it.
  package let method: String
  /// The explanation, in one line.
  package let reason: String
}

/// A passage that looks like page furniture, offered to be skipped.
package struct FurnitureOffer: Hashable, Sendable {
  /// The index of the passage.
  package let index: Int
  /// The expected share of correct offers of this kind.
  package let probability: Double
  /// The rule that found it.
  package let method: String
  /// The explanation, in one line.
  package let reason: String

  /// Creates an offer.
  package init(index: Int, probability: Double, method: String, reason: String) {
    (self.index, self.probability) = (index, probability)
    (self.method, self.reason) = (method, reason)
  }
}

/// A label offered for a passage, only if labels were requested.
package struct LabelOffer: Hashable, Sendable {
  /// The label's name, or `none` for a passage that would be skipped.
  package let label: String
  /// The expected share of correct offers of this kind.
  package let probability: Double
  /// The words that decided.
  package let cue: String?
  /// The rule that found it.
  package let method: String
  /// The explanation, in one line, including what the analyst's own answers suggest.
  package let reason: String
}
