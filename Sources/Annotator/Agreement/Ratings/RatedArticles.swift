/// The decisions of several annotators on the same articles, ready to be compared.
///
/// Sessions belong together if their articles' texts have the same SHA-256, and statements if they have the
/// same range. Sessions are added one at a time, and little more than their marks is kept, 16 bytes per
/// decision, so that any number of them can be read.
package struct RatedArticles: Sendable {
  /// How sessions are compared.
  package struct Options: Equatable, Sendable {
    /// Whether skipping a statement counts as a label of its own, `skip`; otherwise a skipped statement
    /// counts as not rated.
    package var countsSkips = true
    /// The kinds of annotators whose sessions count: people, unless people are compared with something else.
    package var counted: Set<AnnotatorKind> = [.person]
    /// Whether only sessions of the same person and article are compared, with each other.
    package var comparesPasses = false

    /// Creates the default options.
    package init() {}
  }

  private let options: Options
  private var articles: [RatedArticle] = []
  private var positions: [SHA256Digest: Int] = [:]
  private var labels = NameCodes()
  private var names = NameCodes()
  private var leftOut: [AnnotatorKind: Int] = [:]

  /// Creates an empty collection.
  package init(options: Options = Options()) {
    self.options = options
  }

  /// Adds a session, or just counts it as left out if its kind of annotator isn't compared.
  ///
  /// Linear in its statements if all annotators cut the article alike.
  ///
  /// - Parameter place: where it came from, such as its path, so that it can be found again.
  package mutating func add(_ session: Session, from place: String) {
    add(SessionRatings(session, keepingVotes: true), from: place) { session.article }
  }

  /// Adds a session's ratings, as `add(_:from:)` adds a session.
  ///
  /// - Parameter article: returns the session's article; it is called only where the annotators cut the text
  ///   differently.
  /// - Throws: any error of `article`.
  package mutating func add<Failure>(
    _ ratings: SessionRatings, from place: String, article: () throws(Failure) -> Article
  ) throws(Failure) {
    guard options.counted.contains(ratings.kind) else {
      leftOut[ratings.kind, default: 0] += 1
      articles[position(of: ratings.digest)].equivalences += ratings.equivalences
      return
    }
    let rated = rated(ratings, from: place)
    let position = position(of: ratings.digest)
    articles[position].equivalences += ratings.equivalences
    try articles[position].add(rated, statements: ratings.statements.map(\.range), of: article)
  }

  /// Adds the flat records among files, which don't contain the articles.
  ///
  /// - Throws: an error if one can't be read, records cut a text differently, or there are sessions, too.
  package mutating func addRecords(of files: SessionFiles) throws(UserError) {
    guard let first = files.recordPaths.first else { return }
    guard files.paths.isEmpty else {
      throw UserError(
        "flat records cannot be compared with whole sessions: the records do not contain the texts",
        at: first, fix: "name only sessions, or only files of flat records")
    }
    let records = try FlatRecords(files.recordPaths, columns: RecordColumn.allCases.map(\.rawValue))
    for ratings in try records.ratings() { try add(records: ratings, from: first) }
  }

  private mutating func add(records ratings: SessionRatings, from place: String) throws(UserError) {
    let rated = rated(ratings, from: place)
    let position = position(of: ratings.digest)
    guard articles[position].add(records: rated, statements: ratings.statements.map(\.range)) else {
      throw UserError(
        "the records of '\(ratings.annotator)' split an article differently from those before, and do not "
          + "contain its text",
        at: place, fix: "compare the sessions themselves, or the file of 'annotate export -f sessions'")
    }
  }

  private mutating func rated(_ ratings: SessionRatings, from place: String) -> RatedSession {
    // Moved out while two closures change them, so that neither table is copied.
    var (labels, names) = (NameCodes(), NameCodes())
    swap(&labels, &self.labels)
    swap(&names, &self.names)
    defer { (self.labels, self.names) = (labels, names) }
    return RatedSession(ratings, place: place, countsSkips: options.countsSkips) {
      labels.code($0)
    } nameCode: {
      names.code($0)
    }
  }

  private mutating func position(of digest: SHA256Digest) -> Int {
    let position = positions[digest, default: articles.count]
    if position == articles.count {
      positions[digest] = position
      articles.append(RatedArticle(digest: digest))
    }
    return position
  }
}

extension RatedArticles {
  /// Returns the comparison of all items, with the sessions that were left out.
  ///
  /// If an annotator has several sessions of an article, one of them counts (`RatedArticle.counting`). Linear
  /// in the marks.
  /// - Throws: an error if there are too many ratings or labels.
  package func comparison() throws(UserError) -> Comparison {
    let (articles, labels) = countingOfOwnLabels()
    let names = Set(articles.flatMap { $0.sessions.map(\.annotator) }).sorted()
    let annotators = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    try Ratings.checkSize(labels: labels.count, annotators: names.count)
    var builder = RatingsBuilder(annotators: names, labels: labels)
    builder.reserve(articles.reduce(0) { $0 + $1.sessions.reduce(0) { $0 + $1.marks.count } })
    var firstItem = 0
    // Items are numbered in the order of their texts' digests, so that no figure depends on the order in
    // which sessions are named.
    var items = articles.map { _ in 0..<0 }
    for index in articles.indices.sorted(by: { articles[$0].digest < articles[$1].digest }) {
      try articles[index].add(to: &builder, from: firstItem, annotators: annotators)
      let end = firstItem + articles[index].pieces.ranges.count
      items[index] = firstItem..<end
      firstItem = end
    }
    let parts = zip(articles, items).map { Comparison.Part(article: $0, items: $1) }
    builder.include(items: firstItem)
    return Comparison(
      parts: parts, ratings: try builder.ratings(), names: self.names.names,
      further: options.comparesPasses ? [] : further(besides: articles), leftOut: leftOut)
  }

  /// Returns the articles with the sessions that count, and only those sessions' labels.
  private func countingOfOwnLabels() -> (articles: [RatedArticle], labels: [String]) {
    let counting = options.comparesPasses ? articles.flatMap(\.passes) : articles.map(\.counting)
    let own = Set(counting.lazy.flatMap { $0.sessions.lazy.flatMap(\.labels) })
    guard own.count < labels.names.count else { return (counting, labels.names) }
    let codes = own.sorted()
    let recoded = Dictionary(uniqueKeysWithValues: zip(codes, (0..<Int32(codes.count))))
    return (counting.map { $0.recoded(recoded) }, codes.map { labels.names[Int($0)] })
  }

  /// Returns the sessions that don't count because the annotator has another one that does, ordered by place.
  private func further(besides counting: [RatedArticle]) -> [Comparison.FurtherSession] {
    var further: [Comparison.FurtherSession] = []
    for (all, counting) in zip(articles, counting) where all.sessions.count > counting.sessions.count {
      let own = Dictionary(counting.sessions.map { ($0.annotator, $0) }) { first, _ in first }
      for session in all.sessions {
        guard let counts = own[session.annotator], counts.place != session.place else { continue }
        further.append(
          .init(
            place: session.place, counting: counts.place, annotator: session.annotator,
            isPass: counts.codebookName == session.codebookName))
      }
    }
    return further.sorted { $0.place < $1.place }
  }
}
