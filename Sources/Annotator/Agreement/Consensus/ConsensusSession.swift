/// The consensus on one article as a session, so that every format can carry it.
///
/// Its statements are the items; the label's confidence is its share of the votes or its posterior
/// probability. Source, kind and target are what most of those say who gave the winning label; where they
/// name different ones, the statement is flagged and its note says how the votes fell, and where as many name
/// one as the other, it has none. An item without a winner is untagged, flagged, and its note says how the
/// votes fell.
struct ConsensusSession {
  private let result: ConsensusResult
  private let firstItem: Int
  /// What the sessions say.
  let votes: ItemVotes

  /// Prepares the consensus of an article.
  ///
  /// - Parameter sources: its sessions, one for each annotator.
  init(_ result: ConsensusResult, part: Comparison.Part, sources: [Session]) {
    self.result = result
    firstItem = part.items.lowerBound
    votes = ItemVotes(sources, on: part.article.pieces, equivalences: part.article.equivalences)
  }

  /// The session, by the annotator `consensus`.
  ///
  /// - Throws: an error when no codebook of the sources has all the labels that came out.
  func session() throws(UserError) -> Session {
    let statements = votes.pieces.ranges.enumerated().map { item, range in
      Statement(
        id: StatementID(item + 1), range: range, isQuoted: votes.isQuoted(item), judgment: judgment(of: item))
    }
    let codebook = try votes.codebook(with: Set(statements.compactMap(\.judgment.label)))
    guard let first = votes.sessions.first else { throw UserError("there is no session of the article") }
    return try Session(
      id: String(SHA256Digest(of: fingerprint).hex.prefix(32)), annotator: "consensus",
      created: votes.sessions.map(\.modified).max() ?? first.created, article: first.article,
      codebook: codebook, statements: statements, provenance: Provenance(combining: votes.sessions))
  }

  /// What the session's name is made of, so that the same sessions give the same name.
  private var fingerprint: String {
    ([result.consensus.method.rawValue] + votes.sessions.map { "\($0.id) \($0.history.lastSequence)" })
      .joined(separator: "\n")
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
    let agreeing = agreeing(on: name, item: item)
    var judgment = Judgment()
    judgment.takeDetails(from: agreeing, votes.identity)
    guard name != Judgment.skip else {
      var skipped = Judgment()
      skipped.isSkipped = true
      skipped.judged = judgment.judged
      return skipped
    }
    judgment.label = Label(name)
    judgment.confidence = Confidence((confidence * 1_000_000).rounded() / 1_000_000)
    let conflict = DetailConflict(agreeing, votes.identity)
    if !conflict.fields.isEmpty {
      judgment.isFlagged = true
      judgment.note = "to settle: \(conflict.words)"
    }
    return judgment
  }

  /// What those name differently who gave the winning label, in words; nil when they name nothing
  /// differently.
  func conflict(of item: Int) -> String? {
    guard case .label(let code, _) = result.decision(ofItem: firstItem + item) else { return nil }
    let name = result.comparison.ratings.labels[code]
    guard name != Judgment.skip else { return nil }
    let conflict = DetailConflict(agreeing(on: name, item: item), votes.identity)
    return conflict.fields.isEmpty ? nil : conflict.words
  }

  /// The judgments of those who gave a label.
  private func agreeing(on name: String, item: Int) -> [Judgment] {
    votes[item].filter { $0.statement.judgment.answer == name }.map { votes.judgment(of: $0, on: item) }
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
