/// Collects the ratings of a session's statements, one after the other.
struct RatingsCollector {
  /// Who or what gave the answers.
  let kind: AnnotatorKind
  /// The labels of the codebook, in its order.
  let labels: [Label]
  private(set) var statements: [SessionRatings.RatedStatement] = []
  private(set) var seconds = 0.0
  private(set) var timedCount = 0
  private(set) var offers = OfferCounts()
  /// The additional data for a consensus; nil if it isn't wanted.
  private(set) var votes: SessionVotes?
  /// The statements' names, in their order.
  private var ids: [StatementID] = []
  /// The statements whose target is another statement, which may come later.
  private var links: [(index: Int, target: StatementID)] = []

  /// Creates a collector without statements.
  init(kind: AnnotatorKind, codebook: Codebook, keepingVotes: Bool, capacity: Int = 0) {
    self.kind = kind
    votes = keepingVotes ? SessionVotes(capacity: capacity) : nil
    labels = codebook.labels.map(\.label)
    statements.reserveCapacity(capacity)
    ids.reserveCapacity(capacity)
  }

  /// Adds a statement.
  mutating func add(_ id: StatementID, _ range: Range<Int>, isQuoted: Bool, _ judgment: Judgment) {
    ids.append(id)
    votes?.add(judgment, at: range.lowerBound, isQuoted: isQuoted)
    // A judgment in gold from only one person isn't a decision of its own.
    guard kind != .gold || !judgment.needsReview else {
      return statements.append(.init(range: range, labelIndex: nil, confidence: nil, isSkipped: false))
    }
    if case .statement(let target) = judgment.target { links.append((statements.count, target)) }
    statements.append(
      .init(
        range: range, labelIndex: judgment.label.flatMap { labels.firstIndex(of: $0) },
        confidence: judgment.confidence, isSkipped: judgment.isSkipped,
        wasOffered: judgment.offers.contains { $0.outcome != .open }, details: RatedDetails(judgment)))
    if !judgment.offers.isEmpty { offers.add(judgment.offers) }
    guard let time = judgment.seconds else { return }
    seconds += time
    timedCount += 1
  }

  /// Adds statements. Linear.
  mutating func add(_ statements: [Statement]) {
    for statement in statements {
      add(statement.id, statement.range, isQuoted: statement.isQuoted, statement.judgment)
    }
  }

  /// Returns the statements with the ranges of their targets. Linear if there are any targets.
  func linkedStatements() -> [SessionRatings.RatedStatement] {
    guard !links.isEmpty else { return statements }
    let places = Dictionary(zip(ids, statements.map(\.range))) { first, _ in first }
    var linked = statements
    for (index, target) in links {
      guard let range = places[target] else { continue }
      var details = linked[index].details ?? RatedDetails()
      details.target = .range(range)
      linked[index].details = details
    }
    return linked
  }
}
