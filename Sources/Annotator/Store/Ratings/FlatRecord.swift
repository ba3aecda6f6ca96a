/// The parts of a flat record that agreement needs, whatever the order of its columns.
struct FlatRecord {
  /// The session that a record belongs to.
  struct Heading: Equatable {
    var session = ""
    var annotator = ""
    var digest: SHA256Digest
  }

  let heading: Heading
  /// The statement's range in the article, in code points.
  let range: Range<Int>
  /// The values to compare, and when they were judged; a target is reduced to its text.
  let judgment: Judgment

  /// The largest number of code points in a text, which has to fit in a session.
  static let longestText = SessionFile.sizeLimit

  /// The columns of a record, prepared for reading.
  typealias Shape = JSONShape<Column>

  /// A column, by what it provides.
  enum Column: Sendable {
    case session, annotator, digest, start, end
    /// The text of any target.
    case targetText
    /// A field of the judgment, by its index.
    case field(Int)
    /// Nothing that is needed.
    case other
  }

  /// Prepares columns, which are found fastest when a record has them in this order.
  ///
  /// - Parameter names: all the known ones, at most 64; a record may have others.
  static func shape(of names: [String]) -> Shape {
    JSONShape(names.map { (columns[$0] ?? .other, $0) })
  }

  /// Reads a line.
  ///
  /// - Throws: an error that states where in the line the problem is.
  init(_ line: [UInt8], name: String, _ shape: Shape) throws(UserError) {
    var reader = try JSONReader(
      line, name: name, fix: "export the records again with 'annotate export -f jsonl', or remove the line")
    var (session, annotator, digest): (String?, String?, SHA256Digest?)
    var (start, end): (Int?, Int?)
    var judgment = Judgment()
    var members = try reader.beginObject(shape)
    while let column = try reader.nextKey(&members) {
      switch column {
      case .session: session = try reader.string(limit: FileLimit.name)
      case .annotator: annotator = try reader.string(limit: FileLimit.name)
      case .digest: digest = SHA256Digest(hex: try reader.string(limit: FileLimit.name))
      case .start: start = try reader.integer()
      case .end: end = try reader.integer()
      case .targetText:
        // A statement may be longer than the limit for the name of something outside the article.
        if !reader.takeNull() { judgment.target = .text(try reader.string(limit: SessionFile.sizeLimit)) }
      case .field(let place): try reader.read(JudgmentField.readings[place], into: &judgment)
      case .other: _ = try reader.skipValue()
      }
    }
    try reader.finish()
    guard let annotator, let digest, let start, let end else {
      throw reader.failure(
        "a record needs annotator, article_sha256, start and end; these are columns of 'annotate export -f "
          + "jsonl'",
        at: 0)
    }
    guard start >= 0, start < end else { throw reader.failure("the statement is empty", at: 0) }
    guard end <= Self.longestText else {
      throw reader.failure("the statement ends beyond any possible text", at: 0)
    }
    heading = Heading(session: session ?? "\(annotator) \(digest.hex)", annotator: annotator, digest: digest)
    range = start..<end
    self.judgment = judgment
  }

  /// The known columns, by name.
  private static let columns: [String: Column] = {
    let others: [JudgmentField] = [
      .cited, .cue, .link, .outsideTarget, .articleTarget, .note, .flag, .review, .suggestion, .offers,
    ]
    let fields = JudgmentField.all.enumerated().filter { !others.contains($0.element) }
      .map { ($0.element.key, Column.field($0.offset)) }
    let own: [(String, Column)] = [
      ("session", .session), ("annotator", .annotator), ("article_sha256", .digest), ("start", .start),
      ("end", .end), (JudgmentField.outsideTarget.key, .targetText),
    ]
    return Dictionary(uniqueKeysWithValues: own + fields)
  }()
}
