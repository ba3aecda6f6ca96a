/// The details of the labels of items that at least two annotators tagged.
struct DetailItems {
  /// One annotator's label of an item, with its details.
  struct Rating {
    let annotator: Int
    let label: Int32
    /// The number of the source; nil for none.
    let source: Int?
    /// The number of the target; nil for none.
    let target: Int?
    let detail: RatedDetail

    var kind: SourceKind? { detail.kind }
  }

  /// The ratings of each item that has two or more, skips left out.
  let items: [[Rating]]
  private let annotators: [String]
  /// The names of sources and the words of targets, by their codes.
  private let names: [String]

  /// Matches the sessions of all articles with their items. Linear in the marks.
  init(_ comparison: Comparison) {
    (annotators, names) = (comparison.ratings.annotators, comparison.names)
    let codes = Dictionary(uniqueKeysWithValues: zip(annotators, annotators.indices))
    let skip = comparison.ratings.labels.firstIndex(of: Judgment.skip).map { Int32($0) }
    let sources = SourceCodes(comparison.names)
    items = comparison.parts.flatMap { part in
      Self.items(of: part, annotators: codes, skip: skip, sources.of(part.article))
    }
  }

  private static func items(
    of part: Comparison.Part, annotators: [String: Int], skip: Int32?, _ source: (Int32) -> Int
  ) -> [[Rating]] {
    let pieces = part.article.pieces
    var items = [[Rating]](repeating: [], count: pieces.ranges.count)
    for session in part.article.sessions {
      guard let annotator = annotators[session.annotator] else { continue }
      let (marks, details) = (session.marks, session.details)
      for (item, position) in session.covering(pieces.ranges).enumerated() {
        guard let position, marks[position].label != skip else { continue }
        let detail = details.isEmpty ? .none : details[position]
        items[item].append(
          Rating(
            annotator: annotator, label: marks[position].label,
            source: detail.source < 0 ? nil : source(detail.source),
            target: target(detail.target, pieces, from: part.items.lowerBound, source), detail: detail))
      }
    }
    return items.filter { $0.count > 1 }
  }

  /// Returns a number for a target: that of its item, or one below zero for its words.
  private static func target(
    _ target: RatedDetail.Target?, _ pieces: UnitAlignment, from first: Int, _ words: (Int32) -> Int
  ) -> Int? {
    switch target {
    case nil: nil
    case .words(let code): -2 - words(code)
    case .range(let range): pieces.firstIndex(overlapping: range).map { first + $0 }
    }
  }
}

extension DetailItems {
  /// Returns the figures of a field, or nil if nobody used it.
  func row(_ field: DetailField) -> DetailRow? {
    guard items.contains(where: { $0.contains { field.value(in: $0) != nil } }) else { return nil }
    var (all, named) = (DetailRatings(), DetailRatings())
    for (item, ratings) in items.enumerated() {
      for rating in ratings {
        let value = field.value(in: rating)
        if let value { named.add(item: item, annotator: rating.annotator, value: value) }
        if value != nil || field.countsNone {
          all.add(item: item, annotator: rating.annotator, value: value ?? Int.max)
        }
      }
    }
    guard let ratings = try? all.ratings(of: annotators, ordered: true),
      let namedRatings = try? named.ratings(of: annotators)
    else { return nil }
    return DetailRow(
      field, all: ratings, named: namedRatings, values: all.values,
      agreementWhereNamed: agreementWhereNamed(field))
  }

  private func agreementWhereNamed(_ field: DetailField) -> MetricValue {
    var (same, all) = (0, 0)
    for ratings in items {
      let values = ratings.map { field.value(in: $0) }
      for (index, one) in values.enumerated() {
        for other in values.dropFirst(index + 1) where one != nil || other != nil {
          all += 1
          if one == other { same += 1 }
        }
      }
    }
    return .ratio(Double(same), Double(all), orElse: .noOverlap)
  }

  /// The most frequent spelling of each source, by the source's number.
  var spellings: [Int: String] {
    var counts: [Int: [Int32: Int]] = [:]
    for rating in items.joined() {
      guard let source = rating.source else { continue }
      counts[source, default: [:]][rating.detail.source, default: 0] += 1
    }
    return counts.compactMapValues { counts in
      counts.map { (name: names[Int($0.key)], count: $0.value) }
        .min { ($1.count, $0.name) < ($0.count, $1.name) }?.name
    }
  }

  /// Returns the pairs of different values in pairs of ratings that name one each, the most frequent first.
  func confusions(_ name: (Rating) -> String?) -> [DetailAgreement.Confusion] {
    var counts: [[String]: Int] = [:]
    for ratings in items {
      for (index, one) in ratings.enumerated() {
        guard let first = name(one) else { continue }
        for other in ratings.dropFirst(index + 1) {
          guard let second = name(other), first != second else { continue }
          counts[[first, second].sorted(), default: 0] += 1
        }
      }
    }
    return counts.sorted { ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1]) }
      .map { DetailAgreement.Confusion(first: $0.key[0], second: $0.key[1], count: $0.value) }
  }
}

/// The numbers of sources: one for all spellings of a name.
private struct SourceCodes {
  private let names: [String]
  private let folded: [Int]
  private let places: [String: Int]

  init(_ names: [String]) {
    self.names = names
    var codes = NameCodes()
    folded = names.map { Int(codes.code(SourceIdentity.folded($0))) }
    places = Dictionary(uniqueKeysWithValues: zip(codes.names, codes.names.indices))
  }

  /// Returns a function from a name's code to its number, by the sources that an article declares the same.
  func of(_ article: RatedArticle) -> (Int32) -> Int {
    guard !article.equivalences.isEmpty else { return { folded[Int($0)] } }
    let identity = SourceIdentity(equivalences: article.equivalences)
    var leaders = NameCodes()
    for name in article.equivalences.joined() { _ = leaders.code(identity.key(of: name)) }
    let declared = Dictionary(uniqueKeysWithValues: zip(leaders.names, leaders.names.indices))
    return { code in
      let key = identity.key(of: names[Int(code)])
      return places[key] ?? declared[key].map { places.count + $0 } ?? folded[Int(code)]
    }
  }
}
