import Annotator

/// Compares the consensus methods with tie-averaged majority vote, over all regimes.
struct ConsensusBenchmark {
  let repetitions: Int
  let showsCells: Bool

  struct Candidate: Sendable {
    let name: String
    let run: @Sendable (Ratings) -> Consensus
  }

  private static let candidates: [Candidate] = [
    Candidate(name: "confidence-weighted", run: ConfidenceVote.consensus),
    Candidate(name: "Wawa", run: Wawa.consensus),
    Candidate(name: "Dawid–Skene, unsmoothed") {
      DawidSkene(tolerance: 1e-6, iterationLimit: 500).fit($0).consensus
    },
    Candidate(name: "Dawid–Skene, add-one") {
      DawidSkene(smoothing: .init(right: 1, wrong: 1, prior: 1), tolerance: 1e-6, iterationLimit: 500).fit($0)
        .consensus
    },
    Candidate(name: "one coin, smoothed") {
      var settings = DawidSkene.smoothed(labelCount: $0.labels.count)
      settings.model = .oneCoin
      return settings.fit($0).consensus
    },
    Candidate(name: "Dawid–Skene, smoothed", run: { $0.consensus(by: .dawidSkene) }),
    Candidate(name: "the default", run: { $0.consensus(by: ConsensusChoice($0).method) }),
  ]

  func run() throws {
    var gains = [[Double]](repeating: [], count: Self.candidates.count)
    for (index, regime) in Regime.all.enumerated() {
      let cell = try gain(in: regime, seed: UInt64(index) * 10_000)
      for (place, gain) in cell.enumerated() { gains[place].append(gain) }
      if showsCells { print(regime.name, cell.map(rounded).joined(separator: "  "), separator: ": ") }
    }
    report("teams of 2 to 5", gains, where: { $0.annotators <= 5 })
    report("crowds", gains, where: { $0.annotators > 5 })
    report("all", gains, where: { _ in true })
  }

  /// Returns the mean gain of each candidate in one regime, in points of accuracy.
  private func gain(in regime: Regime, seed: UInt64) throws -> [Double] {
    var sums = [Double](repeating: 0, count: Self.candidates.count)
    for repetition in 0..<repetitions {
      let simulation = try Simulation(regime, seed: seed + UInt64(repetition))
      let base = simulation.accuracy(MajorityVote.consensus(simulation.ratings))
      for (place, candidate) in Self.candidates.enumerated() {
        sums[place] += simulation.accuracy(candidate.run(simulation.ratings)) - base
      }
    }
    return sums.map { 100 * $0 / Double(max(1, repetitions)) }
  }

  private func report(_ title: String, _ gains: [[Double]], where isIncluded: (Regime) -> Bool) {
    let chosen = Regime.all.indices.filter { isIncluded(Regime.all[$0]) }
    print("\n\(title): points gained over majority vote, \(chosen.count) regimes, \(repetitions) runs each")
    for (candidate, all) in zip(Self.candidates, gains) {
      let cells = chosen.map { (gain: all[$0], name: Regime.all[$0].name) }.sorted { $0.gain < $1.gain }
      let mean = cells.reduce(0) { $0 + $1.gain } / Double(max(1, cells.count))
      print(
        "  \(candidate.name): mean \(rounded(mean)), ahead in \(cells.count { $0.gain > 0 }),",
        "more than 1 point behind in \(cells.count { $0.gain < -1 });",
        "worst", cells.prefix(2).map { "\(rounded($0.gain)) (\($0.name))" }.joined(separator: ", "))
    }
  }
}

/// Returns a figure rounded to two decimals.
func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
