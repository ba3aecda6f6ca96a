/// How a dataset reads a quotation in which a party speaks for itself.
///
/// The two common readings differ on a third of the sentences in news. The stored source kind allows either.
package enum QuotePolicy: String, CaseIterable, Hashable, Sendable {
  /// A party's words are a report by the author: the label as stored.
  case quotedAsReport = "quoted-as-report"
  /// A party's words are that party's own claim.
  case quotedAsClaim = "quoted-as-claim"

  /// Creates the reading of that name.
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

  /// Returns the judgment as this reading labels it.
  ///
  /// A report whose source is a party becomes a claim if the codebook has that label; a denial stays a
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
