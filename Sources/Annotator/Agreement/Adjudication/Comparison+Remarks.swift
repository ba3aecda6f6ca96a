extension Comparison {
  /// What to beware of, in sentences: other codebooks, names that differ in capitals alone.
  package var remarks: [String] { [otherCodebooks, alikeNames].compactMap { $0 } }

  private var sessions: [RatedSession] { parts.flatMap(\.article.sessions) }

  private var otherCodebooks: String? {
    let counts = Dictionary(
      sessions.map(\.codebook).filter { !$0.isEmpty }.map { ($0, 1) }, uniquingKeysWith: +)
    guard counts.count > 1 else { return nil }
    let shown = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
      .map { "\($0.key.visibleOnOneLine) (\($0.value))" }.joined(separator: ", ")
    return "The sessions have different codebooks, which are compared label by label: \(shown). "
      + "'annotate codebook apply' brings them to one."
  }

  private var alikeNames: String? {
    let alike = Dictionary(grouping: ratings.annotators) { String(FoldedText($0).units) }.values
      .filter { $0.count > 1 }.map { $0.sorted().map(\.visibleOnOneLine).joined(separator: " and ") }.sorted()
    guard let first = alike.first else { return nil }
    return
      "\(first) count as two people. If they are one, do the next session under one name: --annotator NAME."
  }

  /// Who is of a kind, by name.
  package func annotators(of kind: AnnotatorKind) -> [String] {
    Set(sessions.filter { $0.kind == kind }.map(\.annotator)).sorted()
  }

  /// The places of sessions of articles that only one annotator has, the first of each article.
  var lonelyPlaces: [String] {
    parts.filter { $0.article.sessions.count == 1 }.compactMap { $0.article.sessions.first?.place }
  }
}

/// Articles that were judged in two versions of their text, so that nothing of them can be compared.
package enum TextVersions {
  /// The most sessions that are read to find them.
  private static let mostRead = 400

  /// What to say of sessions that nobody can be compared with because another has the article in another
  /// version of its text. Reads at most 400 sessions; none that has company.
  package static func remarks(_ comparison: Comparison) -> [String] {
    let places = comparison.lonelyPlaces.prefix(mostRead)
    guard places.count > 1 else { return [] }
    let read = places.compactMap { place in (try? SessionFiles.session(at: place)).map { (place, $0) } }
    let pairs = NearDuplicates.pairs(read.map { TextSketch($0.1.article.text) }).filter {
      read[$0.first].1.annotator != read[$0.second].1.annotator
    }
    return pairs.prefix(5).map { pair in
      let (one, other) = (read[pair.first], read[pair.second])
      let (older, newer) = one.1.created < other.1.created ? (one, other) : (other, one)
      let source = newer.1.article.source ?? "ARTICLE"
      return "\(one.0.visibleOnOneLine) and \(other.0.visibleOnOneLine) have two versions of one text "
        + "(\(Int(pair.resemblance * 100))% alike), which are not compared. Carry the judgments of one over: "
        + "annotate --reanchor \(ShellWord(source).text) --annotator \(ShellWord(older.1.annotator).text)"
    }
  }
}
