import Dispatch

/// Work over a range, divided at bounds that depend on the data alone, so that floating-point sums are the
/// same on any number of cores.
enum ParallelMap {
  /// Returns at most `limit` consecutive ranges of about equal length, each of at least `length` elements if
  /// there are as many.
  static func ranges(of count: Int, atMost limit: Int, atLeast length: Int) -> [Range<Int>] {
    guard count > 0 else { return [] }
    let parts = max(1, min(limit, count / max(1, length)))
    return (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
  }

  /// Returns the results of `body` for each range, in order, working on the ranges in parallel.
  static func map<Result: Sendable>(
    _ ranges: [Range<Int>], _ body: @Sendable (_ index: Int, _ range: Range<Int>) -> Result
  ) -> [Result] {
    guard ranges.count > 1 else { return ranges.map { body(0, $0) } }
    let results = [Result?](unsafeUninitializedCapacity: ranges.count) { buffer, count in
      buffer.initialize(repeating: nil)
      nonisolated(unsafe) let slots = buffer  // each call writes only its own element
      DispatchQueue.concurrentPerform(iterations: ranges.count) { index in
        slots[index] = body(index, ranges[index])
      }
      count = ranges.count
    }
    return results.compactMap { $0 }
  }
}
