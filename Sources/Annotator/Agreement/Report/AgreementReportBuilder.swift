extension AgreementReport {
  /// What the report takes besides the ratings.
  public struct Options: Equatable, Sendable {
    /// How the interval of α is drawn.
    public var bootstrap: Bootstrap
    /// Whether the labels have an order, so that weighted κ means something.
    public var labelsAreOrdered: Bool
    /// What the caller left out before.
    public var exclusions: [Exclusion]
    /// Each annotator's mean time for a statement in seconds, by name.
    public var seconds: [String: Double]
    /// Agreement on the ranges, where they differ.
    public var units: UnitizingAlpha?
    /// How many items are pieces of a statement which somebody left whole.
    public var pieces: Int
    /// The items of each article; empty when that is not known.
    public var articles: [Range<Int>]
    /// What became of what was offered.
    package var offers: OfferFigures?
    /// Agreement on what goes with the label.
    package var details: DetailAgreement?
    /// Agreement on where statements begin, where that differs.
    package var boundaries: BoundaryAgreement?
    /// How each annotator's agreement with the others changed, by name.
    package var changes: [String: SessionChange] = [:]
    /// Percent agreement by pair with pieces by their share of a statement.
    package var agreementByShare: MetricValue?

    /// Creates options.
    public init(
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
  public init(_ ratings: Ratings, _ options: Options = Options()) {
    let (tallies, pairs, figures) = (ratings.tallies, ratings.annotatorPairs, ratings.annotatorFigures)
    counts = Counts(
      ratings: ratings.count, items: tallies.itemCount, pairableItems: tallies.pairableItemCount,
      annotators: figures.count { $0.ratings > 0 }, pieces: options.pieces)
    exclusions = options.exclusions + Self.ownExclusions(ratings, tallies)
    percent = Percent(tallies, byShare: options.agreementByShare)
    grouping = Grouping(ratings, options.articles)
    alpha = Self.alpha(ratings, tallies, options)
    bootstrap = options.bootstrap
    ac1 = .ac1(tallies)
    others = Others(
      fleiss: FleissKappa.complete(tallies), fleissGeneralized: FleissKappa.generalized(tallies),
      light: ratings.hasRepeats ? .undefined(.repeatedRatings) : LightKappa.kappa(pairs))
    labels = Self.labelRows(ratings, tallies)
    self.pairs = pairs.map { Self.pairRow($0, ratings, isOrdered: options.labelsAreOrdered) }
    annotators = figures.map {
      let name = ratings.annotators[$0.annotator]
      return AnnotatorRow(
        name: name, figures: $0, seconds: options.seconds[name], change: options.changes[name])
    }
    confidence = Confidences(ratings, figures)
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

  private static func alpha(_ ratings: Ratings, _ tallies: LabelTallies, _ options: Options) -> Coefficient {
    let coefficient = Coefficient.alpha(tallies, options.bootstrap)
    guard case .articles = Grouping(ratings, options.articles) else { return coefficient }
    return Coefficient(
      value: coefficient.value, interval: AlphaInterval(ratings, articles: options.articles).interval(),
      undefinedReplicates: coefficient.undefinedReplicates)
  }

  private static func labelRows(_ ratings: Ratings, _ tallies: LabelTallies) -> [LabelRow] {
    let totals = tallies.totals(atLeast: 1)
    return ratings.labels.indices.map {
      LabelRow(
        label: ratings.labels[$0], share: .ratio(totals[$0], totals.reduce(0, +), orElse: .noItems),
        specific: LabelAgreement.specific(tallies, label: $0),
        oneAgainstRest: LabelAgreement.oneAgainstRest(tallies, label: $0),
        specificInterval: .share(
          LabelAgreement.specific(tallies, label: $0), of: tallies.itemCount(withLabel: $0)),
        oneAgainstRestInterval: LabelAgreement.oneAgainstRest(tallies, label: $0).value == nil
          ? nil : AlphaInterval(tallies, label: $0).interval())
    }
  }

  private static func pairRow(_ pair: AnnotatorPair, _ ratings: Ratings, isOrdered: Bool) -> PairRow {
    PairRow(
      first: ratings.annotators[pair.first], second: ratings.annotators[pair.second],
      confusion: pair.confusion, percent: pair.confusion.percentAgreement,
      percentInterval: .share(pair.confusion.percentAgreement, of: pair.confusion.total),
      kappa: CohenKappa.kappa(pair.confusion),
      weightedKappa: isOrdered ? WeightedKappa.kappa(pair.confusion, weights: .linear) : nil,
      pi: ScottPi.pi(pair.confusion))
  }
}

extension AgreementReport.Percent {
  fileprivate init(_ tallies: LabelTallies, byShare: MetricValue?) {
    self.byShare = byShare
    byItem = PercentAgreement.byItem(tallies)
    byPair = PercentAgreement.byPair(tallies)
    unanimous = PercentAgreement.unanimous(tallies)
    let items = tallies.pairableItemCount
    intervals = Intervals(
      byItem: .share(byItem, of: items), byPair: .share(byPair, of: items),
      unanimous: .share(unanimous, of: items))
  }
}

extension AgreementReport.Grouping {
  /// Counts the articles with an item that was rated twice.
  fileprivate init(_ ratings: Ratings, _ articles: [Range<Int>]) {
    let count = articles.count { $0.contains { ratings.range(ofItem: $0).count > 1 } }
    self =
      count >= AlphaInterval.leastArticles
      ? .articles(count) : count > 1 ? .itemsOfFewArticles(count) : .items
  }
}

extension AgreementReport.Confidences {
  fileprivate init(_ ratings: Ratings, _ figures: [AnnotatorFigures]) {
    weightedAgreement = ConfidenceAgreement.weighted(ratings)
    unweightedAgreement = ConfidenceAgreement.unweighted(ratings)
    meanDifference = ConfidenceAgreement.meanDifference(ratings)
    calibration = Calibration(pooling: figures.compactMap(\.calibration))
    guard let confidences = ratings.confidencesAsLabels else {
      (ordinalAlpha, intervalAlpha) = (.undefined(.noConfidence), .undefined(.noConfidence))
      return
    }
    let tallies = confidences.ratings.tallies
    ordinalAlpha = KrippendorffAlpha.alpha(tallies, on: .ordinal)
    intervalAlpha = KrippendorffAlpha.alpha(tallies, on: .interval(confidences.values))
  }
}
