#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What one chunk of items adds to a step of expectation maximisation.
struct ExpectationPart: Sendable {
  /// Annotator, label given, true label: the sums of posteriors.
  var sums: [Double]
  /// The log-likelihood of the chunk's ratings.
  var likelihood = 0.0
  /// By how much the posterior that moved most did.
  var change = 0.0
}

/// The expectation of one step: from probabilities to posteriors, and on to the sums for the next step.
struct ExpectationStep: Sendable {
  private let ratings: Ratings
  private let labelCount: Int
  private let logPriors: [Double]
  private let logs: [Double]

  init(_ ratings: Ratings, priors: [Double], probabilities: [Double]) {
    self.ratings = ratings
    labelCount = ratings.labels.count
    logPriors = priors.map { log($0) }
    logs = probabilities.map { log($0) }
  }

  /// Writes the posteriors of some items and returns what they add. O(ratings · labels).
  func part(_ items: Range<Int>, _ posteriors: UnsafeMutableBufferPointer<Double>) -> ExpectationPart {
    var part = ExpectationPart(sums: [Double](repeating: 0, count: logs.count))
    var scores = logPriors
    for item in items {
      let range = ratings.range(ofItem: item)
      guard !range.isEmpty else { continue }
      score(range, &scores)
      let likelihood = Self.normalize(&scores)
      for label in 0..<labelCount {
        let place = item * labelCount + label
        if likelihood == nil { scores[label] = posteriors[place] }
        part.change = max(part.change, abs(scores[label] - posteriors[place]))
        posteriors[place] = scores[label]
      }
      part.likelihood += likelihood ?? 0
      add(scores, of: range, to: &part.sums)
    }
    return part
  }
}

extension ExpectationStep {
  /// The logarithm of each label's probability together with the ratings.
  @inline(__always)
  private func score(_ range: Range<Int>, _ scores: inout [Double]) {
    for label in 0..<labelCount { scores[label] = logPriors[label] }
    for position in range {
      let row = row(position)
      for label in 0..<labelCount { scores[label] += logs[row + label] }
    }
  }

  @inline(__always)
  private func add(_ scores: [Double], of range: Range<Int>, to sums: inout [Double]) {
    for position in range {
      let row = row(position)
      for label in 0..<labelCount { sums[row + label] += scores[label] }
    }
  }

  /// Where the cells of a rating's annotator and label begin.
  @inline(__always)
  private func row(_ position: Int) -> Int {
    (Int(ratings.annotatorCodes[position]) * labelCount + Int(ratings.labelCodes[position])) * labelCount
  }

  /// Turns log scores into probabilities and returns the logarithm of their sum, nil when all are impossible.
  @inline(__always)
  private static func normalize(_ scores: inout [Double]) -> Double? {
    var best = -Double.infinity
    for score in scores where score > best { best = score }
    guard best > -.infinity else { return nil }
    var total = 0.0
    for index in scores.indices {
      scores[index] = scores[index] == best ? 1 : exp(scores[index] - best)
      total += scores[index]
    }
    for index in scores.indices { scores[index] /= total }
    return best + log(total)
  }
}
