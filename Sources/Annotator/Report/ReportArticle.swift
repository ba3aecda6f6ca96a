/// One article of a report, with the sessions that judge it and how far they agree.
package struct ReportArticle: Sendable {
  /// The sessions, at least one. The first, gold if there is any, provides the statements to mark.
  package let sessions: [Session]
  /// How far the analysts agree; nil if there is only one.
  package let agreement: Agreement?

  /// How far analysts agree.
  package struct Agreement: Sendable {
    /// The figures.
    package let report: AgreementReport
    /// Caveats, in sentences.
    package let remarks: [String]
  }

  /// Groups sessions by the digest of their text, in the order in which the texts first appear.
  ///
  /// - Parameter agreement: compares several sessions of one article.
  /// - Throws: any error that `agreement` throws.
  package static func grouping(
    _ sessions: [Session], agreement: ([Session]) throws(UserError) -> Agreement?
  ) throws(UserError) -> [ReportArticle] {
    var groups: [[Session]] = []
    var places: [SHA256Digest: Int] = [:]
    for session in sessions {
      let place = places[session.article.digest] ?? groups.count
      if place == groups.count {
        places[session.article.digest] = place
        groups.append([])
      }
      groups[place].append(session)
    }
    var articles: [ReportArticle] = []
    for group in groups {
      let settled = group.filter(\.provenance.kind.settles)
      let rated = group.filter { !$0.provenance.kind.settles }
      articles.append(
        ReportArticle(sessions: settled + rated, agreement: rated.count > 1 ? try agreement(rated) : nil))
    }
    return articles
  }

  /// Compares sessions of one article.
  package static func compare(_ sessions: [Session]) throws(UserError) -> Agreement? {
    var rated = RatedArticles()
    for (number, session) in sessions.enumerated() { rated.add(session, from: "\(number)") }
    let comparison = try rated.comparison()
    guard comparison.sessionCount > 1 else { return nil }
    return Agreement(report: comparison.report(), remarks: [comparison.otherCodebooks].compactMap { $0 })
  }

  /// The headline, or the name of the file.
  var title: String {
    let article = sessions[0].article
    return article.title ?? article.source ?? "Article \(article.digest.hex.prefix(8))"
  }

  /// The analysts, each once. Anybody who settled their judgments counts only if there is nobody else.
  var analysts: [String] {
    var seen: Set<String> = []
    let rated = sessions.filter { !$0.provenance.kind.settles }
    return (rated.isEmpty ? sessions : rated).map(\.annotator).filter { seen.insert($0).inserted }
  }

  /// How many statements the first session tagged with each label, skipped and left untagged, in words.
  var counts: String {
    let progress = sessions[0].progress
    var tallies: [(name: String, count: Int)] = []
    for definition in sessions[0].codebook.labels {
      let count = sessions[0].statements.count { $0.judgment.label == definition.label }
      if count > 0 { tallies.append((definition.label.name, count)) }
    }
    let skipped = sessions[0].statements.count { $0.judgment.isSkipped }
    if skipped > 0 { tallies.append(("skipped", skipped)) }
    let left = progress.total - progress.decided
    if left > 0 { tallies.append(("not tagged", left)) }
    return tallies.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
  }
}
