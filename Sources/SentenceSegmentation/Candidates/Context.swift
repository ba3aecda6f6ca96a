/// The words around a candidate.
struct Context {
  let candidate: Candidate
  /// The word before the stops, and the one before that.
  let last: Token
  let previous: Token
  /// The word after the gap, and the one after it.
  let next: Token
  let afterNext: Token

  init(_ candidate: Candidate, in bytes: TextBytes, from start: Int, to end: Int) {
    self.candidate = candidate
    let lastStart = Token.runStart(before: candidate.start, limit: start, in: bytes)
    last = Token(in: bytes, from: lastStart, to: candidate.start)
    let previousEnd = bytes.trimmingSpace(from: start, to: lastStart)
    let previousStart = Token.runStart(before: previousEnd, limit: start, in: bytes)
    previous = Token(in: bytes, from: previousStart, to: previousEnd)
    let nextEnd = Token.runEnd(after: candidate.next, limit: end, in: bytes)
    next = Token(in: bytes, from: candidate.next, to: nextEnd)
    let afterNextStart = bytes.skippingSpace(from: nextEnd, to: end)
    let afterNextEnd = Token.runEnd(after: afterNextStart, limit: end, in: bytes)
    afterNext = Token(in: bytes, from: afterNextStart, to: afterNextEnd)
  }
}
