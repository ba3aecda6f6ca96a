/// The ratings of several annotators' sessions, and where each item comes from.
package struct Comparison: Sendable {
  /// The articles with the numbers of their items.
  let parts: [Part]
  /// Who gave which label to which item.
  package let ratings: Ratings
  /// The names of sources and the words of targets, by their codes.
  let names: [String]
  /// Sessions that don't count because another one of the same annotator and article does.
  let further: [FurtherSession]
  /// The number of sessions that don't count because they aren't a person's own work, by kind of annotator.
  let leftOut: [AnnotatorKind: Int]

  /// A session that doesn't count because another one of the same annotator and article does.
  struct FurtherSession: Sendable {
    let place: String
    let counting: String
    let annotator: String
    /// Whether both have the same codebook, so that this one is a further pass.
    let isPass: Bool
  }

  /// An article and the numbers of its items.
  struct Part: Sendable {
    let article: RatedArticle
    let items: Range<Int>
  }

  /// The number of articles.
  package var articleCount: Int { parts.count }
  /// The places of each article's sessions, in the order of the annotators, if there are two or more.
  package var places: [[String]] { parts.map { $0.article.sessions.map(\.place) }.filter { $0.count > 1 } }
  /// The number of sessions that count.
  package var sessionCount: Int { parts.reduce(0) { $0 + $1.article.sessions.count } }
}

extension Comparison {
  /// Returns the report on how far the annotators agree.
  ///
  /// - Parameter bootstrap: the settings of the bootstrap samples.
  package func report(bootstrap: Bootstrap = Bootstrap()) -> AgreementReport {
    var options = AgreementReport.Options(
      bootstrap: bootstrap, exclusions: exclusions, seconds: seconds, units: units,
      pieces: parts.reduce(0) { $0 + $1.article.pieceCount })
    options.articles = articleItems
    options.offers = OfferFigures(self)
    options.details = DetailAgreement(self)
    options.changes = SessionChange.of(self)
    let byShare = PieceWeights.agreement(self)
    (options.agreementByShare, options.alphaByShare) = (byShare?.share, byShare?.alpha)
    options.boundaries = BoundaryAgreement(parts.map(\.article))
    return AgreementReport(ratings, options)
  }

  /// The items of each article; several people's passes over one article form one group.
  private var articleItems: [Range<Int>] {
    var groups: [SHA256Digest: Range<Int>] = [:]
    for part in parts {
      let known = groups[part.article.digest] ?? part.items
      groups[part.article.digest] =
        min(known.lowerBound, part.items.lowerBound)..<max(known.upperBound, part.items.upperBound)
    }
    return groups.values.sorted { $0.lowerBound < $1.lowerBound }
  }

  private var exclusions: [AgreementReport.Exclusion] {
    let undecided = parts.reduce(0) { $0 + $1.article.sessions.reduce(0) { $0 + $1.undecided } }
    let uncounted = parts.reduce(0) { $0 + $1.article.sessions.reduce(0) { $0 + $1.uncountedSkips } }
    return [
      .init(reason: "gold sessions", count: leftOut[.gold] ?? 0),
      .init(reason: "consensus sessions, which combine others", count: leftOut[.consensus] ?? 0),
      .init(reason: "sessions by a model, which is not a person", count: leftOut[.model] ?? 0),
      .init(reason: "further sessions of one annotator and article", count: further.count),
      .init(reason: "statements that an annotator has not decided", count: undecided),
      .init(reason: "statements that an annotator skipped", count: uncounted),
    ].filter { $0.count > 0 }
  }

  /// Each annotator's mean time for a decision, in seconds, by name.
  private var seconds: [String: Double] {
    var times: [String: (seconds: Double, judgments: Int)] = [:]
    for session in parts.lazy.flatMap(\.article.sessions) {
      let sum = times[session.annotator] ?? (0, 0)
      times[session.annotator] = (sum.seconds + session.time.seconds, sum.judgments + session.time.judgments)
    }
    return times.filter { $0.value.judgments > 0 }.mapValues { $0.seconds / Double($0.judgments) }
  }

  private var units: UnitizingAlpha? {
    let parts = parts.compactMap { $0.article.unitizing(labels: ratings.labels) }
    return parts.isEmpty ? nil : UnitizingAlpha(pooling: parts)
  }
}
