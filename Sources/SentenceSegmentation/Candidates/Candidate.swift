/// A place where a sentence may end: a run of stops, the closers after it, and the gap before the following
/// text.
struct Candidate {
  /// The kind of a run of stops.
  enum Run: UInt8 {
    case period, ellipsis, question, exclamation, mixed, ideographic, foreign, emoji, smiley
  }

  /// The kind of characters absorbed after the stops.
  enum Closer: UInt8 {
    case none, quote, bracket, footnote, several
  }

  /// The separator between the candidate and the text after it.
  enum Gap: UInt8 {
    case none, space, spaces, line
  }

  /// The first byte of the stops.
  var start: Int
  /// The end of the first uninterrupted stops.
  var runEnd: Int
  /// The end of the last stop or closer, where the sentence would end.
  var end: Int
  /// The next byte that is not white space.
  var next: Int
  var run: Run
  var closer = Closer.none
  var gap = Gap.none
  var nextKind = CharacterKind.other
  /// Whether a quotation is still open after the closers.
  var isInQuotation = false
  /// The number of brackets still open after the closers.
  var brackets = 0
  /// Whether it is inside a Chinese or Japanese title or short term.
  var isWhole = false
  /// Whether the full stop is followed by an ellipsis that opens the next sentence.
  var opensEllipsis = false
}

extension Candidate {
  /// Whether the run is a single full stop, which is the ambiguous case.
  var isPeriod: Bool { run == .period }

  mutating func absorb(_ closer: Closer) {
    self.closer = self.closer == .none || self.closer == closer ? closer : .several
  }
}
