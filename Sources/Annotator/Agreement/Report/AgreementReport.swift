/// Everything that `annotate agreement` reports, as values in the order of its output.
package struct AgreementReport: Equatable, Sendable {
  /// The size of the comparison.
  package let counts: Counts
  /// What was left out, and why.
  package let exclusions: [Exclusion]
  /// The figures of the whole comparison, by the measures of `MeasureTable.whole`.
  package let figures: Figures
  /// The units that the interval of α treats as independent.
  package let grouping: Grouping
  /// The settings of the bootstrap samples.
  package let bootstrap: Bootstrap
  /// The figures of each label.
  package let labels: [LabelRow]
  /// The figures of each pair of annotators with an item in common.
  package let pairs: [PairRow]
  /// Each annotator against the others.
  package let annotators: [AnnotatorRow]
  /// The figures of the stated confidences, by the measures of `MeasureTable.confidences`.
  package let confidences: Figures
  /// The calibration of all annotators' stated confidences by the others' labels; nil if none can be judged.
  package let calibration: Calibration?
  /// Agreement on the ranges; nil if all annotators have the same ones.
  package let units: UnitizingAlpha?
  /// What became of the offers; nil if nothing was offered.
  package let offers: OfferFigures?
  /// Agreement on the details of labels; nil if there are none.
  package let details: DetailAgreement?
  /// Agreement on where statements begin; nil if all annotators cut the text alike.
  package let boundaries: BoundaryAgreement?

  /// The size of a comparison.
  package struct Counts: Equatable, Sendable {
    /// The number of ratings that count.
    package let ratings: Int
    /// The number of items with at least one rating.
    package let items: Int
    /// The number of items with at least two ratings, the only ones that show agreement.
    package let pairableItems: Int
    /// The number of annotators with at least one rating.
    package let annotators: Int
    /// The number of items that are pieces of a statement that somebody left whole.
    package let pieces: Int
  }

  /// The units that an interval treats as independent of each other.
  package enum Grouping: Equatable, Sendable {
    /// Items, because they are all from one article or their articles aren't known.
    case items
    /// Items, although they are from this number of articles, too few to tell how much articles differ.
    case itemsOfFewArticles(Int)
    /// Articles, of which there are this many.
    case articles(Int)
  }

  /// Something that was left out.
  package struct Exclusion: Equatable, Sendable {
    /// The reason in words, for instance "statements that only one annotator split".
    package let reason: String
    /// The number of things left out.
    package let count: Int

    /// Creates an exclusion.
    package init(reason: String, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  /// The figures of a label.
  package struct LabelRow: Equatable, Sendable {
    /// The label.
    package let label: String
    /// Its figures, by the measures of `MeasureTable.labels`.
    package let figures: Figures

    /// Its share of all ratings.
    package var share: MetricValue { figures.value(.labelShare) }
    /// Specific agreement.
    package var specific: MetricValue { figures.value(.specificAgreement) }
  }

  /// The figures of two annotators.
  package struct PairRow: Equatable, Sendable {
    /// The first annotator, whose labels are the rows of the confusion matrix.
    package let first: String
    /// The second annotator.
    package let second: String
    /// The confusion matrix of the items that both rated.
    package let confusion: ConfusionMatrix
    /// Their figures, by the measures of `MeasureTable.pairs`.
    package let figures: Figures

    /// Cohen's κ.
    package var kappa: MetricValue { figures.value(.cohenKappa) }
  }

  /// An annotator's figures.
  package struct AnnotatorRow: Equatable, Sendable {
    /// The annotator.
    package let name: String
    /// The figures.
    package let figures: AnnotatorFigures
    /// The mean time per statement in seconds; nil if it isn't known.
    package let seconds: Double?
    /// The change in agreement with the others between the first and second half; nil with too few ratings.
    package let change: SessionChange?
  }
}

extension AgreementReport {
  /// Percent agreement by item: the mean over the items.
  package var agreementByItem: MetricValue { figures.value(.agreementByItem) }
  /// Percent agreement by pair: pooled over all pairs of ratings.
  package var agreementByPair: MetricValue { figures.value(.agreementByPair) }
  /// Percent agreement by pair.
  ///
  /// Where annotators cut the text differently, each piece is weighted by its share of its statement.
  package var agreement: MetricValue {
    figures[.agreementByShareOfPieces]?.value ?? agreementByPair
  }
  /// Krippendorff's nominal α on the same items as `agreement`.
  package var alphaOfAgreement: MetricValue {
    figures[.krippendorffAlphaByShareOfPieces]?.value ?? alpha.value
  }
  /// Krippendorff's nominal α with its interval.
  package var alpha: Coefficient { figures.coefficient(.krippendorffAlpha) }
  /// Gwet's AC1 with its analytic interval.
  package var ac1: Coefficient { figures.coefficient(.gwetAC1) }
}
