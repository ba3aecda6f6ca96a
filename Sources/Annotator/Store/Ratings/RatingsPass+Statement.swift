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
    let headStart = scanner.position + Self.separator
    try passPlace(of: &statement, inHistory: isPast)
    try passAnswer(of: &statement)
    statement.head = min(headStart, scanner.position)..<scanner.position
    try passTarget(of: &statement)
    let tailStart = scanner.position + Self.separator
    try passAssessment()
    try passState(of: &statement)
    statement.tail = min(tailStart, scanner.position)..<scanner.position
    try scanner.close()
    guard statement.id >= 1, statement.label != nil || statement.confidence == nil,
      statement.label == nil || !statement.isSkipped, statement.target != statement.id
    else { throw OrderedScanner.Doubt() }
    if let target = statement.target, !isPast { targets.append(target) }
    return statement
  }

  /// The bytes between two members as they are written.
  private static let separator = ", ".utf8.count
}

extension RatingsPass {
  /// Reads a confidence.
  mutating func confidence() throws(OrderedScanner.Doubt) -> Confidence {
    guard let confidence = Confidence(try number()) else { throw OrderedScanner.Doubt() }
    return confidence
  }

  /// Moves past where a statement stands, and its text.
  @inline(__always)
  private mutating func passPlace(
    of statement: inout Statement, inHistory isPast: Bool
  ) throws(OrderedScanner.Doubt) {
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

  @inline(__always)
  private mutating func passText(of key: StaticString, limit: Int) throws(OrderedScanner.Doubt) {
    guard scanner.takeValue(of: key) else { return }
    guard try string().range.count <= limit else { throw OrderedScanner.Doubt() }
  }

  /// Moves past the label, how sure it is, and whose statement it is.
  @inline(__always)
  private mutating func passAnswer(of statement: inout Statement) throws(OrderedScanner.Doubt) {
    if scanner.takeValue(of: "\"label\":") {
      statement.label = try memory.codebook.label(try scanner.string(), in: scanner)
    }
    if scanner.takeValue(of: "\"confidence\":") { statement.confidence = try confidence() }
    try passText(of: "\"attribution\":", limit: FileLimits.remark)
    if scanner.takeValue(of: "\"source_kind\":") {
      try Self.require(SourceKind(rawValue: try scanner.word(limit: FileLimits.name)))
    }
    try passText(of: "\"cue\":", limit: FileLimits.remark)
  }

  /// Moves past what is denied or reported.
  @inline(__always)
  private mutating func passTarget(of statement: inout Statement) throws(OrderedScanner.Doubt) {
    if scanner.takeValue(of: "\"target\":") { statement.target = try scanner.integer() }
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

  /// Moves past what became of the statement on the screen.
  @inline(__always)
  private mutating func passState(of statement: inout Statement) throws(OrderedScanner.Doubt) {
    if scanner.take(key: "\"flagged\":") { _ = try scanner.boolean() }
    if scanner.take(key: "\"skipped\":") { statement.isSkipped = try scanner.boolean() }
    try passText(of: "\"suggested\":", limit: FileLimits.name)
    if scanner.takeValue(of: "\"judged\":") { statement.judged = try scanner.timestamp() }
    if scanner.takeValue(of: "\"seconds\":") { statement.seconds = try number() }
  }

  /// Moves past what the annotator thinks of it.
  @inline(__always) private mutating func passAssessment() throws(OrderedScanner.Doubt) {
    if scanner.takeValue(of: "\"likelihood\":") {
      let word = try scanner.word(limit: FileLimits.name)
      let likelihood = Likelihood(text: word)
      try Self.require(likelihood)
      if likelihood?.text != word { isAsWritten = false }
    }
    if scanner.takeValue(of: "\"grade\":") {
      let word = try scanner.word(limit: FileLimits.name)
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
