/// One pass over a session file whose members stand in the order in which `SessionWriter` writes them.
///
/// It checks what `SessionReader` and `SessionAssembler` check, and stops in any doubt.
struct RatingsPass {
  /// What the file before had that this one may have too.
  var memory = SessionRatingsReader.Memory()
  var scanner: OrderedScanner

  /// Where the file has the values of the session's id and of the annotator, with their quotes.
  private(set) var names: (id: Range<Int>, annotator: Range<Int>) = (0..<0, 0..<0)
  /// Whether everything that was read stands as `SessionWriter` writes it, so that it can be copied.
  var isAsWritten = true
  /// Is told each statement of the file, in reading order.
  var statementsRead: [Statement]?
  private let file: [UInt8]
  /// How far the statements have come in the text.
  var place = TextPlace()
  /// The statements that others deny or report.
  var targets: [Int] = []
  private var cursor: Int?

  init(over bytes: UnsafeBufferPointer<UInt8>, of file: [UInt8]) {
    scanner = OrderedScanner(bytes)
    self.file = file
  }

  /// Reads the ratings.
  mutating func ratings() throws(OrderedScanner.Doubt) -> SessionRatings {
    memory.index.removeAll()
    try scanner.open(0x7B)
    try readFormat()
    try passIdentifier()
    let annotator = try annotator()
    try scanner.pass(key: "\"created\":")
    let created = try scanner.timestamp()
    if scanner.take(key: "\"modified\":") { _ = try scanner.timestamp() }
    try scanner.pass(key: "\"article\":")
    try memory.article.pass(&scanner)
    var ratings = SessionRatings(digest: memory.article.digest, modified: created)
    ratings.annotator = annotator
    try scanner.pass(key: "\"codebook\":")
    try memory.codebook.pass(&scanner, of: file)
    ratings.labels = memory.codebook.labels
    try readCursor()
    try readStatements(into: &ratings)
    if !scanner.isLaidOutAsWritten { isAsWritten = false }
    try checkNames()
    if let last = try passHistory() { ratings.modified = max(last, created) }
    try scanner.close()
    scanner.skipSpace()
    guard scanner.position == scanner.bytes.count else { throw OrderedScanner.Doubt() }
    return ratings
  }
}

extension RatingsPass {
  private mutating func readFormat() throws(OrderedScanner.Doubt) {
    try scanner.pass(key: "\"format\":")
    guard scanner.take("\"annotate-session\"") else { throw OrderedScanner.Doubt() }
    try scanner.pass(key: "\"version\":")
    guard try scanner.integer() == 1 else { throw OrderedScanner.Doubt() }
  }

  private mutating func passIdentifier() throws(OrderedScanner.Doubt) {
    try scanner.pass(key: "\"id\":")
    let start = scanner.position
    let range = try scanner.plainString(limit: FileLimits.name)
    names.id = start..<scanner.position
    let isPlain = scanner.bytes[range].allSatisfy {
      (48...57).contains($0) || (97...122).contains($0) || (65...90).contains($0) || $0 == 45
    }
    guard isPlain, !range.isEmpty else { throw OrderedScanner.Doubt() }
  }

  private mutating func annotator() throws(OrderedScanner.Doubt) -> String {
    try scanner.pass(key: "\"annotator\":")
    let start = scanner.position
    let name = try scanner.word(limit: FileLimits.name)
    names.annotator = start..<scanner.position
    do throws(UserError) {
      try SessionFile.checkAnnotator(name)
    } catch {
      throw OrderedScanner.Doubt()
    }
    return name
  }

  private mutating func readCursor() throws(OrderedScanner.Doubt) {
    if scanner.takeValue(of: "\"cursor\":") { cursor = try scanner.integer() }
    if scanner.takeValue(of: "\"standing_confidence\":") { _ = try confidence() }
    if scanner.take(key: "\"standing_confidence_set\":") { _ = try scanner.boolean() }
  }

  private mutating func readStatements(into ratings: inout SessionRatings) throws(OrderedScanner.Doubt) {
    try scanner.pass(key: "\"statements\":")
    try scanner.open(0x5B)
    scanner.isLaidOutAsWritten = true
    ratings.statements.reserveCapacity(memory.index.lastCount)
    while try scanner.nextElement() {
      let start = scanner.position
      let members = scanner.memberCount
      let statement = try statement(inHistory: false)
      if scanner.memberCount != members + StatementKey.allCases.count { isAsWritten = false }
      statementsRead?.append(statement)
      try memory.index.add(statement, at: start..<scanner.position)
      if let seconds = statement.seconds {
        ratings.seconds += seconds
        ratings.timedCount += 1
      }
      ratings.statements.append(
        .init(
          range: statement.range, labelIndex: statement.label, confidence: statement.confidence,
          isSkipped: statement.isSkipped))
    }
  }

  /// Checks that targets and cursor are statements.
  private func checkNames() throws(OrderedScanner.Doubt) {
    guard targets.allSatisfy({ memory.index.holds($0) }), cursor.map({ memory.index.holds($0) }) ?? true
    else {
      throw OrderedScanner.Doubt()
    }
  }
}
