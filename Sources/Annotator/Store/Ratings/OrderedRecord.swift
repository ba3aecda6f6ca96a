/// A flat record whose columns stand in the order of `RecordColumn`, read in one pass over its bytes.
struct OrderedRecord {
  /// Which session it belongs to; nil when that is the session of the record before.
  private(set) var heading: FlatRecord.Heading?
  /// How many bytes at its beginning all records of its session share.
  private(set) var keyCount: Int
  let statement: SessionRatings.RatedStatement
  private(set) var judged: Timestamp?
  private(set) var seconds: Double?

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - labels: the labels that are known already; a record with another is left to the other reader.
  ///   - lastKey: the bytes that the records of the last session begin with.
  init(
    _ line: UnsafeBufferPointer<UInt8>, labels: [Label], lastKey: [UInt8]
  ) throws(OrderedScanner.Doubt) {
    var scanner = OrderedScanner(line)
    keyCount = lastKey.count
    if lastKey.isEmpty || !scanner.continues(with: lastKey) {
      heading = try Self.heading(&scanner)
      keyCount = scanner.position
    }
    scanner.goOn(from: keyCount)
    statement = try Self.statement(&scanner, labels)
    if scanner.takeValue(of: "\"judged\":") { judged = try scanner.timestamp() }
    if scanner.takeValue(of: "\"seconds\":") { seconds = try scanner.number() }
    try scanner.close()
    scanner.skipSpace()
    guard scanner.position == line.count else { throw OrderedScanner.Doubt() }
  }
}

extension OrderedRecord {
  private static func heading(_ scanner: inout OrderedScanner) throws(OrderedScanner.Doubt)
    -> FlatRecord.Heading
  {
    try scanner.open(0x7B)
    try scanner.pass(key: "\"session\":")
    let session = try scanner.word(limit: FileLimits.name)
    try scanner.pass(key: "\"annotator\":")
    let annotator = try scanner.word(limit: FileLimits.name)
    for key: StaticString in [
      "\"article_title\":", "\"article_source\":", "\"article_url\":", "\"article_author\":",
      "\"article_published\":",
      "\"article_language\":",
    ] where scanner.takeValue(of: key) {
      _ = try scanner.string()
    }
    try scanner.pass(key: "\"article_sha256\":")
    guard let digest = SHA256Digest(hex: try scanner.word(limit: FileLimits.name)) else {
      throw OrderedScanner.Doubt()
    }
    if scanner.takeValue(of: "\"codebook\":") { _ = try scanner.string() }
    if scanner.takeValue(of: "\"codebook_version\":") { _ = try scanner.integer() }
    return FlatRecord.Heading(session: session, annotator: annotator, digest: digest)
  }

  private static func statement(
    _ scanner: inout OrderedScanner, _ labels: [Label]
  ) throws(OrderedScanner.Doubt) -> SessionRatings.RatedStatement {
    if scanner.takeValue(of: "\"statement\":") { _ = try scanner.integer() }
    if scanner.takeValue(of: "\"position\":") { _ = try scanner.integer() }
    try scanner.pass(key: "\"start\":")
    let start = try scanner.integer()
    try scanner.pass(key: "\"end\":")
    let end = try scanner.integer()
    guard start < end, end <= FlatRecord.longestText else { throw OrderedScanner.Doubt() }
    if scanner.takeValue(of: "\"text\":") { _ = try scanner.string() }
    if scanner.takeValue(of: "\"quoted\":") { _ = try scanner.boolean() }
    let label = scanner.takeValue(of: "\"label\":") ? try Self.label(&scanner, labels) : nil
    var confidence: Confidence?
    if scanner.takeValue(of: "\"confidence\":") {
      confidence = Confidence(try scanner.number())
      if confidence == nil { throw OrderedScanner.Doubt() }
    }
    try passRemarks(&scanner)
    let isSkipped = scanner.take(key: "\"skipped\":") ? try scanner.boolean() : false
    if scanner.takeValue(of: "\"suggested\":") { _ = try scanner.string() }
    return .init(range: start..<end, labelIndex: label, confidence: confidence, isSkipped: isSkipped)
  }

  private static func passRemarks(_ scanner: inout OrderedScanner) throws(OrderedScanner.Doubt) {
    for key: StaticString in ["\"attribution\":", "\"source_kind\":", "\"cue\":"]
    where scanner.takeValue(of: key) {
      _ = try scanner.string()
    }
    for key: StaticString in ["\"target\":", "\"target_position\":"] where scanner.takeValue(of: key) {
      _ = try scanner.integer()
    }
    for key: StaticString in ["\"target_text\":", "\"likelihood\":", "\"grade\":", "\"note\":"]
    where scanner.takeValue(of: key) {
      _ = try scanner.string()
    }
    if scanner.takeValue(of: "\"flagged\":") { _ = try scanner.boolean() }
  }

  private static func label(
    _ scanner: inout OrderedScanner, _ labels: [Label]
  ) throws(OrderedScanner.Doubt) -> Int {
    let token = try scanner.string()
    guard !token.hasEscapes else { throw OrderedScanner.Doubt() }
    let name = scanner.bytes[token.range]
    guard let index = labels.firstIndex(where: { $0.name.utf8.elementsEqual(name) }) else {
      throw OrderedScanner.Doubt()
    }
    return index
  }
}
