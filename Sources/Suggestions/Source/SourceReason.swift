/// Explains in one line why a source is offered.
enum SourceReason {
  /// Returns the reason for a candidate found by a rule with a cue.
  static func text(_ rule: SourceRule, cue: String) -> String {
    switch rule {
    case .inverted: "the name follows “\(cue)”"
    case .parenthetical, .subject: "the name comes before “\(cue)”"
    case .apposition: "the name and its description come before “\(cue)”"
    case .participle: "the sentence continues with “\(cue)”"
    case .before: "“\(cue)” marks the name after it"
    case .after: "“\(cue)” marks the name before it"
    case .place: "“\(cue)” with the place that speaks"
    case .colon: "a name and a colon open the statement"
    case .pronoun: "“\(cue)” has a pronoun; the name was the last source"
    }
  }
}
