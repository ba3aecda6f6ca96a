import Dispatch

/// Work over a range in parts whose bounds depend on the data alone, so that sums of floating-point numbers
/// come out the same on any number of cores.
enum ParallelMap {
  /// At most so many ranges of about the same length and at least so long, in order.
  static func ranges(of count: Int, atMost limit: Int, atLeast length: Int) -> [Range<Int>] {
    guard count > 0 else { return [] }
    let parts = max(1, min(limit, count / max(1, length)))
    return (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
  }

  /// The results of working on each range, in order; the ranges are worked on in parallel.
  static func map<Result: Sendable>(
    _ ranges: [Range<Int>], _ body: @Sendable (_ index: Int, _ range: Range<Int>) -> Result
  ) -> [Result] {
    guard ranges.count > 1 else { return ranges.map { body(0, $0) } }
    let results = [Result?](unsafeUninitializedCapacity: ranges.count) { buffer, count in
      buffer.initialize(repeating: nil)
      nonisolated(unsafe) let slots = buffer  // each call writes its own place only
      DispatchQueue.concurrentPerform(iterations: ranges.count) { index in
        slots[index] = body(index, ranges[index])
      }
      count = ranges.count
    }
    return results.compactMap { $0 }
  }
}
