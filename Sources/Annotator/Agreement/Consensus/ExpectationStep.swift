#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The contribution of one chunk of items to a step of expectation maximisation.
struct ExpectationPart: Sendable {
  /// The sums of posteriors, by annotator, label given and state.
  var sums: [Double]
  /// How well the chunk's ratings are explained: the logarithm of their probability.
  var fit = 0.0
  /// The largest change of a posterior.
  var change = 0.0
}

/// The expectation of one step: from probabilities to posteriors, and on to the sums for the next step.
///
/// The hidden state of each item is its true label or, with EBCC, its true label and subtype.
struct ExpectationStep: Sendable {
  private let ratings: Ratings
  private let labelCount: Int
  private let stateCount: Int
  private let logPriors: [Double]
  private let logs: [Double]
  private let shift: ConfidenceShift?

  /// Prepares a step.
  ///
  /// - Parameters:
  ///   - logPriors: the logarithm of each state's probability.
  ///   - logs: the logarithm of the label's probability, by annotator, label given and state.
  ///   - shift: the adjustment for stated confidences; its states are the labels.
  init(_ ratings: Ratings, logPriors: [Double], logs: [Double], shift: ConfidenceShift? = nil) {
    self.ratings = ratings
    labelCount = ratings.labels.count
    stateCount = logPriors.count
    self.logPriors = logPriors
    self.logs = logs
    self.shift = shift
  }

  /// Writes the posteriors of some items and returns their contribution. O(ratings · states).
  func part(_ items: Range<Int>, _ posteriors: UnsafeMutableBufferPointer<Double>) -> ExpectationPart {
    var part = ExpectationPart(sums: [Double](repeating: 0, count: logs.count))
    var scores = logPriors
    for item in items {
      let range = ratings.range(ofItem: item)
      guard !range.isEmpty else { continue }
      score(range, &scores)
      let fit = Self.normalize(&scores)
      for state in 0..<stateCount {
        let place = item * stateCount + state
        if fit == nil { scores[state] = posteriors[place] }
        part.change = max(part.change, abs(scores[state] - posteriors[place]))
        posteriors[place] = scores[state]
      }
      part.fit += fit ?? 0
      add(scores, of: range, to: &part.sums)
    }
    return part
  }
}

extension ExpectationStep {
  /// Computes the logarithm of each state's joint probability with the ratings.
  @inline(__always)
  private func score(_ range: Range<Int>, _ scores: inout [Double]) {
    for state in 0..<stateCount { scores[state] = logPriors[state] }
    for position in range {
      let row = row(position)
      for state in 0..<stateCount { scores[state] += logs[row + state] }
      shift?.add(to: &scores, at: position, of: ratings)
    }
  }

  @inline(__always)
  private func add(_ scores: [Double], of range: Range<Int>, to sums: inout [Double]) {
    for position in range {
      let row = row(position)
      for state in 0..<stateCount { sums[row + state] += scores[state] }
    }
  }

  /// Returns the index at which the cells of a rating's annotator and label begin.
  @inline(__always)
  private func row(_ position: Int) -> Int {
    (Int(ratings.annotatorCodes[position]) * labelCount + Int(ratings.labelCodes[position])) * stateCount
  }

  /// Turns log scores into probabilities and returns the logarithm of their sum, or nil if all are
  /// impossible.
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
