import Annotator

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A made-up team of two to five annotators with the truth.
///
/// Each annotator has a skill for each label; items are harder or easier for everybody and for each. An
/// honest confidence is what the annotator's odds of being right look like from inside: with noise, and
/// stated boldly or cautiously by habit.
struct TeamSimulation {
  let ratings: Ratings
  let truth: [(item: Int, label: Int)]

  enum Confidence: String, CaseIterable { case honest, noisy, none }

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
    for item in 0..<items {
      let label = generator.draw(labelMix)
      truth.append((item, label))
      let ease = 0.35 * generator.normal()
      for annotator in 0..<annotators {
        let skill = skills[annotator][label]
        let odds = 1.3 * log(skill / (1 - skill)) + ease + generator.normal()
        var said = label
        if generator.fraction() >= 1 / (1 + exp(-odds)) {
          var wrong = mistakes[annotator][label]
          wrong[label] = 0
          said = generator.draw(wrong)
        }
        let felt = habits[annotator].0 * (odds + 0.7 * generator.normal()) + habits[annotator].1
        let stated: Double? =
          switch confidence {
          case .honest: 1 / (1 + exp(-felt))
          case .noisy: generator.fraction()
          case .none: nil
          }
        try builder.add(
          item: item, annotator: annotator, label: said,
          confidence: stated.map { min(1, max(0.1, ($0 * 10).rounded() / 10)) })
      }
    }
    ratings = try builder.ratings()
    self.truth = truth
  }
}

extension SplitMix64 {
  /// A number from the standard normal distribution.
  fileprivate mutating func normal() -> Double {
    (-2 * log(1 - fraction())).squareRoot() * cos(2 * .pi * fraction())
  }
}
