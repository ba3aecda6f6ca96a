/// Everything that `annotate agreement` says, as values and in the order in which it says it.
package struct AgreementReport: Equatable, Sendable {
  /// What was compared.
  package let counts: Counts
  /// What was left out, and why.
  package let exclusions: [Exclusion]
  /// The figures of everything, by the measures of `MeasureTable.whole`.
  package let figures: Figures
  /// What the interval of α takes as independent.
  package let grouping: Grouping
  /// How the interval was drawn.
  package let bootstrap: Bootstrap
  /// The figures of each label.
  package let labels: [LabelRow]
  /// The figures of each pair of annotators with an item in common.
  package let pairs: [PairRow]
  /// Each annotator against the others.
  package let annotators: [AnnotatorRow]
  /// What the stated confidences say, by the measures of `MeasureTable.confidences`.
  package let confidences: Figures
  /// All annotators' confidences against how likely the labels of the others make theirs; nil when none can
  /// be judged.
  package let calibration: Calibration?
  /// Agreement on the ranges; nil where all annotators have the same ones.
  package let units: UnitizingAlpha?
  /// What became of what was offered; nil when nothing was.
  package let offers: OfferFigures?
  /// Agreement on what goes with the label; nil where nothing does.
  package let details: DetailAgreement?
  /// Agreement on where statements begin; nil where all annotators cut the text alike.
  package let boundaries: BoundaryAgreement?

  /// What was compared.
  package struct Counts: Equatable, Sendable {
    /// Ratings that count.
    package let ratings: Int
    /// Items with at least one rating.
    package let items: Int
    /// Items with at least two, the only ones that show agreement.
    package let pairableItems: Int
    /// Annotators with at least one rating.
    package let annotators: Int
    /// Items that are pieces of a statement which somebody left whole.
    package let pieces: Int
  }

  /// What an interval takes as independent of each other.
  package enum Grouping: Equatable, Sendable {
    /// Items, because all are of one article or it is not known of which.
    case items
    /// Items, although they are of some articles, too few to tell how much those differ.
    case itemsOfFewArticles(Int)
    /// Articles, of which there are so many.
    case articles(Int)
  }

  /// Something that was left out.
  package struct Exclusion: Equatable, Sendable {
    /// Why, in words, for instance "statements that only one annotator split".
    package let reason: String
    /// How much of it.
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
    /// What the two said on the items that both rated.
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
    /// The mean time for a statement in seconds, nil when not known.
    package let seconds: Double?
    /// How the agreement with the others changed between the first and the second half; nil with few ratings.
    package let change: SessionChange?
  }
}

extension AgreementReport {
  /// Percent agreement by item: the mean over the items.
  package var agreementByItem: MetricValue { figures.value(.agreementByItem) }
  /// Percent agreement by pair: pooled over all pairs of ratings.
  package var agreementByPair: MetricValue { figures.value(.agreementByPair) }
  /// Percent agreement by pair; where annotators cut the text differently, each piece by its share of its
  /// statement.
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
