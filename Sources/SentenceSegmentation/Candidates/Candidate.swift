/// A place where a sentence may end: a run of stops, what closes after it, and the gap before what follows.
struct Candidate {
  /// What the run of stops is made of.
  enum Run: UInt8 {
    case period, ellipsis, question, exclamation, mixed, ideographic, foreign, emoji, smiley
  }

  /// What is absorbed after the stops.
  enum Closer: UInt8 {
    case none, quote, bracket, footnote, several
  }

  /// What separates the candidate from the text after it.
  enum Gap: UInt8 {
    case none, space, spaces, line
  }

  /// The first byte of the stops.
  var start: Int
  /// After the first uninterrupted stops.
  var runEnd: Int
  /// After the last stop or closer: where the sentence would end.
  var end: Int
  /// The next byte that is not white space.
  var next: Int
  var run: Run
  var closer = Closer.none
  var gap = Gap.none
  var nextKind = CharacterKind.other
  /// Whether a quotation is open once the closers are absorbed.
  var isInQuotation = false
  /// How many brackets are open once the closers are absorbed.
  var brackets = 0
  /// Whether a Chinese or Japanese title or short term holds it.
  var isWhole = false
  /// Whether an ellipsis of the next sentence stands after a full stop of its own.
  var opensEllipsis = false
}

extension Candidate {
  /// Whether the run is full stops alone, which is the ambiguous case.
  var isPeriod: Bool { run == .period }

  mutating func absorb(_ closer: Closer) {
    self.closer = self.closer == .none || self.closer == closer ? closer : .several
  }
}
