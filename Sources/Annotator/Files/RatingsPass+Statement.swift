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
  mutating func plain(limit: Int) throws(OrderedScanner.Doubt) -> Range<Int> {
    let token = try scanner.string()
    guard !token.hasEscapes, token.range.count <= limit else { throw OrderedScanner.Doubt() }
    return token.range
  }

  /// Reads a confidence.
  mutating func confidence() throws(OrderedScanner.Doubt) -> Confidence {
    guard let confidence = Confidence(try number()) else { throw OrderedScanner.Doubt() }
    return confidence
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
