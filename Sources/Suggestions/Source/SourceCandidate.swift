/// A source that a rule found in one passage.
struct SourceCandidate: Hashable, Sendable {
  /// The tokens of the name.
  let name: Range<Int>
  /// The cue.
  let cue: SourceCue
  /// The rule.
  let rule: SourceRule
  /// Whether the name is a pronoun, to be looked up in earlier passages.
  var isPronoun = false
  /// The probability that it is the source that the analyst would write.
  var probability = 0.0

  /// Its rank among the candidates of a passage, which puts names before pronouns.
  var rank: Double { isPronoun ? probability - 0.5 : probability }
}
