/// The words around a candidate.
struct Context {
  let candidate: Candidate
  /// The word before the stops, and the one before that.
  let last: Token
  let previous: Token
  /// The word behind the gap, and the one after it.
  let next: Token
  let afterNext: Token

  init(_ candidate: Candidate, in bytes: TextBytes, from start: Int, to end: Int) {
    self.candidate = candidate
    last = Token(in: bytes, endingAt: candidate.start, limit: start)
    let before = bytes.trimmingSpace(
      from: start, to: Context.wordStart(before: candidate.start, start, bytes))
    previous = Token(in: bytes, endingAt: before, limit: start)
    next = Token(in: bytes, startingAt: candidate.next, limit: end)
    let behind = bytes.skippingSpace(from: Context.wordEnd(behind: candidate.next, end, bytes), to: end)
    afterNext = Token(in: bytes, startingAt: behind, limit: end)
  }

  private static func wordStart(before offset: Int, _ limit: Int, _ bytes: TextBytes) -> Int {
    let floor = max(limit, offset - Token.reach)
    var offset = offset
    while offset > floor {
      let (value, width) = bytes.scalar(before: offset)
      if CharacterKind.isWhiteSpace(value) { break }
      offset -= width
    }
    return max(offset, floor)
  }

  private static func wordEnd(behind offset: Int, _ limit: Int, _ bytes: TextBytes) -> Int {
    let ceiling = min(limit, offset + Token.reach)
    var offset = offset
    while offset < ceiling {
      let (value, width) = bytes.scalar(at: offset)
      if CharacterKind.isWhiteSpace(value) { break }
      offset += width
    }
    return min(offset, limit)
  }
}
