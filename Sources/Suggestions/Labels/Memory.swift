/// Counts over the analyst's own answers: what each rule and cue became, and how each source was called.
///
/// Counts only: an answer that is undone is taken out again, and nothing needs to be saved.
struct Memory: Sendable {
  private var roles: [String: [SourceRole: Int]] = [:]
  private var rules: [String: [String: Int]] = [:]
  private var cues: [String: [String: Int]] = [:]

  /// Adds an answer (`by` 1) or takes it out (`by` -1).
  mutating func count(role: SourceRole, of source: String, by step: Int) {
    roles[Self.key(source), default: [:]][role, default: 0] += step
  }

  /// Counts what a passage that a rule spoke of became.
  mutating func count(outcome: String, rule: String, cue: String?, by step: Int) {
    rules[rule, default: [:]][outcome, default: 0] += step
    if let cue { cues[Self.key(cue), default: [:]][outcome, default: 0] += step }
  }

  /// The role that the analyst gave a source most often; nil when it was never given one.
  func role(of source: String) -> SourceRole? {
    roles[Self.key(source)]?.filter { $0.value > 0 }.max {
      ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue)
    }?
    .key
  }

  /// What passages of a rule became.
  func outcomes(ofRule rule: String) -> [String: Int] { (rules[rule] ?? [:]).filter { $0.value > 0 } }

  /// What passages with a cue became.
  func outcomes(ofCue cue: String) -> [String: Int] { (cues[Self.key(cue)] ?? [:]).filter { $0.value > 0 } }

  private static func key(_ text: String) -> String { text.lowercased() }
}
