/// The parts of a session that agreement needs: its annotator and the label of each stretch, without text.
///
/// A class rather than a struct: many thousands are passed around, and so many members are slow to copy.
final class RatedSession: Sendable {
  /// The annotator's name.
  let annotator: String
  /// The kind of annotator.
  let kind: AnnotatorKind
  /// The name and version of the codebook.
  let codebook: String
  /// When the session was begun.
  let created: Timestamp
  /// Where the session came from.
  let place: String
  /// When the session was last changed.
  let modified: Timestamp
  /// The codes of the labels that it can give, and of a skip if it has one.
  let labels: [Int32]
  /// The decisions, in reading order.
  let marks: [Mark]
  /// The details of each mark; empty if no mark has any.
  let details: [RatedDetail]
  /// The start of each statement, decided or not, in UTF-8 offsets.
  let starts: [Int32]
  /// The number of statements that were neither tagged nor skipped.
  let undecided: Int
  /// The number of skipped statements, if skips don't count as ratings.
  let uncountedSkips: Int
  /// What became of the offers.
  let offers: OfferCounts
  /// The positions of the marks at which something was offered.
  let offeredMarks: Set<Int>
  /// The total time of all timed judgments, in seconds, and their number.
  let time: (seconds: Double, judgments: Int)
  /// The parts that only a consensus needs; nil if none is wanted.
  let votes: RatedVotes?

  /// Copies the parts that agreement needs.
  ///
  /// - Parameters:
  ///   - code: returns the code of a label's name.
  ///   - nameCode: returns the code of a source's name or of a target's words.
  init(
    _ ratings: SessionRatings, place: String, countsSkips: Bool, code: (String) -> Int32,
    nameCode: (String) -> Int32
  ) {
    annotator = ratings.annotator
    (kind, codebook, created) = (ratings.kind, ratings.codebook, ratings.created)
    self.place = place
    modified = ratings.modified
    let codes = ratings.labels.map { code($0.name) }
    let skips = ratings.statements.count { $0.labelIndex == nil && $0.isSkipped }
    let skip = countsSkips && skips > 0 ? code(Judgment.skip) : nil
    labels = codes + (skip.map { [$0] } ?? [])
    var marks: [Mark] = []
    var offeredMarks: Set<Int> = []
    var details: [RatedDetail] = []
    marks.reserveCapacity(ratings.statements.count)
    for statement in ratings.statements {
      guard let label = statement.labelIndex.map({ codes[$0] }) ?? (statement.isSkipped ? skip : nil) else {
        continue
      }
      if statement.wasOffered { offeredMarks.insert(marks.count) }
      if let detail = statement.details, statement.labelIndex != nil {
        while details.count < marks.count { details.append(.none) }
        details.append(RatedDetail(detail, code: nameCode))
      }
      marks.append(Mark(statement.range, label: label, confidence: statement.confidence?.fraction))
    }
    if !details.isEmpty { while details.count < marks.count { details.append(.none) } }
    self.marks = marks
    offers = ratings.offers
    self.offeredMarks = offeredMarks
    self.details = details
    starts = ratings.statements.map { Int32(clamping: $0.range.lowerBound) }
    uncountedSkips = countsSkips ? 0 : skips
    undecided = ratings.statements.count - marks.count - uncountedSkips
    time = (ratings.seconds, ratings.timedCount)
    votes = ratings.votes.map { votes in
      let isMarked = ratings.statements.map { $0.labelIndex != nil || ($0.isSkipped && countsSkips) }
      return RatedVotes(ratings, votes, isMarked: isMarked, code: nameCode)
    }
  }

  /// Creates a copy with another annotator's name, or with other codes for the labels.
  init(_ session: RatedSession, annotator: String? = nil, code: [Int32: Int32] = [:]) {
    self.annotator = annotator ?? session.annotator
    labels = code.isEmpty ? session.labels : session.labels.map { code[$0] ?? $0 }
    marks = code.isEmpty ? session.marks : session.marks.map { $0.recoded(code) }
    (kind, codebook, created, place) = (session.kind, session.codebook, session.created, session.place)
    (modified, details, starts, votes) = (session.modified, session.details, session.starts, session.votes)
    (undecided, uncountedSkips, time) = (session.undecided, session.uncountedSkips, session.time)
    (offers, offeredMarks) = (session.offers, session.offeredMarks)
  }

  /// A decision on a stretch of the text; 16 bytes, because there are many.
  struct Mark: Equatable, Sendable {
    private let start: Int32
    private let end: Int32
    /// The label's code.
    private(set) var label: Int32
    private let millionths: Int32

    /// Creates a mark over UTF-8 offsets, which fit because no article reaches two gigabytes.
    init(_ range: Range<Int>, label: Int32, confidence: Double?) {
      (start, end) = (Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound))
      self.label = label
      millionths = confidence.map { Int32(($0 * 1_000_000).rounded()) } ?? -1
    }

    /// Returns the mark with another code for its label.
    fileprivate func recoded(_ code: [Int32: Int32]) -> Mark {
      var mark = self
      mark.label = code[label] ?? label
      return mark
    }

    /// The stretch, in UTF-8 offsets.
    var range: Range<Int> { Int(start)..<Int(max(start, end)) }
    /// The stated confidence as a fraction, to the millionth; nil when none was stated.
    var confidence: Double? { millionths < 0 ? nil : Double(millionths) / 1_000_000 }
  }
}

extension RatedSession {
  /// The codebook's name without its version.
  var codebookName: Substring { codebook[..<(codebook.lastIndex(of: " ") ?? codebook.endIndex)] }

  /// The times at which it was begun and last changed, and its place: the order of a person's sessions.
  var moments: Moments { Moments(created: created, modified: modified, place: place) }

  struct Moments: Comparable {
    let created: Timestamp
    let modified: Timestamp
    let place: String

    static func < (one: Moments, other: Moments) -> Bool {
      (one.created, one.modified, one.place.utf8.count, one.place)
        < (other.created, other.modified, other.place.utf8.count, other.place)
    }
  }

  /// Returns the details of the mark at a position.
  func detail(at position: Int) -> RatedDetail { details.isEmpty ? .none : details[position] }

  /// Returns, for each stretch, the position of the mark that covers it, if one does.
  func covering(_ pieces: [Range<Int>]) -> [Int?] {
    let marks = marks
    var position = 0
    return pieces.map { piece in
      while position < marks.count, marks[position].range.upperBound <= piece.lowerBound { position += 1 }
      guard position < marks.count, marks[position].range.lowerBound <= piece.lowerBound,
        marks[position].range.upperBound >= piece.upperBound
      else { return nil }
      return position
    }
  }
}

extension Judgment {
  /// The name that skipping has among the labels; no label of a codebook can have it.
  static let skip = "skip"

  /// The decision as a label's name; nil if there is none.
  var answer: String? { label?.name ?? (isSkipped ? Self.skip : nil) }
}
