/// Everything that `annotate agreement` says, as values and in the order in which it says it.
public struct AgreementReport: Equatable, Sendable {
  /// What was compared.
  public let counts: Counts
  /// What was left out, and why.
  public let exclusions: [Exclusion]
  /// Percent agreement in its three definitions.
  public let percent: Percent
  /// Krippendorff's nominal α with its interval.
  public let alpha: Coefficient
  /// What the interval of α takes as independent.
  package let grouping: Grouping
  /// How the interval was drawn.
  public let bootstrap: Bootstrap
  /// Gwet's AC1 with its analytic interval.
  public let ac1: Coefficient
  /// Further coefficients that correct for chance.
  public let others: Others
  /// The figures of each label.
  public let labels: [LabelRow]
  /// The figures of each pair of annotators with an item in common.
  public let pairs: [PairRow]
  /// Each annotator against the others.
  public let annotators: [AnnotatorRow]
  /// What the stated confidences say.
  public let confidence: Confidences
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

  /// Percent agreement in its three definitions.
  public struct Percent: Equatable, Sendable {
    /// The mean over the items.
    public let byItem: MetricValue
    /// Pooled over all pairs of ratings.
    public let byPair: MetricValue
    /// The share of unanimous items.
    public let unanimous: MetricValue
    /// Pooled over all pairs, each piece of a statement by its share of it; nil where nobody cut what another
    /// left whole.
    package let byShare: MetricValue?
    /// The intervals of the three, in their order.
    package let intervals: Intervals

    /// The intervals of the three definitions.
    package struct Intervals: Equatable, Sendable {
      package let byItem: Interval?
      package let byPair: Interval?
      package let unanimous: Interval?
    }
  }

  /// Further coefficients that correct for chance.
  public struct Others: Equatable, Sendable {
    /// Fleiss' κ for complete data.
    public let fleiss: MetricValue
    /// Fleiss' κ as generalised to missing ratings.
    public let fleissGeneralized: MetricValue
    /// The mean of Cohen's κ over the pairs.
    public let light: MetricValue
  }

  /// The figures of a label.
  public struct LabelRow: Equatable, Sendable {
    /// The label.
    public let label: String
    /// Its share of all ratings.
    public let share: MetricValue
    /// Specific agreement.
    public let specific: MetricValue
    /// Krippendorff's α against all other labels.
    public let oneAgainstRest: MetricValue
    /// The interval of the specific agreement, over the items on which somebody gave the label.
    package let specificInterval: Interval?
    /// The interval of that α.
    package let oneAgainstRestInterval: Interval?
  }

  /// The figures of two annotators.
  public struct PairRow: Equatable, Sendable {
    /// The first annotator, whose labels are the rows of the confusion matrix.
    public let first: String
    /// The second annotator.
    public let second: String
    /// What the two said on the items that both rated.
    public let confusion: ConfusionMatrix
    /// The share of items on which they agree.
    public let percent: MetricValue
    /// The interval of that share.
    package let percentInterval: Interval?
    /// Cohen's κ.
    public let kappa: MetricValue
    /// Cohen's κ with linear weights; nil when the labels have no order.
    public let weightedKappa: MetricValue?
    /// Scott's π.
    public let pi: MetricValue
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

  /// What the stated confidences say.
  public struct Confidences: Equatable, Sendable {
    /// Agreement of pairs weighed by their confidences.
    public let weightedAgreement: MetricValue
    /// Agreement of the same pairs when all weigh alike.
    package let unweightedAgreement: MetricValue
    /// How far two confidences for one item lie apart in the mean.
    package let meanDifference: MetricValue
    /// Krippendorff's ordinal α of the confidences themselves.
    public let ordinalAlpha: MetricValue
    /// Krippendorff's interval α of the confidences themselves.
    public let intervalAlpha: MetricValue
    /// All annotators' confidences against how likely the labels of the others make theirs; nil when none can
    /// be judged.
    public let calibration: Calibration?
  }
}
