import Testing

@testable import Annotator

/// What must not matter does not matter.
@Suite struct InvarianceTests {
  /// Ratings of 40 items by five annotators, some missing, with confidences.
  private func made(seed: UInt64) -> [Rating] {
    var generator = SplitMix64(seed: seed)
    var list: [Rating] = []
    for item in 0..<40 {
      let truth = generator.index(below: 3)
      for annotator in 0..<5 where generator.fraction() < 0.8 {
        let label = generator.fraction() < 0.5 + 0.1 * Double(annotator) ? truth : generator.index(below: 3)
        list.append(
          Rating(
            item: "i\(item)", annotator: "a\(annotator)", label: ["claim", "denial", "report"][label],
            confidence: generator.fraction()))
      }
    }
    return list
  }

  private func figures(_ ratings: Ratings) -> [MetricValue] {
    let tallies = ratings.tallies
    return [
      KrippendorffAlpha.alpha(tallies), GwetCoefficient.ac1(tallies), FleissKappa.generalized(tallies),
      PercentAgreement.byItem(tallies), PercentAgreement.byPair(tallies), LightKappa.kappa(ratings),
      StandardError.alpha(tallies), StandardError.ac1(tallies), ConfidenceAgreement.weighted(ratings),
    ]
  }

  @Test(arguments: 1...5) func theOrderOfTheRatingsDoesNotMatter(seed: UInt64) throws {
    let list = made(seed: seed)
    var generator = SplitMix64(seed: seed + 100)
    let (one, other) = (try Ratings(list), try Ratings(list.shuffled(using: &generator)))
    #expect(one.tallies == other.tallies)
    for (figure, again) in zip(figures(one), figures(other)) { #expect(near(figure, again)) }
    let bootstrap = Bootstrap(replicates: 50)
    #expect(Coefficient.alpha(one.tallies, bootstrap) == Coefficient.alpha(other.tallies, bootstrap))
  }

  @Test(arguments: 1...5) func theNamesOfAnnotatorsAndLabelsDoNotMatter(seed: UInt64) throws {
    let list = made(seed: seed)
    let annotators = ["a0": "z", "a1": "b", "a2": "y", "a3": "c", "a4": "x"]
    let labels = ["claim": "report", "denial": "claim", "report": "denial"]
    let renamed = list.map {
      Rating(
        item: $0.item, annotator: annotators[$0.annotator] ?? "", label: labels[$0.label] ?? "",
        confidence: $0.confidence)
    }
    let (one, other) = (try Ratings(list), try Ratings(renamed))
    for (figure, again) in zip(figures(one), figures(other)) { #expect(near(figure, again)) }
    for method in ConsensusMethod.allCases {
      let (consensus, again) = (one.consensus(by: method), other.consensus(by: method))
      for item in 0..<one.itemCount {
        for (label, share) in consensus.shares(ofItem: item).enumerated() {
          let place = other.labels.firstIndex(of: labels[one.labels[label]] ?? "") ?? 0
          #expect(abs(again.shares(ofItem: item)[place] - share) < 1e-6)
        }
      }
    }
  }

  @Test func perfectAgreementIsOne() throws {
    let list = (0..<30).flatMap { item in
      ["ann", "bob", "eve"].map {
        Rating(item: "\(item)", annotator: $0, label: ["claim", "denial", "report"][item % 3], confidence: 1)
      }
    }
    let ratings = try Ratings(list)
    let tallies = ratings.tallies
    #expect(KrippendorffAlpha.alpha(tallies) == .value(1))
    #expect(KrippendorffAlpha.alpha(tallies, on: .ordinal) == .value(1))
    #expect(GwetCoefficient.ac1(tallies) == .value(1) && FleissKappa.complete(tallies) == .value(1))
    #expect(LightKappa.kappa(ratings) == .value(1) && ConfidenceAgreement.weighted(ratings) == .value(1))
    #expect(StandardError.alpha(tallies) == .value(0))
  }

  @Test(arguments: ConsensusMethod.allCases) func consensusOfIdenticalRatingsIsThoseRatings(
    method: ConsensusMethod
  ) throws {
    let labels = (0..<30).map { ["claim", "denial", "report"][($0 * $0) % 3] }
    let list = labels.enumerated().flatMap { item, label in
      ["ann", "bob", "eve"].map { Rating(item: "\(item)", annotator: $0, label: label) }
    }
    let ratings = try Ratings(list)
    let consensus = ratings.consensus(by: method)
    for (item, label) in labels.enumerated() {
      guard case .label(let code, let confidence) = consensus.decision(ofItem: item) else {
        Issue.record("item \(item) is not decided")
        continue
      }
      #expect(ratings.labels[code] == label && confidence > 0.9)
    }
  }

  /// Enough items for several parts that run side by side.
  @Test func theSameRatingsGiveTheSameBitsInParallel() throws {
    var builder = RatingsBuilder(annotators: ["ann", "bob", "eve"], labels: ["claim", "denial"])
    var generator = SplitMix64(seed: 4)
    for item in 0..<5_000 {
      let truth = generator.index(below: 2)
      for annotator in 0..<3 {
        try builder.add(
          item: item, annotator: annotator, label: generator.index(below: 4) == 0 ? 1 - truth : truth)
      }
    }
    let ratings = try builder.ratings()
    #expect(ParallelMap.ranges(of: ratings.itemCount, atMost: 16, atLeast: 2_048).count == 2)
    let settings = DawidSkene(tolerance: 0, iterationLimit: 4)
    let fit = settings.fit(ratings)
    #expect(fit == settings.fit(ratings) && fit.likelihoods.neverFalls && fit.likelihoods.count == 4)
    #expect(abs(fit.priors.reduce(0, +) - 1) < 1e-12)
  }

  @Test func partsHaveTheSameBoundsOnEveryMachine() {
    #expect(ParallelMap.ranges(of: 10, atMost: 3, atLeast: 2) == [0..<3, 3..<6, 6..<10])
    #expect(ParallelMap.ranges(of: 10, atMost: 16, atLeast: 100) == [0..<10])
    #expect(ParallelMap.ranges(of: 0, atMost: 16, atLeast: 1) == [])
    let parts = ParallelMap.map(ParallelMap.ranges(of: 1_000, atMost: 16, atLeast: 1)) { index, range in
      [index, range.count]
    }
    #expect(parts.map { $0[0] } == Array(0..<16) && parts.reduce(0) { $0 + $1[1] } == 1_000)
  }

  private func near(_ one: MetricValue, _ other: MetricValue) -> Bool {
    guard let value = one.value, let again = other.value else { return one == other }
    return abs(value - again) < 1e-12
  }
}
