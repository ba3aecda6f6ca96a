/// All measures of the report, in the order of every output.
package enum MeasureTable {
  /// Measures of everything that was compared.
  package static let whole: [Measure<ComparedItems>] = [
    .agreementByItem, .agreementByPair, .agreementByShareOfPieces, .unanimousItems, .krippendorffAlpha,
    .krippendorffAlphaByShareOfPieces, .gwetAC1, .fleissGeneralized, .fleissComplete, .lightKappa,
  ]

  /// Measures of a label.
  package static let labels: [Measure<ComparedLabel>] = [.labelShare, .specificAgreement, .oneAgainstRest]

  /// Measures of two annotators.
  package static let pairs: [Measure<ComparedPair>] = [
    .pairAgreement, .cohenKappa, .weightedKappa, .scottPi,
  ]

  /// Measures of stated confidences.
  package static let confidences: [Measure<ComparedConfidences>] = [
    .agreementWeightedByConfidence, .agreementOfSamePairs, .confidenceDifference, .ordinalAlphaOfConfidences,
    .intervalAlphaOfConfidences,
  ]
}
