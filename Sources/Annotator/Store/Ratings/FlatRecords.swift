/// The ratings in flat records, which `export -f jsonl` writes one per line, grouped by session.
///
/// Only the annotator, the text, the range and the judgment are kept, in 32 bytes a record. Records may be in
/// any order, and may have been filtered or rewritten by another program.
struct FlatRecords: Sendable {
  private var sessions: [String: Int] = [:]
  private var collected: [Collected] = []
  private var labels: [Label] = []
  private var labelIndices: [Label: Int] = [:]
  private let shape: FlatRecord.Shape

  /// The records of one session so far.
  private struct Collected {
    var ratings: SessionRatings
    var isSorted = true
  }

  /// Reads files together, since the records of a session may be spread over several. Linear in the files.
  ///
  /// - Parameter columns: the names of the columns in the order in which they are written.
  /// - Throws: an error that names the first line that isn't a record or contradicts another.
  init(_ paths: [String], columns: [String]) throws(UserError) {
    shape = FlatRecord.shape(of: columns)
    for path in paths { try read(path) }
  }

  private mutating func read(_ path: String) throws(UserError) {
    var lines = FileLines(path)
    while let range = try lines.next() {
      guard let line = Self.content(of: lines, at: range) else { continue }
      try add(try FlatRecord(line, name: lines.name, shape), at: lines)
    }
  }

  /// Whether a line is a flat record rather than a session.
  static func isRecord(_ line: [UInt8]) -> Bool {
    guard let start = line.firstIndex(of: 0x22), !line[start...].starts(with: Array("\"format\":".utf8))
    else {
      return false
    }
    return line[start...].starts(with: Array("\"session\":".utf8))
      || line[start...].prefix(4_096).firstRange(of: Array("\"article_sha256\":".utf8)) != nil
  }

  /// Whether the first line of a file that is not empty is a flat record.
  static func exist(in path: String) throws(UserError) -> Bool {
    var lines = FileLines(path)
    while let range = try lines.next() {
      if let line = content(of: lines, at: range) { return isRecord(line) }
    }
    return false
  }

  /// Returns a line, unless it is empty.
  private static func content(of lines: FileLines, at range: Range<Int>) -> [UInt8]? {
    let line = lines.buffer[range]
    return line.contains { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 } ? Array(line) : nil
  }

  /// Returns the sessions in the order of their first records, each with its statements in reading order and
  /// its labels ordered by name.
  ///
  /// - Throws: an error when two records of a session overlap.
  func ratings() throws(UserError) -> [SessionRatings] {
    let order = labels.indices.sorted { labels[$0].name < labels[$1].name }
    let ordered = order.map { labels[$0] }
    var places = [Int](repeating: 0, count: labels.count)
    for (place, index) in order.enumerated() { places[index] = place }
    var all: [SessionRatings] = []
    all.reserveCapacity(collected.count)
    for one in collected {
      var ratings = one.ratings
      ratings.labels = ordered
      ratings.statements = ratings.statements.map { $0.relabelled { places[$0] } }
      if !one.isSorted { ratings.statements.sort { $0.range.lowerBound < $1.range.lowerBound } }
      try Self.checkOverlap(ratings)
      all.append(ratings)
    }
    return all
  }

  private static func checkOverlap(_ ratings: SessionRatings) throws(UserError) {
    for (before, after) in zip(ratings.statements, ratings.statements.dropFirst())
    where before.range.upperBound > after.range.lowerBound {
      throw UserError(
        "two records of '\(ratings.annotator)' overlap at code point \(after.range.lowerBound) of the same "
          + "article",
        at: "article_sha256 \(ratings.digest.hex)", fix: "remove the duplicates")
    }
  }
}

extension SessionRatings.RatedStatement {
  fileprivate func relabelled(_ place: (Int) -> Int) -> Self {
    .init(
      range: range, labelIndex: labelIndex.map(place), confidence: confidence, isSkipped: isSkipped,
      details: details)
  }
}

extension FlatRecords {
  private mutating func add(_ record: FlatRecord, at lines: FileLines) throws(UserError) {
    let judgment = record.judgment
    var statement = SessionRatings.RatedStatement(
      range: record.range,
      labelIndex: try judgment.label.map { (label) throws(UserError) in try index(of: label, at: lines) },
      confidence: judgment.confidence, isSkipped: judgment.isSkipped)
    statement.details = RatedDetails(judgment)
    try append(
      statement, judged: judgment.judged, seconds: judgment.seconds,
      to: try index(of: record.heading, at: lines), at: lines)
  }

  private mutating func index(of label: Label, at lines: FileLines) throws(UserError) -> Int {
    if let index = labelIndices[label] { return index }
    try failing(at: lines) { () throws(UserError) in try LabelName.check(label.name) }
    labelIndices[label] = labels.count
    labels.append(label)
    return labels.count - 1
  }

  private func failing(at lines: FileLines, _ check: () throws(UserError) -> Void) throws(UserError) {
    do throws(UserError) {
      try check()
    } catch {
      throw UserError(error.what, at: lines.name, fix: error.fix)
    }
  }

  private mutating func index(of heading: FlatRecord.Heading, at lines: FileLines) throws(UserError) -> Int {
    guard let index = sessions[heading.session] else {
      try failing(at: lines) { () throws(UserError) in try SessionFile.checkAnnotator(heading.annotator) }
      var ratings = SessionRatings(digest: heading.digest, modified: Timestamp(seconds: 0))
      ratings.annotator = heading.annotator
      sessions[heading.session] = collected.count
      collected.append(Collected(ratings: ratings))
      return collected.count - 1
    }
    let known = collected[index].ratings
    guard known.annotator == heading.annotator, known.digest == heading.digest else {
      throw UserError(
        "session '\(heading.session)' has a different annotator or article than in the lines before",
        at: lines.name)
    }
    return index
  }

  private mutating func append(
    _ statement: SessionRatings.RatedStatement, judged: Timestamp?, seconds: Double?, to index: Int,
    at lines: FileLines
  ) throws(UserError) {
    guard statement.labelIndex == nil || !statement.isSkipped else {
      throw UserError("the statement is both tagged and skipped", at: lines.name)
    }
    guard statement.labelIndex != nil || statement.confidence == nil else {
      throw UserError("the statement has a confidence but no label", at: lines.name)
    }
    let last = collected[index].ratings.statements.last?.range.upperBound ?? 0
    if statement.range.lowerBound < last { collected[index].isSorted = false }
    collected[index].ratings.statements.append(statement)
    if let judged { collected[index].ratings.modified = max(collected[index].ratings.modified, judged) }
    if let seconds {
      collected[index].ratings.seconds += seconds
      collected[index].ratings.timedCount += 1
    }
  }
}
