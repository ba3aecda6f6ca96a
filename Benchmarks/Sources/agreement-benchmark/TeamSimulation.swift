import Annotator

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A simulated team of two to five annotators, with the truth.
///
/// Each annotator has a skill for each label. Items are harder or easier, for everybody and individually.
struct TeamSimulation {
  let ratings: Ratings
  let truth: [(item: Int, label: Int)]
  /// The share of items that somebody would get right who knows every skill, every habit of mistaking one
  /// label for another, the label mix, and how each confidence came about.
  let ceiling: Double

  /// What an annotator's confidence expresses.
  enum Confidence: String, CaseIterable {
    /// The probability of being right, to the nearest tenth.
    case honest
    /// The odds as the annotator feels them: with noise, and stated boldly or cautiously by habit.
    case felt
    /// A number without meaning.
    case noisy
    /// No confidence is stated.
    case none

    /// The standard deviation of the felt odds around the true ones; nil if none are felt.
    fileprivate var blur: Double? {
      switch self {
      case .honest: 0
      case .felt: 0.7
      case .noisy, .none: nil
      }
    }
  }

  init(annotators: Int, items: Int, labelMix: [Double], _ confidence: Confidence, seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let labels = labelMix.indices
    let skills = (0..<annotators).map { _ in labels.map { _ in 0.55 + 0.4 * generator.fraction() } }
    let mistakes = (0..<annotators).map { _ in
      labels.map { _ in labels.map { _ in 0.2 + generator.fraction() } }
    }
    let habits = (0..<annotators).map { _ in (0.5 + generator.fraction(), 1.5 * (generator.fraction() - 0.5))
    }
    var builder = RatingsBuilder(
      annotators: (0..<annotators).map { "a\($0)" }, labels: labels.map { "l\($0)" })
    var truth: [(item: Int, label: Int)] = []
    var right = 0
    for item in 0..<items {
      let label = generator.draw(labelMix)
      truth.append((item, label))
      let ease = 0.35 * generator.normal()
      var scores = labelMix.map { log($0) }
      for annotator in 0..<annotators {
        let skill = skills[annotator][label]
        let odds = 1.3 * log(skill / (1 - skill)) + ease + generator.normal()
        var said = label
        if generator.fraction() >= 1 / (1 + exp(-odds)) {
          var wrong = mistakes[annotator][label]
          wrong[label] = 0
          said = generator.draw(wrong)
        }
        let felt = odds + (confidence.blur ?? 0) * generator.normal()
        for candidate in labels {
          scores[candidate] += log(
            Self.likelihood(
              of: said, felt: confidence.blur.map { (felt, $0) }, truth: candidate,
              skill: skills[annotator][candidate], mistakes: mistakes[annotator][candidate]))
        }
        let shown = habits[annotator].0 * felt + habits[annotator].1
        let stated: Double? =
          switch confidence {
          case .honest: 1 / (1 + exp(-odds))
          case .felt: 1 / (1 + exp(-shown))
          case .noisy: generator.fraction()
          case .none: nil
          }
        try builder.add(
          item: item, annotator: annotator, label: said,
          confidence: stated.map { min(1, max(0.1, ($0 * 10).rounded() / 10)) })
      }
      if scores.indices.max(by: { scores[$0] < scores[$1] }) == label { right += 1 }
    }
    ceiling = Double(right) / Double(max(1, items))
    ratings = try builder.ratings()
    self.truth = truth
  }
}

extension TeamSimulation {
  /// Returns the likelihood of an answer and of the odds felt with it, given the true label. The odds of
  /// being right are integrated over unless they are known.
  private static func likelihood(
    of said: Int, felt: (odds: Double, blur: Double)?, truth: Int, skill: Double, mistakes: [Double]
  ) -> Double {
    let mean = 1.3 * log(skill / (1 - skill))
    let exact = felt.flatMap { $0.blur == 0 ? $0.odds : nil }
    var sum = 0.0
    for odds in exact.map({ [$0] }) ?? (-20...20).map({ mean + Double($0) / 5 }) {
      let deviation = (odds - mean) / (1 + 0.35 * 0.35).squareRoot()
      var density = exp(-deviation * deviation / 2)
      if exact == nil, let felt {
        density *= exp(-(felt.odds - odds) * (felt.odds - odds) / (2 * felt.blur * felt.blur))
      }
      let right = 1 / (1 + exp(-odds))
      sum += density * (said == truth ? right : 1 - right)
    }
    guard said != truth else { return max(sum, 1e-300) }
    let others = mistakes.indices.reduce(0.0) { $1 == truth ? $0 : $0 + mistakes[$1] }
    return max(sum * mistakes[said] / others, 1e-300)
  }
}

extension SplitMix64 {
  /// Draws a number from the standard normal distribution.
  fileprivate mutating func normal() -> Double {
    (-2 * log(1 - fraction())).squareRoot() * cos(2 * .pi * fraction())
  }
}
