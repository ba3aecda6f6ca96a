/// The distribution of labels for each rule, rounded from counts in the labelled development articles.
enum LabelTable {
  /// Returns the share of a label among passages to which a rule applies.
  static func share(of label: String, rule: LabelRule) -> Double {
    let row = row(rule)
    switch label {
    case StandardLabel.claim: return row.claim
    case StandardLabel.denial: return row.denial
    case StandardLabel.report: return row.report
    case StandardLabel.none: return row.none
    default: return 0
    }
  }

  private typealias Row = (claim: Double, denial: Double, report: Double, none: Double)

  private static func row(_ rule: LabelRule) -> Row {
    switch rule {
    case .question: (0.1, 0.01, 0.09, 0.8)
    case .fragment: (0.1, 0.01, 0.02, 0.87)
    case .denies: (0.1, 0.7, 0.19, 0.01)
    case .disowns: (0.1, 0.6, 0.29, 0.01)
    case .calls: (0.05, 0.75, 0.19, 0.01)
    case .judges: (0.15, 0.4, 0.44, 0.01)
    case .according: (0.04, 0.01, 0.94, 0.01)
    case .says: (0.12, 0.03, 0.84, 0.01)
    case .mentions: (0.42, 0.08, 0.48, 0.02)
    case .hearsay: (0.3, 0.02, 0.67, 0.01)
    case .quoted: (0.1, 0.04, 0.84, 0.02)
    case .quotation: (0.3, 0.04, 0.64, 0.02)
    case .plain: (0.86, 0.02, 0.08, 0.04)
    }
  }
}
