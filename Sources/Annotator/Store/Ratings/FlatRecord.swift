/// What agreement needs of a flat record, whatever the order of its columns.
struct FlatRecord {
  /// Which session the record belongs to.
  struct Heading: Equatable {
    var session = ""
    var annotator = ""
    var digest: SHA256Digest
  }

  let heading: Heading
  /// Where the statement stands in the article, in code points.
  let range: Range<Int>
  /// What is compared, and when it was judged; a target is what its text says.
  let judgment: Judgment

  /// How many code points a text can have, since a session holds it.
  static let longestText = SessionFile.sizeLimit

  /// Reads a line.
  ///
  /// - Throws: an error that says where in the line what is wrong.
  init(_ line: [UInt8], name: String) throws(UserError) {
    var reader = try JSONReader(
      line, name: name, fix: "export the records again with 'annotate export -f jsonl', or remove the line")
    var (session, annotator, digest): (String?, String?, SHA256Digest?)
    var (start, end): (Int?, Int?)
    var judgment = Judgment()
    try reader.eachMember { (key, reader) throws(UserError) in
      switch key {
      case "session": session = try reader.string(limit: FileLimit.name)
      case "annotator": annotator = try reader.string(limit: FileLimit.name)
      case "article_sha256": digest = SHA256Digest(hex: try reader.string(limit: FileLimit.name))
      case "start": start = try reader.integer()
      case "end": end = try reader.integer()
      case JudgmentField.outsideTarget.key:
        // The text of any target: a statement may be longer than a name of something outside the article.
        if !reader.takeNull() { judgment.target = .text(try reader.string(limit: SessionFile.sizeLimit)) }
      default:
        guard let field = Self.fields[key] else { return _ = try reader.skipValue() }
        try reader.read(field, into: &judgment)
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

  /// What is compared, by column, but for the target.
  private static let fields: [String: JudgmentField.Reading] = {
    let others: [JudgmentField] = [
      .cited, .cue, .link, .outsideTarget, .articleTarget, .note, .flag, .review, .suggestion, .offers,
    ]
    return Dictionary(
      uniqueKeysWithValues: zip(JudgmentField.all, JudgmentField.readings)
        .filter { !others.contains($0.0) }.map { ($0.0.key, $0.1) })
  }()
}
