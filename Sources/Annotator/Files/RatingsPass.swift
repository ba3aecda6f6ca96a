/// One pass over a session file whose members stand in the order in which `SessionWriter` writes them.
///
/// It checks what `SessionReader` and `Assembly` check, and stops in any doubt.
struct RatingsPass {
  /// What the file before had that this one may have too.
  var memory = SessionRatingsReader.Memory()
  var scanner: OrderedScanner

  /// Where the file has the values of the session's id and of the annotator, with their quotes.
  private(set) var names: (id: Range<Int>, annotator: Range<Int>) = (0..<0, 0..<0)
  /// Whether everything that was read stands as `SessionWriter` writes it, so that it can be copied.
  private(set) var isAsWritten = true
  /// Is told each statement of the file, in reading order.
  var statementsRead: [Statement]?
  private let file: [UInt8]
  private var place = TextPlace()
  private var targets: [Int] = []
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
    let created = try timestamp()
    if scanner.take(key: "\"modified\":") { _ = try timestamp() }
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
  /// What a statement says, as far as it matters here.
  struct Statement {
    var id = 0
    var range = 0..<0
    var label: Int?
    var confidence: Confidence?
    var isSkipped = false
    var seconds: Double?
    /// Where the file has the statement's text, from behind its range to the next member; empty in the history.
    var text = 0..<0
    var target: Int?
    var judged: Timestamp?
    /// Where the file has what stands before the target, from the start to the cue, …
    var head = 0..<0
    /// … the words of a target outside, `null` without, …
    var targetText = 0..<0
    /// … and what stands behind it, up to the closing bracket.
    var tail = 0..<0
  }

  /// Moves past a statement; one of the history has no text and stands at no certain place.
  mutating func statement(inHistory isPast: Bool) throws(OrderedScanner.Doubt) -> Statement {
    var statement = Statement()
    try scanner.open(0x7B)
    try scanner.pass(key: "\"id\":")
    statement.id = try scanner.integer()
    let headStart = scanner.position + 2
    try scanner.pass(key: "\"start\":")
    let start = try scanner.integer()
    try scanner.pass(key: "\"end\":")
    let end = try scanner.integer()
    if isPast {
      guard start < end, end <= memory.article.codePointCount else { throw OrderedScanner.Doubt() }
    } else {
      statement.range = try place.range(start, end, in: memory.article.text)
      let textStart = scanner.position
      try scanner.pass(key: "\"text\":")
      try checkText(try string(), at: statement.range)
      statement.text = textStart..<scanner.position
    }
    if scanner.take(key: "\"quoted\":") { _ = try scanner.boolean() }
    if scanner.takeValue(of: "\"label\":") {
      statement.label = try memory.codebook.label(try scanner.string(), in: scanner)
    }
    if scanner.takeValue(of: "\"confidence\":") { statement.confidence = try confidence() }
    try passSource()
    statement.head = min(headStart, scanner.position)..<scanner.position
    if scanner.takeValue(of: "\"target\":") { statement.target = try scanner.integer() }
    try passTargetText(of: &statement)
    let tailStart = scanner.position
    try passAssessment()
    if scanner.take(key: "\"flagged\":") { _ = try scanner.boolean() }
    if scanner.take(key: "\"skipped\":") { statement.isSkipped = try scanner.boolean() }
    try passText(of: "\"suggested\":", limit: FileLimits.name)
    if scanner.takeValue(of: "\"judged\":") { statement.judged = try timestamp() }
    if scanner.takeValue(of: "\"seconds\":") { statement.seconds = try number() }
    statement.tail = tailStart..<scanner.position
    try scanner.close()
    guard statement.id >= 1, statement.label != nil || statement.confidence == nil,
      statement.label == nil || !statement.isSkipped, statement.target != statement.id
    else { throw OrderedScanner.Doubt() }
    if let target = statement.target, !isPast { targets.append(target) }
    return statement
  }

  /// Reads a moment.
  mutating func timestamp() throws(OrderedScanner.Doubt) -> Timestamp {
    guard let moment = Timestamp(iso: scanner.bytes[try plain(limit: FileLimits.name)]) else {
      throw OrderedScanner.Doubt()
    }
    return moment
  }

  /// Reads a short string.
  mutating func word() throws(OrderedScanner.Doubt) -> String {
    String(decoding: scanner.bytes[try plain(limit: FileLimits.name)], as: UTF8.self)
  }
}

extension RatingsPass {
  /// A string without escapes and of no more bytes than a limit has code points.
  private mutating func plain(limit: Int) throws(OrderedScanner.Doubt) -> Range<Int> {
    let token = try scanner.string()
    guard !token.hasEscapes, token.range.count <= limit else { throw OrderedScanner.Doubt() }
    return token.range
  }

  private mutating func readFormat() throws(OrderedScanner.Doubt) {
    try scanner.pass(key: "\"format\":")
    guard scanner.take("\"annotate-session\"") else { throw OrderedScanner.Doubt() }
    try scanner.pass(key: "\"version\":")
    guard try scanner.integer() == 1 else { throw OrderedScanner.Doubt() }
  }

