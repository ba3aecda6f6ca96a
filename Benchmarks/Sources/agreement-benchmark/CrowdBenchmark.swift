import Annotator

/// Compares the consensus methods with tie-averaged majority vote on public crowd data sets with known truth.
struct CrowdBenchmark {
  let folders: [String]

  private static let candidates: [(name: String, run: @Sendable (Ratings) -> Consensus)] = [
    ("0.1.0", FirstDefault.consensus),
    ("Wawa", Wawa.consensus),
    ("EBCC", { $0.consensus(by: .ebcc) }),
    ("default", { $0.consensus(by: ConsensusChoice($0).method) }),
  ]

  func run() throws {
    let sets = try CrowdFiles.sets(in: folders)
    var verdicts: [[Verdicts]] = []
    print(
      "points gained over tie-averaged majority vote (calibration error); 95% paired bootstrap interval of the "
        + "default")
    for set in sets {
      let base = Verdicts(MajorityVote.consensus(set.ratings), truth: set.truth)
      let all = Self.candidates.map { Verdicts($0.run(set.ratings), truth: set.truth) }
      verdicts.append([base] + all)
      show(set, base, all)
    }
    for isForChoosing in [true, false] {
      let chosen = sets.indices.filter { sets[$0].isForChoosing == isForChoosing }
      summarize(isForChoosing ? "chosen on" : "tried on", chosen.map { verdicts[$0] })
    }
    summarize("all", verdicts)
  }

  private func show(_ set: CrowdSet, _ base: Verdicts, _ all: [Verdicts]) {
    let gains = zip(Self.candidates, all).map {
      "\($0.name) \(rounded(100 * ($1.accuracy - base.accuracy))) (\(rounded($1.calibrationError)))"
    }
    let interval = all.last?.interval(against: base) ?? (low: 0, high: 0)
    let risk = all.last?.risk(below: 0.8) ?? (flagged: 0, wrong: 0)
    let half = set.isForChoosing ? "chosen on" : "tried on"
    print(
      "\(set.name) [\(half); \(set.truth.count) items, majority \(rounded(100 * base.accuracy))]:",
      gains.joined(separator: "  "), "[\(rounded(interval.low)), \(rounded(interval.high))]",
      "below 80: \(rounded(100 * risk.flagged))% flagged, \(rounded(100 * risk.wrong))% of the rest wrong")
  }

  private func summarize(_ title: String, _ sets: [[Verdicts]]) {
    guard !sets.isEmpty else { return }
    let count = Double(sets.count)
    print("\n\(title): \(sets.count) sets")
    let best = sets.map { set in 100 * ((set.dropFirst().map(\.accuracy).max() ?? 0) - set[0].accuracy) }
    print(
      "  the best of these for each set, chosen with knowledge of the truth: mean "
        + "\(rounded(best.reduce(0, +) / count))"
    )
    for (place, candidate) in Self.candidates.enumerated() {
      let gains = sets.map { 100 * ($0[place + 1].accuracy - $0[0].accuracy) }
      let error = sets.reduce(0) { $0 + $1[place + 1].calibrationError } / count
      print(
        "  \(candidate.name): mean \(rounded(gains.reduce(0, +) / count)), worst "
          + "\(rounded(gains.min() ?? 0)),",
        "calibration error \(rounded(error * 100)) points")
      let spread = sets.reduce(0) { $0 + $1[place + 1].variance(against: $1[0]) }.squareRoot() / count
      let mean = gains.reduce(0, +) / count
      print(
        "    95% interval of the mean, with the items of each set resampled: "
          + "\(rounded(mean - 196 * spread)) to \(rounded(mean + 196 * spread))")
      let curve = stride(from: 0.5, through: 0.95, by: 0.05).map { threshold in
        let risks = sets.map { $0[place + 1].risk(below: threshold) }
        let flagged = risks.reduce(0) { $0 + $1.flagged } / count
        let wrong = risks.reduce(0) { $0 + $1.wrong } / count
        return "\(Int((threshold * 100).rounded())): \(rounded(100 * flagged))% / \(rounded(100 * wrong))%"
      }
      print("    settle below: flagged / wrong among the rest  ", curve.joined(separator: ", "))
    }
  }
}
