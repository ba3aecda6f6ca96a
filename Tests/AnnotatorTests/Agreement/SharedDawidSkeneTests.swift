import Testing

@testable import Annotator

@Suite struct SharedDawidSkeneTests {
  @Test func theMethodOf1979HasTheReferencePosteriors() throws {
    for vector in try SharedVectors.load("dawid_skene.json")["datasets"].list {
      let problem = try Problem(vector)
      let fit = DawidSkene().fit(problem.ratings)
      problem.expect(fit.consensus, has: vector["posterior"])
      expect(fit.logLikelihood, near: vector["log_likelihood"], 1e-8, problem.place)
      for (prior, reference) in zip(fit.priors, vector["prior"].numbers) {
        #expect(abs(prior - reference) <= 1e-8, problem.place)
      }
      problem.expect(fit.confusions, are: vector["confusion"])
      #expect(fit.hasConverged && fit.likelihoods.neverFalls, problem.place)
    }
  }

  @Test func oneCoinHasTheReferencePosteriors() throws {
    for vector in try SharedVectors.load("dawid_skene.json")["datasets"].list {
      let problem = try Problem(vector)
      let fit = DawidSkene(model: .oneCoin).fit(problem.ratings)
      problem.expect(fit.consensus, has: vector["onecoin_posterior"])
      expect(fit.logLikelihood, near: vector["onecoin_log_likelihood"], 1e-8, problem.place)
      for (annotator, name) in problem.ratings.annotators.enumerated() {
        expect(
          fit.confusions[annotator][0][0], near: vector["onecoin_worker_accuracy"][name], 1e-8, problem.place)
      }
      #expect(fit.likelihoods.neverFalls, problem.place)
    }
  }

  @Test func theSmoothedLikelihoodNeverFallsEither() throws {
    for vector in try SharedVectors.load("dawid_skene.json")["datasets"].list {
      let problem = try Problem(vector)
      let smoothing = DawidSkene.Smoothing(right: 2, wrong: 0.5, prior: 1)
      for model in [DawidSkene.Model.confusion, .oneCoin] {
        let fit = DawidSkene(model: model, smoothing: smoothing, tolerance: 1e-8).fit(problem.ratings)
        #expect(fit.hasConverged && fit.likelihoods.neverFalls, problem.place)
      }
    }
  }

  @Test func theDefaultLosesAtMostAPointOnMajorityWhereTheTruthIsKnown() throws {
    for vector in try SharedVectors.load("dawid_skene.json")["datasets"].list {
      let (problem, gold) = (try Problem(vector), vector["gold"].object.mapValues(\.name))
      guard !gold.isEmpty else { continue }
      let majority = problem.accuracy(MajorityVote.consensus(problem.ratings), gold)
      let chosen = problem.accuracy(
        problem.ratings.consensus(by: ConsensusChoice(problem.ratings).method), gold)
      #expect(chosen >= majority - 0.01, problem.place)
    }
  }

  /// A data set with its item and class names.
  private struct Problem {
    let ratings: Ratings
    let classes: [String]
    let itemOrder: [Int]
    let place: Comment

    init(_ vector: JSON) throws {
      classes = vector["classes"].list.map(\.name)
      let rows = vector["rows"].list.map {
        Rating(item: $0.list[0].name, annotator: $0.list[1].name, label: $0.list[2].name)
      }
      ratings = try Ratings(rows, labels: classes, repeats: .keepEach)
      let codes = Dictionary(uniqueKeysWithValues: ratings.items.enumerated().map { ($1, $0) })
      itemOrder = vector["items"].list.compactMap { codes[$0.name] }
      place = "\(vector["id"].name)"
    }

    /// The share of the items with a known label that get it; a tie counts as the share it holds.
    func accuracy(_ consensus: Consensus, _ gold: [String: String]) -> Double {
      let credits = ratings.items.enumerated().compactMap { item, name in
        gold[name].flatMap { classes.firstIndex(of: $0) }.map { consensus.credits(ofItem: item)[$0] }
      }
      return credits.reduce(0, +) / Double(credits.count)
    }

    func expect(_ consensus: Consensus, has posteriors: JSON) {
      #expect(itemOrder.count == posteriors.list.count, place)
      for (item, reference) in zip(itemOrder, posteriors.list) {
        for (posterior, expected) in zip(consensus.shares(ofItem: item), reference.numbers) {
          #expect(abs(posterior - expected) <= 1e-8, place)
        }
      }
    }

    func expect(_ confusions: [[[Double]]], are reference: JSON) {
      for (annotator, name) in ratings.annotators.enumerated() {
        for (truth, row) in classes.enumerated() {
          for (given, column) in classes.enumerated() {
            guard let expected = reference[name][row][column].number else { continue }
            #expect(abs(confusions[annotator][truth][given] - expected) <= 1e-7, place)
          }
        }
      }
    }
  }
}

/// Expects a number near the reference's.
func expect(
  _ value: Double?, near reference: JSON, _ tolerance: Double, _ place: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let value, let expected = reference.number else {
    #expect(value == nil && reference.isNull, place, sourceLocation: sourceLocation)
    return
  }
  #expect(abs(value - expected) <= tolerance, place, sourceLocation: sourceLocation)
}

extension [Double] {
  /// Whether each entry is at least the one before, but for what rounding takes.
  var neverFalls: Bool {
    zip(self, dropFirst()).allSatisfy { $1 >= $0 - 1e-11 * Swift.max(1, abs($0)) }
  }
}
