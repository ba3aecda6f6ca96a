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

  /// The method's name for people.
  public var title: String {
    switch self {
    case .majority: "majority vote"
    case .confidence: "confidence-weighted vote"
    case .wawa: "Wawa (votes weighed by agreement with the majority)"
    case .dawidSkene: "Dawid–Skene"
    }
  }
}

extension ConsensusMethod {
  /// Reads a method as it is typed: its name, with a hyphen or an underscore.
  ///
  /// - Throws: an error with the nearest name.
  public init(typed text: String) throws(UserError) {
    let named = Self.allCases.first { $0.typed == text || $0.rawValue == text }
    guard let named else {
      throw UserError(
        "'\(text)' is not a method", nearest: text, of: Self.allCases.map(\.typed),
        fix: "use \(Self.allCases.map(\.typed).joined(separator: ", "))")
    }
    self = named
  }

  /// How it is typed.
  private var typed: String {
    switch self {
    case .majority, .confidence, .wawa: rawValue
    case .dawidSkene: "dawid-skene"
    }
  }
}

extension Ratings {
  /// The consensus by a method; Dawid–Skene with the smoothing that the program uses.
  public func consensus(by method: ConsensusMethod) -> Consensus {
    switch method {
    case .majority: MajorityVote.consensus(self)
    case .confidence: ConfidenceVote.consensus(self)
    case .wawa: Wawa.consensus(self)
    case .dawidSkene: DawidSkene.smoothed(labelCount: labels.count).fit(self).consensus
    }
  }
}
