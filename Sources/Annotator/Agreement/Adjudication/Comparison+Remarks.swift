extension Comparison {
  /// Sentences on what to beware of: further sessions, other codebooks, and names that differ only in case.
  package var remarks: [String] {
    let advice = " 'annotate codebook apply' moves them to one codebook."
    return furtherSessions + [otherCodebooks.map { $0 + advice }, alikeNames].compactMap { $0 }
  }

  private var furtherSessions: [String] {
    let shown = further.prefix(5).map { session in
      let (own, other) = (session.place.visibleOnOneLine, session.counting.visibleOnOneLine)
      let name = session.annotator.visibleOnOneLine
      return session.isPass
        ? "Left out: \(own), a further session by \(name); \(other) is used. "
          + "'annotate agreement --repeat' compares the two."
        : "Left out: \(own), a session by \(name) with another codebook; \(other) is used."
    }
    let rest = further.count - 5
    return rest > 0 ? shown + ["Left out: \(rest.counted("more such session"))."] : shown
  }

  /// A sentence that says that the sessions have different codebooks; nil if they don't.
  package var otherCodebooks: String? {
    var counts: [String: Int] = [:]
    for part in parts {
      for session in part.article.sessions where !session.codebook.isEmpty {
        counts[session.codebook, default: 0] += 1
      }
    }
    guard counts.count > 1 else { return nil }
    let shown = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
      .map { "\($0.key.visibleOnOneLine) (\($0.value))" }.joined(separator: ", ")
    return "The sessions have different codebooks, which are compared label by label: \(shown)."
  }

  private var alikeNames: String? {
    let alike = Dictionary(grouping: ratings.annotators) { String(FoldedText($0).units) }.values
      .filter { $0.count > 1 }.map { $0.sorted().map(\.visibleOnOneLine).joined(separator: " and ") }.sorted()
    guard !alike.isEmpty else { return nil }
    let more = alike.count > 5 ? "; and \(alike.count - 5) more" : ""
    return
      "\(alike.prefix(5).joined(separator: "; "))\(more) count as two people. If they are one person, use "
      + "one name for both: --annotator NAME."
  }

  /// Returns the annotators of a kind, by name.
  package func annotators(of kind: AnnotatorKind) -> [String] {
    var names: Set<String> = []
    for part in parts {
      for session in part.article.sessions where session.kind == kind { names.insert(session.annotator) }
    }
    return names.sorted()
  }

  /// A session of each article whose text can be read again, and the annotators who judged the article.
  fileprivate var articles: [(session: RatedSession, annotators: Set<String>)] {
    parts.lazy.filter(\.article.hasText).compactMap { part in
      part.article.sessions.first.map { ($0, Set(part.article.sessions.map(\.annotator))) }
    }
  }
}

/// Articles that were judged in two versions of their text, so that they can't be compared.
package enum TextVersions {
  /// The most articles that are read to find them.
  private static let maximumRead = 400

  /// Returns remarks on articles that annotators have in different versions of the text.
  ///
  /// Reads a session of at most 400 articles.
  package static func remarks(_ comparison: Comparison) -> [String] {
    let articles = comparison.articles.prefix(maximumRead)
    guard articles.count > 1 else { return [] }
    var sessions = SessionLookup()
    let read = articles.compactMap { article -> Article? in
      guard let beginning = try? sessions.beginning(at: article.session.place) else { return nil }
      return (article.session, article.annotators, beginning.article)
    }
    let texts = read.map { (sketch: TextSketch($0.article.text), source: $0.article.source) }
    let versions = NearDuplicates.versions(texts).filter {
      read[$0.first].annotators != read[$0.second].annotators
    }
    return versions.prefix(5).map { pair in remark(read[pair.first], read[pair.second], pair.resemblance) }
  }

  private typealias Article = (session: RatedSession, annotators: Set<String>, article: Annotator.Article)

  private static func remark(_ one: Article, _ other: Article, _ resemblance: Double) -> String {
    let (older, newer) = one.session.created < other.session.created ? (one, other) : (other, one)
    let source = newer.article.source ?? "ARTICLE"
    let annotator = older.annotators.subtracting(newer.annotators).min() ?? older.session.annotator
    let places = "\(one.session.place.visibleOnOneLine) and \(other.session.place.visibleOnOneLine)"
    return
      "\(places) have two versions of one text (\(Int(resemblance * 100))% alike), which are not "
      + "compared. To compare them, carry the judgments of one over: "
      + "annotate --reanchor \(ShellWord(source).text) --annotator \(ShellWord(annotator).text)"
  }
}
