import Annotator

/// A kind of annotation project to simulate: who rates what, and how well.
struct Regime {
  let name: String
  let items: Int
  let annotators: Int
  /// How many annotators rate each item, which may be all of them.
  let perItem: Int
  /// How frequent each true label is.
  let labelMix: [Double]
  /// The range from which each annotator's probability of being right is drawn evenly.
  let skill: ClosedRange<Double>
  /// How many annotators answer purely by chance.
  var random = 0
  /// How many annotators always give the most frequent label.
  var lazy = 0
  /// How many annotators take one label for another in half of the cases.
  var confused = 0
  /// The share of items that are hard: on those, everybody's skill falls to 0.45.
  var hard = 0.0
  /// How likely the second annotator is to copy the first.
  var copying = 0.0
  /// Whether annotators know how sure they can be.
  var honest = true
}

extension Regime {
  /// The cells of the benchmark.
  static let all: [Regime] = small + crowds

  private static let even = [1.0 / 3, 1.0 / 3, 1.0 / 3]
  private static let skewed = [0.7, 0.2, 0.1]
  private static let rare = [0.9, 0.07, 0.03]

  /// Teams of two to five annotators.
  private static var small: [Regime] {
    var regimes: [Regime] = []
    for team in 2...5 {
      for (mix, shares) in [("even", even), ("skewed", skewed), ("rare", rare)] {
        for items in [30, 150, 600] {
          let name = "\(team) annotators, \(items) items, \(mix)"
          let base = Regime(
            name: name, items: items, annotators: team, perItem: team, labelMix: shares, skill: 0.65...0.95)
          regimes.append(base)
          regimes.append(base.with("one random") { $0.random = 1 })
          regimes.append(base.with("one lazy") { $0.lazy = 1 })
          regimes.append(base.with("one confused") { $0.confused = 1 })
          regimes.append(base.with("30 % hard") { $0.hard = 0.3 })
          if team > 2 { regimes.append(base.with("one copies a lot") { $0.copying = 0.7 }) }
          if team > 2 { regimes.append(base.with("one copies a third") { $0.copying = 0.33 }) }
          regimes.append(base.with("dishonest") { $0.honest = false })
        }
      }
    }
    return regimes
  }

  /// Many annotators with few ratings each, over few and many labels.
  private static var crowds: [Regime] {
    var regimes: [Regime] = []
    for (labels, shares) in [
      (2, [0.5, 0.5]), (2, [0.85, 0.15]), (3, skewed), (8, [Double](repeating: 0.125, count: 8)),
    ] {
      for (items, annotators, perItem) in [(200, 40, 3), (200, 100, 5), (1_000, 60, 5), (500, 25, 2)] {
        let base = Regime(
          name:
            "crowd: \(annotators) annotators, \(perItem) per item, \(items) items, \(labels) labels (first "
            + "\(shares[0]))",
          items: items, annotators: annotators, perItem: perItem, labelMix: shares, skill: 0.5...0.95)
        regimes.append(base)
        regimes.append(base.with("a quarter random") { $0.random = annotators / 4 })
        regimes.append(base.with("30 % hard") { $0.hard = 0.3 })
      }
    }
    return regimes
  }

  private func with(_ suffix: String, _ change: (inout Regime) -> Void) -> Regime {
    var regime = Regime(
      name: name + ", " + suffix, items: items, annotators: annotators, perItem: perItem, labelMix: labelMix,
      skill: skill)
    change(&regime)
    return regime
  }
}
