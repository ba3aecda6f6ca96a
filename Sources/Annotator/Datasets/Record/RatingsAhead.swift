/// Reads the ratings of sessions ahead of their consumer, several at a time.
struct RatingsAhead: Sendable {
  /// How far to read ahead: at most this many sessions, or packed lines of this many bytes in total.
  static let limits = (sessions: 256, bytes: 1 << 22)

  /// The location of a session's bytes.
  struct Source: Sendable {
    /// The path of its file, or its place in a packed one, for `SessionFiles.session(at:)`.
    let place: String
    /// The number of files begun by the time it was found.
    let begunCount: Int
    /// The line of a packed file, with its name in errors; nil for a session file.
    let line: (bytes: [UInt8], name: String)?
  }

  /// The result of reading a source.
  struct Outcome: Sendable {
    let source: Source
    let ratings: Result<SessionRatings, UserError>
  }

  /// One reader for each part of the work done in parallel.
  private var readers: [SessionRatingsReader]
  private let keepsVotes: Bool
  /// The outcomes not yet returned, the next one last.
  private var outcomes: [Outcome] = []

  /// Creates a queue that has read nothing.
  ///
  /// - Parameter keepsVotes: whether to read what a consensus needs in addition.
  init(keepingVotes keepsVotes: Bool) {
    readers = Array(repeating: SessionRatingsReader(keepingVotes: keepsVotes), count: 8)
    self.keepsVotes = keepsVotes
  }

  /// Removes and returns the next outcome; nil if everything read so far has been returned.
  mutating func next() -> Outcome? { outcomes.popLast() }

  /// Reads the sources that follow those whose outcomes have all been returned.
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
