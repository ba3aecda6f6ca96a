/// How a consensus is made.
public enum ConsensusMethod: String, Equatable, Sendable, CaseIterable {
  /// The label of most annotators.
  case majority
  /// Votes weighed by their stated confidence.
  case confidence
  /// Votes weighed by how often the annotator sides with the majority.
  case wawa
  /// Dawid–Skene's posterior.
  case dawidSkene = "dawid_skene"
}
