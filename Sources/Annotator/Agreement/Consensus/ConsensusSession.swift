/// The consensus on one article as a session, so that every format can carry it.
///
/// Its statements are the items. A label's confidence is its share of the votes or its posterior probability.
/// Source, kind and target are those that most of the annotators who gave the winning label name. Where these
/// annotators name different ones, the statement is flagged and its note says how the votes fell; where the
/// most frequent ones are tied, the statement has none. An item without a winner is untagged and flagged, and
/// its note says how the votes fell.
struct ConsensusSession {
  private let result: ConsensusResult
  private let firstItem: Int
  /// The answers of the article's sessions.
  let votes: ConsensusVotes

  /// Prepares the consensus of an article.
  init(_ result: ConsensusResult, part: Comparison.Part) {
    self.result = result
    firstItem = part.items.lowerBound
    votes = ConsensusVotes(part, of: result.comparison)
  }

  /// Returns the session, with `consensus` as its annotator.
  ///
  /// - Parameter begin: reads the beginning of a session, by its place.
  /// - Throws: any error of `begin`, or an error if no codebook of the sources has all the labels of the
  ///   consensus.
  func session(
    _ begin: (String) throws(UserError) -> SessionBeginning
  ) throws(UserError) -> Session {
    let statements = votes.pieces.ranges.enumerated().map { item, range in
      Statement(
        id: StatementID(item + 1), range: range, isQuoted: votes.isQuoted(item), judgment: judgment(of: item))
    }
    let (article, codebook) = try beginning(for: Set(statements.compactMap(\.judgment.label)), begin)
    return try Session(
      id: String(SHA256Digest(of: fingerprint).hex.prefix(32)), annotator: SessionFile.combined,
      created: votes.sessions.map { max($0.modified, $0.created) }.max() ?? Timestamp(seconds: 0),
      article: article, codebook: codebook, statements: statements,
      provenance: Provenance(combining: votes.sessions))
  }

  /// Returns the article as the first session has it, and the first codebook that has all labels.
  private func beginning(
    for labels: Set<Label>, _ begin: (String) throws(UserError) -> SessionBeginning
  ) throws(UserError) -> (Article, Codebook) {
    var article: Article?
    for session in votes.sessions {
      let beginning = try begin(session.place)
      let first = article ?? beginning.article
      article = first
      if labels.allSatisfy({ beginning.codebook.has($0) }) {
        return (first, beginning.codebook)
      }
    }
    throw UserError(
      "the sessions of one article have different labels",
      at: article?.source ?? votes.sessions.first?.votes?.session,
      fix: "'annotate codebook apply FILE SESSIONS' gives them one codebook")
  }

  /// The text that the session's ID is derived from, so that the same sessions give the same ID.
  private var fingerprint: String {
    ([result.consensus.method.rawValue]
      + votes.sessions.compactMap { $0.votes.map { "\($0.session) \($0.sequence)" } }).joined(separator: "\n")
  }
}

extension ConsensusSession {
  private func judgment(of item: Int) -> Judgment {
    switch result.decision(ofItem: firstItem + item) {
    case .label(let code, let confidence): decided(code, confidence, item: item)
    case .tie, .unrated: undecided(item)
    }
  }

  private func decided(_ code: Int, _ confidence: Double, item: Int) -> Judgment {
    let name = result.comparison.ratings.labels[code]
    let agreeing = votes.votes(for: code, on: item)
    var judgment = Judgment()
    judgment.judged = agreeing.compactMap { votes.judged($0) }.max()
    guard name != Judgment.skip else {
      var skipped = Judgment()
      skipped.isSkipped = true
      skipped.judged = judgment.judged
      return skipped
    }
    let detailed = judgments(of: agreeing, on: item)
    judgment.takeDetails(from: detailed, votes.identity)
    judgment.judged = agreeing.compactMap { votes.judged($0) }.max()
    judgment.label = Label(name)
    judgment.confidence = Confidence((confidence * 1_000_000).rounded() / 1_000_000)
    judgment.needsReview = result.isSingle(firstItem + item)
    let conflict = DetailConflict(detailed, votes.identity)
    if !conflict.fields.isEmpty {
      judgment.isFlagged = true
      judgment.note = "to settle: \(conflict.words)"
    }
    return judgment
  }

  /// Returns, in words, how those who gave the winning label differ on its details; nil if they don't.
  func conflict(of item: Int) -> String? {
    guard case .label(let code, _) = result.decision(ofItem: firstItem + item) else { return nil }
    guard result.comparison.ratings.labels[code] != Judgment.skip else { return nil }
    let agreeing = judgments(of: votes.votes(for: code, on: item), on: item)
    let conflict = DetailConflict(agreeing, votes.identity)
    return conflict.fields.isEmpty ? nil : conflict.words
  }

  /// Whether only some of those who gave the winning label name a source, kind or target.
  func isPartlyNamed(_ item: Int) -> Bool {
    guard case .label(let code, _) = result.decision(ofItem: firstItem + item) else { return false }
    let agreeing = votes.votes(for: code, on: item)
    let detailed = judgments(of: agreeing, on: item)
    let counts = [
      detailed.count { $0.attribution != nil }, detailed.count { $0.sourceKind != nil },
      detailed.count { $0.target != nil },
    ]
    return counts.contains { $0 > 0 && $0 < agreeing.count }
  }

  /// Returns the judgments of those votes that have any details: the others name nothing.
  private func judgments(of votes: [ConsensusVotes.Vote], on item: Int) -> [Judgment] {
    votes.filter { self.votes.hasDetails($0) }.map { self.votes.judgment(of: $0, on: item) }
  }

  private func undecided(_ item: Int) -> Judgment {
    var judgment = Judgment()
    let answers = votes.answers(to: item)
    guard !answers.isEmpty else { return judgment }
    judgment.isFlagged = true
    judgment.note = "to settle: \(VoteWords.text(of: answers))"
    return judgment
  }
}
