/// The combined outcome of several sessions for one item, before anybody has settled it.
struct AdjudicationItem {
  /// The judgment that stands without a person's decision.
  ///
  /// It is empty where annotators differ, and marked for review where merged sessions differ.
  let judgment: Judgment
  /// Whether the sides differ.
  let differs: Bool
  /// The details that they name differently where they agree on the label.
  let conflict: DetailConflict
  /// Whether only one of several annotators decided it.
  let isSingle: Bool
  /// How hard it is to settle.
  ///
  /// This is how likely two of the answers are to differ (the Gini impurity) and, among equals, how sure
  /// their annotators are. What only one person judged comes last.
  let hardness: Double

  init(_ votes: ItemVotes, item: Int, for purpose: Adjudication.Purpose) {
    let judgments = votes[item].map { votes.judgment(of: $0, on: item) }
    let decided = judgments.filter(\.isDecided)
    let answers = Set(votes.answers(to: item))
    switch purpose {
    case .gold:
      isSingle = decided.count == 1
      conflict = DetailConflict(answers.count == 1 ? decided : [], votes.identity)
      differs = answers.count > 1 || !conflict.fields.isEmpty
      judgment = differs ? Judgment() : Self.common(decided, votes.identity)
    case .merge:
      let said = judgments.filter { !$0.isEmpty }
      isSingle = false
      conflict = DetailConflict([], votes.identity)
      differs = Set(said.map(\.withoutTimes)).count > 1
      judgment = differs ? Self.latest(said) : said.first ?? Judgment()
    }
    hardness =
      Self.impurity(of: votes.answers(to: item)) + Self.sureness(of: decided) / 1_000 - (isSingle ? 1 : 0)
  }

  /// Returns the common answer of several annotators; the answer of only one asks for a second opinion.
  static func common(_ judgments: [Judgment], _ identity: SourceIdentity) -> Judgment {
    guard let first = judgments.first else { return Judgment() }
    var common = Judgment()
    common.takeDetails(from: judgments, identity)
    common.label = first.label
    common.isSkipped = first.isSkipped
    common.needsReview = judgments.count == 1
    let stated = judgments.compactMap(\.confidence?.fraction)
    guard first.label != nil, !stated.isEmpty else { return common }
    let mean = stated.reduce(0, +) / Double(stated.count)
    common.confidence = Confidence((mean * 1_000_000).rounded() / 1_000_000)
    return common
  }

  /// Returns the latest judgment, marked for review.
  private static func latest(_ said: [Judgment]) -> Judgment {
    let earliest = Timestamp(seconds: 0)
    var latest = said.max { ($0.judged ?? earliest) < ($1.judged ?? earliest) } ?? Judgment()
    latest.needsReview = true
    return latest
  }

  private static func impurity(of answers: [String]) -> Double {
    let counts = Dictionary(answers.map { ($0, 1.0) }, uniquingKeysWith: +)
    let total = Double(max(1, answers.count))
    return 1 - counts.values.map { $0 / total * $0 / total }.sorted().reduce(0, +)
  }

  private static func sureness(of judgments: [Judgment]) -> Double {
    judgments.reduce(0) { $0 + ($1.confidence?.fraction ?? 0.5) } / Double(max(1, judgments.count))
  }
}

extension Judgment {
  /// The judgment without its time and duration, which two sessions never share.
  fileprivate var withoutTimes: Judgment {
    var judgment = self
    judgment.judged = nil
    judgment.seconds = nil
    return judgment
  }
}
