#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The state of an EBCC estimate, and one step of it.
///
/// The state of an item is a label and one of its subtypes.
struct EBCCInference {
  private let ratings: Ratings
  private let settings: EBCC
  private let chunks: [Range<Int>]
  private let labelCount: Int
  private let stateCount: Int
  /// The pseudo-count of each label: the sum of its vote shares over the items.
  private let labelPrior: [Double]
  /// Item by item, the probability of each state.
  private var posteriors: [Double]
  /// The sums of posteriors, by annotator, label given and state.
  private var sums: [Double]

  init(_ ratings: Ratings, _ settings: EBCC) {
    self.ratings = ratings
    self.settings = settings
    labelCount = ratings.labels.count
    stateCount = labelCount * max(1, settings.subtypes)
    let cells = ratings.annotators.count * labelCount * stateCount
    chunks = ParallelMap.ranges(of: ratings.itemCount, atMost: 16, atLeast: max(2_048, cells))
    let shares = ratings.voteShares
    labelPrior = Self.totals(shares, width: labelCount)
    posteriors = [Double](repeating: 0, count: ratings.itemCount * stateCount)
    sums = [Double](repeating: 0, count: cells)
    start(shares)
  }

  /// Performs one step and returns the largest change of a posterior.
  mutating func iterate() -> Double {
    let step = ExpectationStep(ratings, logPriors: expectedLogPriors(), logs: expectedLogs())
    let chunks = chunks
    let parts = posteriors.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let posteriors = buffer  // each chunk writes only its own items
      return ParallelMap.map(chunks) { _, items in step.part(items, posteriors) }
    }
    sums = parts.dropFirst().reduce(into: parts.first?.sums ?? sums) { total, part in
      for index in total.indices { total[index] += part.sums[index] }
    }
    return parts.reduce(0) { max($0, $1.change) }
  }

  /// Item by item, the probability of each label.
  var labelPosteriors: [Double] {
    let subtypes = stateCount / max(1, labelCount)
    return (0..<ratings.itemCount).flatMap { item in
      let states = posteriors[(item * stateCount)..<((item + 1) * stateCount)]
      let whole = states.reduce(0, +)
      return (0..<labelCount).map { label in
        whole > 0 ? states.dropFirst(label * subtypes).prefix(subtypes).reduce(0, +) / whole : 0
      }
    }
  }
}

extension EBCCInference {
  /// Starts each item with its vote shares, divided among the subtypes at random, but alike for every label,
  /// so that the order of the labels doesn't matter.
  private mutating func start(_ shares: [Double]) {
    var generator = SplitMix64(seed: settings.seed)
    let subtypes = stateCount / max(1, labelCount)
    for item in 0..<ratings.itemCount {
      let parts = (0..<subtypes).map { _ in -log(1 - generator.fraction()) }
      let whole = parts.reduce(0, +)
      for state in 0..<stateCount where whole > 0 {
        let share = shares[item * labelCount + state / subtypes]
        posteriors[item * stateCount + state] = share * parts[state % subtypes] / whole
      }
      for position in ratings.range(ofItem: item) { addStart(of: item, at: position) }
    }
  }

  private mutating func addStart(of item: Int, at position: Int) {
    let row = Int(ratings.annotatorCodes[position]) * labelCount + Int(ratings.labelCodes[position])
    for state in 0..<stateCount { sums[row * stateCount + state] += posteriors[item * stateCount + state] }
  }

  /// Returns the expected logarithm of each state's probability: that of its label plus that of its subtype.
  private func expectedLogPriors() -> [Double] {
    let totals = Self.totals(posteriors, width: stateCount)
    let subtypes = stateCount / max(1, labelCount)
    let labels = (0..<labelCount).map { label in
      labelPrior[label] + totals[(label * subtypes)..<((label + 1) * subtypes)].reduce(0, +)
    }
    let all = digamma(labels.reduce(0, +))
    let share = settings.subtype / Double(subtypes)
    return (0..<stateCount).map { state in
      let label = state / subtypes
      let within = labels[label] - labelPrior[label] + settings.subtype
      return digamma(max(labels[label], 1e-12)) - all + digamma(share + totals[state]) - digamma(within)
    }
  }

  /// Returns the expected logarithm of the label's probability, by annotator, label given and state.
  private func expectedLogs() -> [Double] {
    var logs = sums
    let subtypes = stateCount / max(1, labelCount)
    for annotator in ratings.annotators.indices {
      for state in 0..<stateCount {
        let cells = (0..<labelCount).map { (annotator * labelCount + $0) * stateCount + state }
        let counts = cells.indices.map {
          sums[cells[$0]] + ($0 == state / subtypes ? settings.right : settings.wrong)
        }
        let all = digamma(counts.reduce(0, +))
        for (cell, count) in zip(cells, counts) { logs[cell] = digamma(count) - all }
      }
    }
    return logs
  }

  /// Returns the sum of each column, in rows of `width` numbers.
  private static func totals(_ rows: [Double], width: Int) -> [Double] {
    var totals = [Double](repeating: 0, count: width)
    for start in stride(from: 0, to: rows.count, by: max(1, width)) {
      for column in 0..<width { totals[column] += rows[start + column] }
    }
    return totals
  }
}

/// Returns the derivative of the logarithm of Γ at a positive argument.
///
/// The argument is raised to at least 6 by recurrence, where the asymptotic series is exact enough.
func digamma(_ argument: Double) -> Double {
  var (x, sum) = (argument, 0.0)
  while x < 6 {
    sum -= 1 / x
    x += 1
  }
  let square = 1 / (x * x)
  let series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))))
  return sum + log(x) - 0.5 / x - series
}
