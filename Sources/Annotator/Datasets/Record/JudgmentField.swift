/// A part of a judgment that a format may not be able to carry.
public enum JudgmentField: String, CaseIterable, Hashable, Sendable {
  case confidence
  case attribution
  case sourceKind = "source kind"
  case cue
  case link = "link to another statement"
  case outsideTarget = "target outside the article"
  case likelihood
  case grade
  case note
  case flag
  case skip
  case suggestion
  case time = "time of judgment"
  case duration

  /// Whether a judgment has it.
  public func isPresent(in judgment: Judgment) -> Bool {
    switch self {
    case .confidence: judgment.confidence != nil
    case .attribution: judgment.attribution != nil
    case .sourceKind: judgment.sourceKind != nil
    case .cue: judgment.cue != nil
    case .link: if case .statement = judgment.target { true } else { false }
    case .outsideTarget: if case .text = judgment.target { true } else { false }
    case .likelihood: judgment.likelihood != nil
    case .grade: judgment.grade != nil
    case .note: judgment.note != nil
    case .flag: judgment.isFlagged
    case .skip: judgment.isSkipped
    case .suggestion: judgment.suggested != nil
    case .time: judgment.judged != nil
    case .duration: judgment.seconds != nil
    }
  }

  /// The facet with its number: "1 note", "12 links to other statements".
  func counted(_ count: Int) -> String {
    count == 1 ? "1 \(rawValue)" : "\(count) \(plural)"
  }

  private var plural: String {
    switch self {
    case .link: "links to other statements"
    case .outsideTarget: "targets outside the article"
    case .likelihood: "likelihoods"
    case .time: "times of judgment"
    case .confidence: "confidences"
    case .attribution, .sourceKind, .cue, .grade, .note, .flag, .skip, .suggestion, .duration: rawValue + "s"
    }
  }
}
