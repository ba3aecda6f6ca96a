/// The decisions of several annotators on one article.
struct RatedArticle: Sendable {
  /// The article's identity.
  let digest: SHA256Digest
  /// The stretches that count as one item each.
  private(set) var pieces = UnitAlignment()
  /// Each annotator's session, in the order they were added.
  private(set) var sessions: [RatedSession] = []
  /// Groups of names that its sessions, including gold ones, declare to be the same source.
  var equivalences: [[String]] = []
  /// Whether its text can be read again; that of flat records can't.
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

  /// Adds a session without its text, or returns false if it cuts the text differently from those before.
  mutating func add(records session: RatedSession, statements: [Range<Int>]) -> Bool {
    sessions.append(session)
    hasText = false
    return pieces.join(statements)
  }

  /// The article with one session for each annotator, in the order of their names.
  ///
  /// Of an annotator's sessions that have an answer and the codebook that most annotators have, the one begun
  /// first counts. A second pass is only compared with the first, and changes nothing else.
  var counting: RatedArticle {
    // Usually they are, and nothing needs to be copied.
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

  /// Returns the article with other codes for the labels.
  func recoded(_ code: [Int32: Int32]) -> RatedArticle {
    var article = self
    article.sessions = sessions.map { RatedSession($0, code: code) }
    return article
  }

  /// An article for each person and codebook with two or more sessions, to compare the first and second pass.
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

  /// Adds the ratings of all items, numbered from `firstItem`.
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

  /// The number of items that are pieces of an annotator's longer statement.
  var pieceCount: Int {
    guard pieces.differ else { return 0 }
    let coverings = sessions.map { session in
      session.covering(pieces.ranges).map { $0.map { session.marks[$0].range } }
    }
    return pieces.ranges.indices.count { item in
      coverings.contains { $0[item].map { $0 != pieces.ranges[item] } ?? false }
    }
  }

  /// Returns the agreement on the ranges, or nil if all annotators cut the text alike.
  func unitizing(labels: [String]) -> UnitizingAlpha? {
    guard pieces.differ, let end = pieces.ranges.last?.upperBound else { return nil }
    return UnitizingAlpha(
      annotators: sessions.map { session in
        session.marks.map { UnitizingAlpha.Unit($0.range, label: labels[Int($0.label)]) }
      }, of: 0..<end)
  }
}
