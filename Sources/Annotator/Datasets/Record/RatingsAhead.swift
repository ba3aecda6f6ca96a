/// Reads the ratings of sessions ahead of who takes them, several at a time.
struct RatingsAhead: Sendable {
  /// How far ahead is read: at most this many sessions, or packed lines of this many bytes in all.
  static let limits = (sessions: 256, bytes: 1 << 22)

  /// Where a session's bytes are.
  struct Source: Sendable {
    /// The path of its file, or its place in a packed one, for `SessionFiles.session(at:)`.
    let place: String
    /// How many files had been begun when it was met.
    let begunCount: Int
    /// The line of a packed file, with what errors call it; nil for a session file.
    let line: (bytes: [UInt8], name: String)?
  }

  /// What came of one.
  struct Outcome: Sendable {
    let source: Source
    let ratings: Result<SessionRatings, UserError>
  }

  /// One for each part that is worked on at the same time.
  private var readers: [SessionRatingsReader]
  private let keepsVotes: Bool
  /// What has been read, the next at the end.
  private var outcomes: [Outcome] = []

  /// Prepares to read.
  ///
  /// - Parameter keepsVotes: whether what a consensus takes besides is read too.
  init(keepingVotes keepsVotes: Bool) {
    readers = Array(repeating: SessionRatingsReader(keepingVotes: keepsVotes), count: 8)
    self.keepsVotes = keepsVotes
  }

  /// Takes the next outcome; nil when all that was read is taken.
  mutating func next() -> Outcome? { outcomes.popLast() }

  /// Reads sources that come after all that were taken.
  mutating func read(_ sources: [Source]) {
    let ranges = ParallelMap.ranges(of: sources.count, atMost: readers.count, atLeast: 4)
    let (readers, keepsVotes) = (readers, keepsVotes)
    self.readers = []
    let parts = ParallelMap.map(ranges) { index, range in
      var reader = readers[index]
      let outcomes = sources[range].map { source in
        Outcome(source: source, ratings: Self.ratings(source, &reader, keepsVotes))
      }
      return (reader: reader, outcomes: outcomes)
    }
    self.readers = parts.map(\.reader) + readers[parts.count...]
    outcomes = parts.reversed().flatMap { $0.outcomes.reversed() }
  }

  private static func ratings(
    _ source: Source, _ reader: inout SessionRatingsReader, _ keepsVotes: Bool
  ) -> Result<SessionRatings, UserError> {
    do throws(UserError) {
      if let line = source.line {
        return .success(
          try SessionSource.withAdviceOnLines { () throws(UserError) in
            try reader.ratings(line.bytes, name: line.name)
          })
      }
      guard !FileSystem.exists(SessionHandle.journalPath(for: source.place)) else {
        return .success(SessionRatings(try SessionFiles.session(at: source.place), keepingVotes: keepsVotes))
      }
      let bytes = try FileSystem.read(source.place, limit: SessionFile.sizeLimit)
      return .success(try reader.ratings(bytes, name: source.place))
    } catch {
      return .failure(error)
    }
  }
}
