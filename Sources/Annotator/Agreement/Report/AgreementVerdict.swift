/// The conclusion from an agreement report in a sentence or two, and what to beware of.
struct AgreementVerdict {
  /// Whether annotators were compared at all.
  let isComparison: Bool
  /// The sentences, the verdict first.
  let sentences: [String]

  /// The number of items below which the intervals are rough.
  private static let fewItems = 15
  /// The share of the ratings from which a label prevails.
  private static let minimumPrevalence = 2.0 / 3
  /// The number of items below which there is no verdict.
  private static let minimumItems = 5

  init(_ report: AgreementReport) {
    isComparison = report.counts.pairableItems > 0
    sentences = isComparison ? Self.comparison(report) : [Self.obstacle(report)]
  }

  private static func obstacle(_ report: AgreementReport) -> String {
    switch report.counts.annotators {
    case 0: "Nothing has been rated yet."
    case 1:
      "Only one annotator, "
        + "\(report.annotators.first { $0.figures.ratings > 0 }?.name.visibleOnOneLine ?? ""), "
        + "rated \(report.counts.items == 1 ? "this item" : "these \(report.counts.items) items"): "
        + "there is no one to compare with."
    default: "No item was rated by two annotators: there is nothing to compare."
    }
  }

  private static func comparison(_ report: AgreementReport) -> [String] {
    [strength(report), prevalence(report), fewItems(report), fewArticles(report)].compactMap { $0 }
  }

  /// Returns the verdict by Krippendorff's own bounds.
  ///
  /// Agreement is reliable from .8 and allows tentative conclusions from .667. Source: Krippendorff, Content
  /// Analysis (2004), section 11.4.
  private static func strength(_ report: AgreementReport) -> String {
    let others = details(report)
    guard let alpha = report.alphaOfAgreement.value, let agreeing = report.agreement.value else {
      return "Everyone gave the same label throughout, so agreement beyond chance is undefined\(others)."
    }
    let count = report.counts.pairableItems
    guard count >= minimumItems else {
      return
        "Too few items (\(count)) for a verdict: α is \(alpha.decimals(2)), and \(agreeing.percent) of the "
        + "pairs agree\(others)."
    }
    let word = alpha >= 0.8 ? "Good agreement" : alpha >= 0.667 ? "Fair agreement" : "Weak agreement"
    return
      "\(word) on the labels: α is \(alpha.decimals(2)), and \(agreeing.percent) of the pairs agree\(others)."
  }

  /// Returns the agreement on details where somebody names them: naming nothing isn't agreement on a source.
  private static func details(_ report: AgreementReport) -> String {
    let shares = [DetailField.source, .kind, .target].compactMap { field in
      report.details?.row(field)?.agreementWhereNamed.value.map { "on the \(field.title) \($0.percent)" }
    }
    return shares.isEmpty ? "" : "; where one is named, \(shares.joined(separator: ", "))"
  }

  private static func prevalence(_ report: AgreementReport) -> String? {
    guard let alpha = report.alphaOfAgreement.value, let agreeing = report.agreement.value, alpha < 0.4,
      agreeing >= 0.8,
      let most = report.labels.max(by: { ($0.share.value ?? 0) < ($1.share.value ?? 0) }),
      let share = most.share.value, share >= minimumPrevalence
    else { return nil }
    return
      "One label prevails (\(most.label.visibleOnOneLine), \(share.percent)), so chance alone explains most "
      + "of this agreement: look at Gwet's AC1 and at each label."
  }

  private static func fewItems(_ report: AgreementReport) -> String? {
    let count = report.counts.pairableItems
    guard count < fewItems else { return nil }
    return
      "Only \(count.counted("item", "was", "were")) rated by two annotators: with fewer than \(fewItems), "
      + "the intervals are rough."
  }

  private static func fewArticles(_ report: AgreementReport) -> String? {
    guard case .itemsOfFewArticles(let count) = report.grouping else { return nil }
    return
      "The intervals treat items as independent: \(count) articles are too few to tell how much articles "
      + "differ."
  }
}
