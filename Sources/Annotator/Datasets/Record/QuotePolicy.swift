/// How a dataset reads a party that is quoted speaking for itself.
///
/// The two common readings differ on a third of the sentences of news; the stored source kind gives either.
package enum QuotePolicy: String, CaseIterable, Hashable, Sendable {
  /// What a party says is a report by the author: the label as it is stored.
  case quotedAsReport = "quoted-as-report"
  /// What a party says is that party's own claim.
  case quotedAsClaim = "quoted-as-claim"

  /// The reading of that name.
  ///
  /// - Throws: an error that names the readings.
  package init(named name: String) throws(UserError) {
    guard let reading = Self(rawValue: name) else {
      let names = Self.allCases.map(\.rawValue)
      throw UserError(
        "'\(name)' is not a reading", nearest: name, of: names, fix: "use \(names.joined(separator: " or "))")
    }
    self = reading
  }

  /// The judgment as this reading labels it.
  ///
  /// A report whose source is a party becomes a claim, when the codebook has that label; a denial stays a
  /// denial.
  package func apply(to judgment: Judgment, codebook: Codebook) -> Judgment {
    guard self == .quotedAsClaim, judgment.label == .report, judgment.sourceKind == .party,
      codebook.has(.claim)
    else { return judgment }
    var claimed = judgment
    claimed.label = .claim
    return claimed
  }
}
