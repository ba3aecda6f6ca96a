extension AgreementReport {
  /// The inputs of the report other than the ratings.
  package struct Options: Equatable, Sendable {
    /// The settings of the bootstrap samples.
    package var bootstrap: Bootstrap
    /// Whether the labels are ordered, so that weighted κ is meaningful.
    package var labelsAreOrdered: Bool
    /// The exclusions that the caller has made already.
    package var exclusions: [Exclusion]
    /// Each annotator's mean time per statement in seconds, by name.
    package var seconds: [String: Double]
    /// Agreement on the ranges, if they differ.
    package var units: UnitizingAlpha?
    /// The number of items that are pieces of a statement that somebody left whole.
    package var pieces: Int
    /// The items of each article; empty if they aren't known.
    package var articles: [Range<Int>]
    /// What became of the offers.
    package var offers: OfferFigures?
    /// Agreement on the details of labels.
    package var details: DetailAgreement?
    /// Agreement on where statements begin, if that differs.
    package var boundaries: BoundaryAgreement?
    /// The change in each annotator's agreement with the others, by name.
    package var changes: [String: SessionChange] = [:]
    /// Percent agreement by pair, with pieces weighted by their share of a statement.
    package var agreementByShare: Coefficient?
    /// Krippendorff's nominal α, with pieces weighted by their share of a statement.
    package var alphaByShare: Coefficient?

    /// Creates options.
    package init(
      bootstrap: Bootstrap = Bootstrap(), labelsAreOrdered: Bool = false, exclusions: [Exclusion] = [],
      seconds: [String: Double] = [:], units: UnitizingAlpha? = nil, pieces: Int = 0,
      articles: [Range<Int>] = []
    ) {
      self.bootstrap = bootstrap
      self.labelsAreOrdered = labelsAreOrdered
      self.exclusions = exclusions
      self.seconds = seconds
      self.units = units
      self.pieces = pieces
      self.articles = articles
    }
  }

  /// Measures the ratings. O(ratings · labels + pairs of ratings + replicates · items).
  package init(_ ratings: Ratings, _ options: Options = Options()) {
    let (tallies, pairs, figures) = (ratings.tallies, ratings.annotatorPairs, ratings.annotatorFigures)
    counts = Counts(
      ratings: ratings.count, items: tallies.itemCount, pairableItems: tallies.pairableItemCount,
      annotators: figures.count { $0.ratings > 0 }, pieces: options.pieces)
    exclusions = options.exclusions + Self.ownExclusions(ratings, tallies)
    self.figures = Figures(
      MeasureTable.whole,
      of: ComparedItems(ratings: ratings, tallies: tallies, pairs: pairs, options: options))
    grouping = Grouping(ratings, options.articles)
    bootstrap = options.bootstrap
    labels = Self.labelRows(ratings, tallies)
    self.pairs = pairs.map { Self.pairRow($0, ratings, isOrdered: options.labelsAreOrdered) }
    annotators = figures.map {
      let name = ratings.annotators[$0.annotator]
      return AnnotatorRow(
        name: name, figures: $0, seconds: options.seconds[name], change: options.changes[name])
    }
    confidences = Figures(MeasureTable.confidences, of: ComparedConfidences(ratings))
    calibration = Calibration(pooling: figures.compactMap(\.calibration))
    units = options.units
    offers = options.offers
    details = options.details
    boundaries = options.boundaries
  }

  private static func ownExclusions(_ ratings: Ratings, _ tallies: LabelTallies) -> [Exclusion] {
    let single = tallies.itemCount - tallies.pairableItemCount
    return [
      Exclusion(
        reason: "repeated ratings of one item by the same annotator", count: ratings.droppedRepeats),
      Exclusion(reason: "items that only one annotator rated", count: single),
    ].filter { $0.count > 0 }
  }

  private static func labelRows(_ ratings: Ratings, _ tallies: LabelTallies) -> [LabelRow] {
    let totals = tallies.totals(atLeast: 1)
    let sum = totals.reduce(0, +)
    return ratings.labels.indices.map { label in
      let compared = ComparedLabel(
        tallies: tallies, label: label, share: .ratio(totals[label], sum, orElse: .noItems))
      return LabelRow(label: ratings.labels[label], figures: Figures(MeasureTable.labels, of: compared))
    }
  }

  private static func pairRow(_ pair: AnnotatorPair, _ ratings: Ratings, isOrdered: Bool) -> PairRow {
    PairRow(
      first: ratings.annotators[pair.first], second: ratings.annotators[pair.second],
      confusion: pair.confusion,
      figures: Figures(
        MeasureTable.pairs, of: ComparedPair(confusion: pair.confusion, isOrdered: isOrdered)))
  }
}

extension AgreementReport.Grouping {
  /// Chooses the grouping by the number of articles with an item that was rated at least twice.
  init(_ ratings: Ratings, _ articles: [Range<Int>]) {
    let count = articles.count { $0.contains { ratings.range(ofItem: $0).count > 1 } }
    self =
      count >= AlphaInterval.minimumArticles
      ? .articles(count) : count > 1 ? .itemsOfFewArticles(count) : .items
  }
}
