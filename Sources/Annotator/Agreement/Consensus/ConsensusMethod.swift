/// A way to make a consensus.
package enum ConsensusMethod: String, Equatable, Sendable, CaseIterable {
  /// The label that most annotators gave.
  case majority
  /// Votes weighted by their stated confidence.
  case confidence
  /// Votes weighted by how often the annotator sides with the majority.
  case wawa
  /// Dawid–Skene's posterior.
  case dawidSkene = "dawid_skene"
  /// Dawid–Skene's posterior with stated confidences, to the extent that agreement rises with them.
  case confidentDawidSkene = "dawid_skene_confidence"
  /// The posterior of EBCC.
  case ebcc
  /// The mean of EBCC's posterior and Wawa's share.
  case blend = "ebcc_wawa"

  /// The method's name for display.
  package var title: String {
    switch self {
    case .majority: "majority vote"
    case .confidence: "confidence-weighted vote"
    case .wawa: "Wawa (votes weighted by agreement with the majority)"
    case .dawidSkene: "Dawid–Skene"
    case .confidentDawidSkene: "Dawid–Skene with stated confidence"
    case .ebcc: "EBCC"
    case .blend: "EBCC and Wawa"
    }
  }
}

extension ConsensusMethod {
  /// Reads a method as typed: its name, with hyphens or underscores.
  ///
  /// - Throws: an error that suggests the nearest name.
  package init(typed text: String) throws(UserError) {
    let named = Self.allCases.first { $0.typed == text || $0.rawValue == text }
    guard let named else {
      throw UserError(
        "'\(text)' is not a method", nearest: text, of: Self.allCases.map(\.typed),
        fix: "use \(Self.allCases.map(\.typed).joined(separator: ", "))")
    }
    self = named
  }

  /// The name as typed, with hyphens.
  private var typed: String {
    String(decoding: rawValue.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}

extension ConsensusMethod {
  /// The most shares that are computed, one for each item and label: 2 GB.
  private static let maximumShares = 250_000_000

  /// Checks that the ratings don't have too many items and labels for the method.
  ///
  /// - Throws: an error that says which method to use, or to compare fewer articles.
  package func check(_ ratings: Ratings) throws(UserError) {
    let labels = ratings.labels.count
    guard ratings.itemCount.multipliedReportingOverflow(by: labels).partialValue <= Self.maximumShares else {
      throw UserError(
        "\(ratings.itemCount) items with \(labels) labels are too many for one consensus",
        fix: "compare fewer articles at a time")
    }
    let estimates: Set<Self> = [.dawidSkene, .confidentDawidSkene, .ebcc, .blend]
    guard labels <= ConfusionMatrix.fewLabels || !estimates.contains(self) else {
      throw UserError(
        "\(typed) takes up to \(ConfusionMatrix.fewLabels) labels, and there are \(labels)",
        fix: "use --method wawa, confidence or majority")
    }
  }
}

extension Ratings {
  /// Returns the consensus by a method; Dawid–Skene uses the program's smoothing.
  package func consensus(by method: ConsensusMethod) -> Consensus {
    switch method {
    case .majority: MajorityVote.consensus(self)
    case .confidence: ConfidenceVote.consensus(self)
    case .wawa: Wawa.consensus(self)
    case .dawidSkene, .confidentDawidSkene:
      DawidSkene.program(method, labelCount: labels.count).fit(self).consensus
    case .ebcc: EBCC().consensus(self)
    case .blend: Blend.consensus(self)
    }
  }
}
