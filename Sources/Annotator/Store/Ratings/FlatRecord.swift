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
  private(set) var label: Label?
  private(set) var confidence: Confidence?
  private(set) var isSkipped = false
  private(set) var judged: Timestamp?
  private(set) var seconds: Double?
  /// What goes with the label.
  private(set) var details: RatedDetails

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
    var values = Values()
    try reader.eachMember { (key, reader) throws(UserError) in
      switch key {
      case "session": session = try reader.string(limit: FileLimit.name)
      case "annotator": annotator = try reader.string(limit: FileLimit.name)
      case "article_sha256": digest = SHA256Digest(hex: try reader.string(limit: FileLimit.name))
      case "start": start = try reader.integer()
      case "end": end = try reader.integer()
      case "skipped": values.isSkipped = try reader.boolean()
      case "label", "confidence", "judged", "seconds", "attribution", "source_kind", "target_text",
        "likelihood",
        "grade":
        if !reader.takeNull() { try values.read(key, from: &reader) }
      default: _ = try reader.skipValue()
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
    (label, confidence, isSkipped) = (values.label, values.confidence, values.isSkipped)
    (judged, seconds, details) = (values.judged, values.seconds, values.details)
  }

  private struct Values {
    var label: Label?
    var confidence: Confidence?
    var isSkipped = false
    var judged: Timestamp?
    var seconds: Double?
    var details = RatedDetails()

    mutating func read(_ key: String, from reader: inout JSONReader) throws(UserError) {
      switch key {
      case "label": label = Label(try reader.string(limit: FileLimit.name))
      case "confidence": confidence = try reader.confidence()
      case "judged": judged = try reader.timestamp()
      case "attribution": details.source = try reader.string(limit: TextLimit.codePoints)
      case "source_kind": details.kind = SourceKind(rawValue: try reader.string(limit: FileLimit.name))
      case "target_text": details.target = .words(try reader.string(limit: SessionFile.sizeLimit))
      case "likelihood":
        details.likelihood = Likelihood(text: try reader.string(limit: FileLimit.name))?.middle
      case "grade": details.grade = Grade(text: try reader.string(limit: FileLimit.name))
      default: seconds = try reader.duration()
      }
    }
  }
}