  private mutating func passIdentifier() throws(OrderedScanner.Doubt) {
    try scanner.pass(key: "\"id\":")
    let start = scanner.position
    let range = try plain(limit: FileLimits.name)
    names.id = start..<scanner.position
    let isPlain = scanner.bytes[range].allSatisfy {
      (48...57).contains($0) || (97...122).contains($0) || (65...90).contains($0) || $0 == 45
    }
    guard isPlain, !range.isEmpty else { throw OrderedScanner.Doubt() }
  }

  private mutating func annotator() throws(OrderedScanner.Doubt) -> String {
    try scanner.pass(key: "\"annotator\":")
    let start = scanner.position
    let name = try word()
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

  private mutating func confidence() throws(OrderedScanner.Doubt) -> Confidence {
    guard let confidence = Confidence(try number()) else { throw OrderedScanner.Doubt() }
    return confidence
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

  private func checkText(_ token: JSONStringToken, at range: Range<Int>) throws(OrderedScanner.Doubt) {
    let isSame: Bool
    if token.hasEscapes {
      var bytes: [UInt8] = []
      scanner.append(token, to: &bytes)
      isSame = bytes.elementsEqual(memory.article.text[range])
    } else {
      let there = UnsafeBufferPointer(rebasing: scanner.bytes[token.range])
      isSame = memory.article.text.withUnsafeBufferPointer {
        UnsafeBufferPointer(rebasing: $0[range]).isSame(as: there)
      }
    }
    guard isSame else { throw OrderedScanner.Doubt() }
  }

  @inline(__always) private mutating func passText(of key: StaticString, limit: Int) throws(OrderedScanner
    .Doubt)
  {
    guard scanner.takeValue(of: key) else { return }
    guard try string().range.count <= limit else { throw OrderedScanner.Doubt() }
  }

  private mutating func passTargetText(of statement: inout Statement) throws(OrderedScanner.Doubt) {
    guard scanner.take(key: "\"target_text\":") else {
      isAsWritten = false
      return
    }
    let start = scanner.position
    if !scanner.takeNull() {
      let text = try string()
      guard statement.target == nil, text.range.count <= FileLimits.remark else {
        throw OrderedScanner.Doubt()
      }
    }
    statement.targetText = start..<scanner.position
  }

  /// Moves past what says whose statement it is.
  @inline(__always) private mutating func passSource() throws(OrderedScanner.Doubt) {
    try passText(of: "\"attribution\":", limit: FileLimits.remark)
    if scanner.takeValue(of: "\"source_kind\":") { try Self.require(SourceKind(rawValue: try word())) }
    try passText(of: "\"cue\":", limit: FileLimits.remark)
  }

  /// Moves past what the annotator thinks of it.
  @inline(__always) private mutating func passAssessment() throws(OrderedScanner.Doubt) {
    if scanner.takeValue(of: "\"likelihood\":") {
      let word = try word()
      let likelihood = Likelihood(text: word)
      try Self.require(likelihood)
      if likelihood?.text != word { isAsWritten = false }
    }
    if scanner.takeValue(of: "\"grade\":") {
      let word = try word()
      let grade = Grade(text: word)
      try Self.require(grade)
      if grade?.text != word { isAsWritten = false }
    }
    try passText(of: "\"note\":", limit: FileLimits.remark)
  }

  /// Moves past a string.
  @inline(__always) private mutating func string() throws(OrderedScanner.Doubt) -> JSONStringToken {
    let token = try scanner.string()
    if token.hasEscapes, isAsWritten {
      isAsWritten = JSONEscape.areAsWritten(in: UnsafeBufferPointer(rebasing: scanner.bytes[token.range]))
    }
    return token
  }

  /// Reads a number.
  @inline(__always) private mutating func number() throws(OrderedScanner.Doubt) -> Double {
    let start = scanner.position
    let number = try scanner.number()
    if isAsWritten { isAsWritten = Self.isAsWritten(number, scanner.bytes[start..<scanner.position]) }
    return number
  }

  /// Whether a number of at most 15 digits stands in the fewest of them, with a point.
  private static func isAsWritten(_ number: Double, _ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let point = digits.firstIndex(of: 0x2E), number == 0 || number >= 0.000_1, digits.first != 0x2D
    else { return false }
    return digits.last != 0x30 || digits.endIndex == point + 2
  }

  private static func require<Value>(_ value: Value?) throws(OrderedScanner.Doubt) {
    if value == nil { throw OrderedScanner.Doubt() }
  }
}

/// Turns rising code points into UTF-8 offsets in one walk over the text.
private struct TextPlace {
  private var codePoint = 0
  private var offset = 0

  mutating func range(
    _ start: Int, _ end: Int, in text: [UInt8]
  ) throws(OrderedScanner.Doubt) -> Range<Int> {
    guard start >= codePoint, start < end else { throw OrderedScanner.Doubt() }
    let lower = try advance(to: start, in: text)
    return lower..<(try advance(to: end, in: text))
  }

  private mutating func advance(to target: Int, in text: [UInt8]) throws(OrderedScanner.Doubt) -> Int {
    let isFound = text.withUnsafeBufferPointer { text in
      while codePoint < target {
        guard offset < text.count else { return false }
        offset += 1
        while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
        codePoint += 1
      }
      return true
    }
    guard isFound else { throw OrderedScanner.Doubt() }
    return offset
  }
}
