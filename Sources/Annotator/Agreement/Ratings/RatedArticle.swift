/// What several annotators said of one article.
struct RatedArticle: Sendable {
  /// The article's identity.
  let digest: SHA256Digest
  /// The stretches that count as one item each.
  private(set) var pieces = UnitAlignment()
  /// Each annotator's session, in the order they were added.
  private(set) var sessions: [RatedSession] = []
  /// The names that its sessions declare to be one source, gold sessions included.
  var equivalences: [[String]] = []
  /// Whether its text can be read again: that of flat records cannot.
  private(set) var hasText = true

  init(digest: SHA256Digest) {
    self.digest = digest
  }

  mutating func add<Failure>(
    _ session: RatedSession, statements: [Range<Int>], of article: () throws(Failure) -> Article
  ) throws(Failure) {
    try pieces.lay(statements, over: article)
    sessions.append(session)
  }

  /// Adds a session whose text is not at hand; false when it cuts the text in another way than those before.
  mutating func add(records session: RatedSession, statements: [Range<Int>]) -> Bool {
    sessions.append(session)
    hasText = false
    return pieces.join(statements)
  }

  /// The same with one session for each annotator, in the order of their names: of those with the codebook
  /// that most annotators have and an answer, the one begun first. A second pass is there to be compared with
  /// the first, and changes nothing of what that counts for.
  var counting: RatedArticle {
    // Mostly they are, and nothing has to be copied.
    let areInOrder = zip(sessions, sessions.dropFirst()).allSatisfy { $0.annotator < $1.annotator }
    guard !areInOrder else { return self }
    var article = self
    let people = Dictionary(grouping: sessions, by: \.annotator)
    guard people.count < sessions.count else {
      article.sessions.sort { $0.annotator < $1.annotator }
      return article
    }
    let codebooks = Dictionary(
      people.values.flatMap { Set($0.map(\.codebookName)) }.map { ($0, 1) }, uniquingKeysWith: +)
    article.sessions = people.sorted { $0.key < $1.key }.compactMap { _, own in
      let answered = own.filter { !$0.marks.isEmpty }
      return (answered.isEmpty ? own : answered).min {
        let (one, other) = (codebooks[$0.codebookName] ?? 0, codebooks[$1.codebookName] ?? 0)
        return (other, $0.codebookName, $0.moments) < (one, $1.codebookName, $1.moments)
      }
    }
    return article
  }

  /// The same with other codes for the labels.
  func recoded(_ code: [Int32: Int32]) -> RatedArticle {
    var article = self
    article.sessions = sessions.map { RatedSession($0, code: code) }
    return article
  }

  /// The first and the second pass of each person with two sessions or more by one codebook, a comparison of
  /// its own for each.
  var passes: [RatedArticle] {
    let people = Dictionary(grouping: sessions) { [Substring($0.annotator), $0.codebookName] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return people.filter { $0.value.count > 1 }.map { key, sessions in
      let name = key[0]
      var article = self
      let ordered = sessions.sorted { $0.moments < $1.moments }
      article.sessions = zip(ordered, ["first", "second"]).map { session, pass in
        RatedSession(session, annotator: "\(name), \(pass) pass")
      }
      return article
    }
  }

  /// Adds the ratings of all items, which are numbered from `firstItem`.
  func add(
    to builder: inout RatingsBuilder, from firstItem: Int, annotators: [String: Int]
  ) throws(UserError) {
    for session in sessions {
      guard let annotator = annotators[session.annotator] else { continue }
      let marks = session.marks
      for (number, position) in session.covering(pieces.ranges).enumerated() {
        guard let position else { continue }
        let mark = marks[position]
        try builder.add(
          item: firstItem + number, annotator: annotator, label: Int(mark.label), confidence: mark.confidence)
      }
    }
  }

  /// How many items are pieces of a longer statement of somebody.
  var pieceCount: Int {
    guard pieces.differ else { return 0 }
    let coverings = sessions.map { session in
      session.covering(pieces.ranges).map { $0.map { session.marks[$0].range } }
    }
    return pieces.ranges.indices.count { item in
      coverings.contains { $0[item].map { $0 != pieces.ranges[item] } ?? false }
    }
  }

  /// Agreement on the ranges; nil where all annotators cut the text alike.
  func unitizing(labels: [String]) -> UnitizingAlpha? {
    guard pieces.differ, let end = pieces.ranges.last?.upperBound else { return nil }
    return UnitizingAlpha(
      annotators: sessions.map { session in
        session.marks.map { UnitizingAlpha.Unit($0.range, label: labels[Int($0.label)]) }
      }, of: 0..<end)
  }
}
