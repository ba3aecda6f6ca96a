import Annotator

/// Compares the default with that of 0.1.0 on simulated teams of two, three and five.
struct TeamBenchmark {
  let repetitions: Int

  private static let mixes = [
    ("even", [1.0 / 3, 1.0 / 3, 1.0 / 3]), ("uneven", [0.45, 0.35, 0.2]), ("skewed", [0.7, 0.2, 0.1]),
  ]

  func run() throws {
    print(
      "points gained over tie-averaged majority vote, \(repetitions) runs per cell: 0.1.0, the default, and "
        + "full knowledge")
    for confidence in TeamSimulation.Confidence.allCases {
      var (first, now, most, cells) = (0.0, 0.0, 0.0, 0.0)
      for annotators in [2, 3, 5] {
        for items in [30, 100, 400] {
          for (name, mix) in Self.mixes {
            let gains = try gains(annotators, items, mix, confidence)
            print(
              "\(confidence) confidence, \(annotators) annotators, \(items) items, \(name):",
              rounded(gains.0), rounded(gains.1), rounded(gains.2))
            (first, now, most, cells) = (first + gains.0, now + gains.1, most + gains.2, cells + 1)
          }
        }
      }
      print(
        "\(confidence) confidence, mean: 0.1.0 \(rounded(first / cells)), the default "
          + "\(rounded(now / cells)),",
        "full knowledge \(rounded(most / cells))\n"
      )
    }
  }

  private func gains(
    _ annotators: Int, _ items: Int, _ mix: [Double], _ confidence: TeamSimulation.Confidence
  ) throws -> (Double, Double, Double) {
    var (first, now, most) = (0.0, 0.0, 0.0)
    for run in 0..<repetitions {
      let seed = UInt64(run) &* 7_919 &+ UInt64(annotators * 1_000 + items * 10)
      let team = try TeamSimulation(
        annotators: annotators, items: items, labelMix: mix, confidence, seed: seed)
      let base = Verdicts(MajorityVote.consensus(team.ratings), truth: team.truth).accuracy
      first += Verdicts(FirstDefault.consensus(team.ratings), truth: team.truth).accuracy - base
      let method = ConsensusChoice(team.ratings).method
      now += Verdicts(team.ratings.consensus(by: method), truth: team.truth).accuracy - base
      most += team.ceiling - base
    }
    let scale = 100 / Double(max(1, repetitions))
    return (first * scale, now * scale, most * scale)
  }
}
