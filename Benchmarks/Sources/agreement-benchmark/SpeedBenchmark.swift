import Annotator

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Times α and Dawid–Skene on simulated ratings: 3 labels, 5 ratings per item, 200 annotators.
///
/// Prints a line for each with its processor and wall time, and the peak memory; `Benchmarks/agreement.py`
/// compares.
struct SpeedBenchmark {
  let ratingCount: Int

  func run() throws {
    let ratings = try made()
    var clock = processorSeconds()
    var wall = wallSeconds()
    let alpha = KrippendorffAlpha.alpha(ratings.tallies)
    report("alpha", since: clock, wall: wall, alpha.value.map { "\($0)" } ?? "undefined")
    (clock, wall) = (processorSeconds(), wallSeconds())
    let fit = DawidSkene(tolerance: 0, iterationLimit: 20).fit(ratings)
    report("dawid_skene_20", since: clock, wall: wall, fit.logLikelihood.map { "\($0)" } ?? "none")
    print("peak_megabytes \(peakMegabytes())")
  }

  private func report(_ name: String, since clock: Double, wall: Double, _ result: String) {
    print("\(name) cpu \(processorSeconds() - clock) wall \(wallSeconds() - wall) result \(result)")
  }

  /// Returns the ratings, each annotator right in 55 to 95 % of the cases. `agreement.py` generates the same.
  private func made() throws -> Ratings {
    let annotators = (0..<200).map { "a\($0)" }
    var builder = RatingsBuilder(annotators: annotators, labels: ["claim", "denial", "report"])
    builder.reserve(ratingCount)
    var generator = SplitMix64(seed: 7)
    for item in 0..<(ratingCount / 5) {
      let truth = Int(generator.next() % 3)
      let start = Int(generator.next() % 200)
      for vote in 0..<5 {
        let annotator = (start + vote * 37) % 200
        let isRight = generator.next() % 1_000 < UInt64(550 + annotator * 2)
        let label = isRight ? truth : (truth + 1 + Int(generator.next() % 2)) % 3
        try builder.add(item: item, annotator: annotator, label: label)
      }
    }
    return try builder.ratings()
  }
}

/// Returns the processor time that all threads of this process have used so far.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// Returns the time on a clock that only runs forward.
func wallSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Returns the most memory that this process has held.
func peakMegabytes() -> Int {
  var usage = rusage()
  #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss / 1_000_000
  #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1_000
  #endif
}
