/// All measures of the report, in the order in which every output has them.
package enum MeasureTable {
  /// Of everything that was compared.
  package static let whole: [Measure<ComparedItems>] = [
    .agreementByItem, .agreementByPair, .agreementByShareOfPieces, .unanimousItems, .krippendorffAlpha,
    .krippendorffAlphaByShareOfPieces, .gwetAC1, .fleissGeneralized, .fleissComplete, .lightKappa,
  ]

  /// Of a label.
  package static let labels: [Measure<ComparedLabel>] = [.labelShare, .specificAgreement, .oneAgainstRest]

  /// Of two annotators.
  package static let pairs: [Measure<ComparedPair>] = [
    .pairAgreement, .cohenKappa, .weightedKappa, .scottPi,
  ]

  /// Of stated confidences.
  package static let confidences: [Measure<ComparedConfidences>] = [
    .agreementWeightedByConfidence, .agreementOfSamePairs, .confidenceDifference, .ordinalAlphaOfConfidences,
    .intervalAlphaOfConfidences,
  ]
}
