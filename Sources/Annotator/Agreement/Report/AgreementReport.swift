/// Everything that `annotate agreement` says, as values and in the order in which it says it.
public struct AgreementReport: Equatable, Sendable {
  /// What was compared.
  public let counts: Counts
  /// What was left out, and why.
  public let exclusions: [Exclusion]
  /// The figures of everything, by the measures of `MeasureTable.whole`.
  package let figures: Figures
  /// What the interval of α takes as independent.
  package let grouping: Grouping
  /// How the interval was drawn.
  public let bootstrap: Bootstrap
  /// The figures of each label.
  public let labels: [LabelRow]
  /// The figures of each pair of annotators with an item in common.
  public let pairs: [PairRow]
  /// Each annotator against the others.
  public let annotators: [AnnotatorRow]
  /// What the stated confidences say, by the measures of `MeasureTable.confidences`.
  package let confidences: Figures
  /// All annotators' confidences against how likely the labels of the others make theirs; nil when none can
  /// be judged.
  public let calibration: Calibration?
  /// Agreement on the ranges; nil where all annotators have the same ones.
  public let units: UnitizingAlpha?
  /// What became of what was offered; nil when nothing was.
  package let offers: OfferFigures?
  /// Agreement on what goes with the label; nil where nothing does.
  package let details: DetailAgreement?
  /// Agreement on where statements begin; nil where all annotators cut the text alike.
  package let boundaries: BoundaryAgreement?

  /// What was compared.
  public struct Counts: Equatable, Sendable {
    /// Ratings that count.
    public let ratings: Int
    /// Items with at least one rating.
    public let items: Int
    /// Items with at least two, the only ones that show agreement.
    public let pairableItems: Int
    /// Annotators with at least one rating.
    public let annotators: Int
    /// Items that are pieces of a statement which somebody left whole.
    public let pieces: Int
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
  public struct Exclusion: Equatable, Sendable {
    /// Why, in words, for instance "statements that only one annotator split".
    public let reason: String
    /// How much of it.
    public let count: Int

    /// Creates an exclusion.
    public init(reason: String, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  /// The figures of a label.
  public struct LabelRow: Equatable, Sendable {
    /// The label.
    public let label: String
    /// Its figures, by the measures of `MeasureTable.labels`.
    package let figures: Figures

    /// Its share of all ratings.
    public var share: MetricValue { figures.value(.labelShare) }
    /// Specific agreement.
    public var specific: MetricValue { figures.value(.specificAgreement) }
  }

  /// The figures of two annotators.
  public struct PairRow: Equatable, Sendable {
    /// The first annotator, whose labels are the rows of the confusion matrix.
    public let first: String
    /// The second annotator.
    public let second: String
    /// What the two said on the items that both rated.
    public let confusion: ConfusionMatrix
    /// Their figures, by the measures of `MeasureTable.pairs`.
    package let figures: Figures

    /// Cohen's κ.
    public var kappa: MetricValue { figures.value(.cohenKappa) }
  }

  /// An annotator's figures.
  public struct AnnotatorRow: Equatable, Sendable {
    /// The annotator.
    public let name: String
    /// The figures.
    public let figures: AnnotatorFigures
    /// The mean time for a statement in seconds, nil when not known.
    public let seconds: Double?
    /// How the agreement with the others changed between the first and the second half; nil with few ratings.
    package let change: SessionChange?
  }
}

extension AgreementReport {
  /// Percent agreement by item: the mean over the items.
  public var agreementByItem: MetricValue { figures.value(.agreementByItem) }
  /// Percent agreement by pair: pooled over all pairs of ratings.
  public var agreementByPair: MetricValue { figures.value(.agreementByPair) }
  /// Krippendorff's nominal α with its interval.
  public var alpha: Coefficient { figures.coefficient(.krippendorffAlpha) }
  /// Gwet's AC1 with its analytic interval.
  public var ac1: Coefficient { figures.coefficient(.gwetAC1) }
}
