/// The shares of labels for a rule and a cue: the shipped table, adjusted by the analyst's own answers.
///
/// The method is Dirichlet counts: the table weighs as much as `ruleWeight` answers, and the rule's share as
/// much as `cueWeight` answers with the same cue.
struct LabelCalibration {
  let memory: Memory

  /// The probability below which nothing is offered.
  static let offered = 0.75
  private static let ruleWeight = 8.0
  private static let cueWeight = 3.0

  /// Returns the share of every label in the table or in the analyst's answers, for a rule and a cue.
  /// O(labels).
  func shares(rule: LabelRule, cue: String?) -> [String: Double] {
    let ofRule = memory.outcomes(ofRule: rule.rawValue)
    let ofCue = cue.map(memory.outcomes(ofCue:)) ?? [:]
    let labels = Set(StandardLabel.all).union(ofRule.keys).union(ofCue.keys)
    let ruleTotal = Double(ofRule.values.reduce(0, +))
    let cueTotal = Double(ofCue.values.reduce(0, +))
    var shares: [String: Double] = [:]
    for label in labels {
      let prior = LabelTable.share(of: label, rule: rule) * Self.ruleWeight + Double(ofRule[label] ?? 0)
      let share = prior / (Self.ruleWeight + ruleTotal)
      shares[label] = (share * Self.cueWeight + Double(ofCue[label] ?? 0)) / (Self.cueWeight + cueTotal)
    }
    return shares
  }
}
