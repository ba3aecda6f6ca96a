/// Agreement on one label: if one annotator gives it, do the others give it, too?
package enum LabelAgreement {
  /// Returns the specific agreement: how likely another annotator gave the label, given that one did.
  ///
  /// `Σ_i n_ik (n_ik - 1) / Σ_i n_ik (m_i - 1)` over the items rated at least twice. O(tallies).
  /// Source: Cicchetti & Feinstein, Journal of Clinical Epidemiology 43 (1990); for many raters
  /// Uebersax, A Design-Independent Method for Measuring the Reliability of Psychiatric Diagnosis (1982).
  package static func specific(_ tallies: LabelTallies, label: Int) -> MetricValue {
    if let obstacle = tallies.obstacle { return .undefined(obstacle) }
    var (agreeing, all) = (0.0, 0.0)
    tallies.forEach(label: label) { count, size, weight in
      agreeing += weight * count * (count - 1)
      all += weight * count * (size - 1)
    }
    return .ratio(agreeing, all, orElse: .unusedLabel)
  }

  /// Returns Krippendorff's nominal α with all other labels treated as one. O(tallies).
  package static func oneAgainstRest(_ tallies: LabelTallies, label: Int) -> MetricValue {
    if let obstacle = tallies.obstacle { return .undefined(obstacle) }
    var (observed, used) = (0.0, 0.0)
    tallies.forEach(label: label) { count, size, weight in
      observed += weight * (count * (size - count) / (size - 1))
      used += weight * count
    }
    guard used > 0 else { return .undefined(.unusedLabel) }
    let all = tallies.totals(atLeast: 2).reduce(0, +)
    return .corrected(observed: observed, expected: used * (all - used) / (all - 1), orElse: .oneLabel)
  }
}

extension LabelTallies {
  /// Calls `body` with (ratings with the label, all ratings, items) for each tally of two or more that has
  /// the label.
  fileprivate func forEach(label: Int, _ body: (Double, Double, Double) -> Void) {
    for tally in pairable {
      for run in runs(of: tally) where Int(labels[run]) == label {
        body(Double(counts[run]), Double(sizes[tally]), Double(weights[tally]))
      }
    }
  }
}

extension Measure<ComparedLabel> {
  static var labelShare: Self {
    Measure("share", named: "share", source: nil, as: .percent) { Coefficient($0.share) }
  }

  static var specificAgreement: Self {
    Measure(
      "specific_agreement", named: "specific agreement", source: "Cicchetti & Feinstein 1990", as: .percent,
      bounds: .interval
    ) {
      Coefficient(
        LabelAgreement.specific($0.tallies, label: $0.label),
        of: $0.tallies.itemCount(withLabel: $0.label))
    }
  }

  static var oneAgainstRest: Self {
    Measure(
      "alpha_one_against_rest", named: "α against the rest", source: "Krippendorff 2011", bounds: .interval
    ) {
      let value = LabelAgreement.oneAgainstRest($0.tallies, label: $0.label)
      return Coefficient(
        value: value,
        interval: value.value == nil || $0.tallies.labelCount > ConfusionMatrix.fewLabels
          ? nil : AlphaInterval($0.tallies, label: $0.label).interval())
    }
  }
}
