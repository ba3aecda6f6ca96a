/// The consensus on one article as a session, so that every format can carry it.
///
/// Its statements are the items; the label's confidence is its share of the votes or its posterior probability. Source, kind,
/// cue and target are what most of those say who gave the winning label. An item without a winner is untagged, flagged,
/// and its note says how the votes fell.
struct ConsensusSession {
  private let result: ConsensusResult
  private let part: Comparison.Part
  private let sources: [Session]
  private let votes: [[Vote]]

  /// One annotator's statement about an item.
  private struct Vote {
    let session: Int
    let statement: Statement
  }

  /// Prepares the consensus of an article.
  ///
  /// - Parameter sources: its sessions, one for each annotator.
  init(_ result: ConsensusResult, part: Comparison.Part, sources: [Session]) {
    self.result = result
    self.part = part
    self.sources = sources
    let pieces = part.article.pieces.ranges
    var votes = [[Vote]](repeating: [], count: pieces.count)
    for (number, session) in sources.enumerated() {
      var position = 0
      for (item, piece) in pieces.enumerated() {
        while position < session.statements.count,
          session.statements[position].range.upperBound <= piece.lowerBound
        { position += 1 }
        guard position < session.statements.count else { break }
        let statement = session.statements[position]
        guard statement.range.lowerBound <= piece.lowerBound, statement.range.upperBound >= piece.upperBound
        else { continue }
        votes[item].append(Vote(session: number, statement: statement))
      }
    }
    self.votes = votes
  }

  /// The session, by the annotator `consensus`.
  ///
  /// - Throws: an error when no codebook of the sources has all the labels that came out.
  func session() throws(UserError) -> Session {
    let statements = part.article.pieces.ranges.enumerated().map { item, range in
      Statement(
        id: StatementID(item + 1), range: range,
        isQuoted: votes[item].first.map {
          $0.statement.range.lowerBound == range.lowerBound && $0.statement.isQuoted
        }
          ?? false,
        judgment: judgment(ofItem: item))
    }
    guard let first = sources.first else { throw UserError("there is no session of the article") }
    return try Session(
      id: String(SHA256Digest(of: fingerprint).hex.prefix(32)), annotator: "consensus",
      created: sources.map(\.modified).max() ?? first.created, article: first.article,
      codebook: try codebook(for: statements), statements: statements)
  }

  /// The answers given to an item.
  func answers(ofItem item: Int) -> [String] { votes[item].compactMap(\.statement.judgment.answer) }

  /// What the session's name is made of, so that the same sessions give the same name.
  private var fingerprint: String {
    ([result.consensus.method.rawValue] + sources.map { "\($0.id) \($0.history.lastSequence)" })
      .joined(separator: "\n")
  }

  private func codebook(for statements: [Statement]) throws(UserError) -> Codebook {
    let labels = Set(statements.compactMap(\.judgment.label))
    let fitting = sources.map(\.codebook).first { codebook in
      labels.allSatisfy { codebook.definition(of: $0) != nil }
    }
    guard let fitting else {
      throw UserError(
        "the sessions of one article have different labels", at: part.article.sessions.first?.place,
        fix: "compare sessions that were made with one codebook")
    }
    return fitting
  }
}

extension ConsensusSession {
  private func judgment(ofItem item: Int) -> Judgment {
    switch result.decision(ofItem: part.items.lowerBound + item) {
    case .label(let code, let confidence): decided(code, confidence, item: item)
    case .tie, .unrated: undecided(item: item)
    }
  }

  private func decided(_ code: Int, _ confidence: Double, item: Int) -> Judgment {
    var judgment = Judgment()
    let name = result.comparison.ratings.labels[code]
    let agreeing = votes[item].filter { $0.statement.judgment.answer == name }
    judgment.judged = agreeing.compactMap(\.statement.judgment.judged).max()
    guard name != Judgment.skip else {
      judgment.isSkipped = true
      return judgment
    }
    judgment.label = Label(name)
    judgment.confidence = Confidence((confidence * 1_000_000).rounded() / 1_000_000)
    let said = agreeing.map(\.statement.judgment)
    judgment.attribution = Self.most(said.compactMap(\.attribution))
    judgment.sourceKind = Self.most(said.compactMap(\.sourceKind))
    judgment.cue = Self.most(said.compactMap(\.cue))
    judgment.target = Self.most(agreeing.compactMap { target(of: $0, item: item) })
    return judgment
  }

  private func undecided(item: Int) -> Judgment {
    var judgment = Judgment()
    let answers = answers(ofItem: item)
    guard !answers.isEmpty else { return judgment }
    judgment.isFlagged = true
    judgment.note = "to settle: \(VoteWords.text(of: answers))"
    return judgment
  }

  /// What is said most often; of several, what was said first.
  private static func most<Value: Hashable>(_ values: [Value]) -> Value? {
    let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    guard let most = counts.values.max() else { return nil }
    return values.first { counts[$0] == most }
  }

  /// A target as a statement of the consensus: the item at which the target begins.
  private func target(of vote: Vote, item: Int) -> Target? {
    switch vote.statement.judgment.target {
    case nil: return nil
    case .text(let words): return .text(words)
    case .statement(let id):
      guard let range = sources[vote.session][id]?.range,
        let target = part.article.pieces.firstIndex(overlapping: range), target != item
      else { return nil }
      return .statement(StatementID(target + 1))
    }
  }
}

/// How votes fell, in words.
enum VoteWords {
  /// The answers with their numbers, the most frequent first: "2 claim, 1 denial".
  static func text(of answers: [String]) -> String {
    let counts = Dictionary(answers.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
      .joined(separator: ", ")
  }
}
