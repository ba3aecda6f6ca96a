/// Counts of the analyst's own answers: the labels for each rule and cue, and the roles given to each source.
///
/// They are only counts: an answer that is undone is subtracted again, and nothing needs to be saved.
struct Memory: Sendable {
  private var roles: [String: [SourceRole: Int]] = [:]
  private var rules: [String: [String: Int]] = [:]
  private var cues: [String: [String: Int]] = [:]

  /// Adds an answer (`by` 1) or subtracts it (`by` -1).
  mutating func count(role: SourceRole, of source: String, by step: Int) {
    roles[Self.key(source), default: [:]][role, default: 0] += step
  }

  /// Counts the label that the analyst gave a passage to which a rule applies.
  mutating func count(outcome: String, rule: String, cue: String?, by step: Int) {
    rules[rule, default: [:]][outcome, default: 0] += step
    if let cue { cues[Self.key(cue), default: [:]][outcome, default: 0] += step }
  }

  /// Returns the role that the analyst gave a source most often; nil if it never got one.
  func role(of source: String) -> SourceRole? {
    roles[Self.key(source)]?.filter { $0.value > 0 }.max {
      ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue)
    }?
    .key
  }

  /// Returns the counts of labels for passages to which a rule applies.
  func outcomes(ofRule rule: String) -> [String: Int] { (rules[rule] ?? [:]).filter { $0.value > 0 } }

  /// Returns the counts of labels for passages with a cue.
  func outcomes(ofCue cue: String) -> [String: Int] { (cues[Self.key(cue)] ?? [:]).filter { $0.value > 0 } }

  private static func key(_ text: String) -> String { text.lowercased() }
}
