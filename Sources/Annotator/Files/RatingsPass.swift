/// One pass over a session file that is laid out as `SessionWriter` does it.
struct RatingsPass {
  /// The codebook, this file's or the one before.
  private(set) var codebook: SeenCodebook
  /// The article's text; its room is used again.
  private(set) var text: [UInt8]

  private var scanner: ExactScanner
  private let file: [UInt8]
  private var place = TextPlace()
  private var identifiers: [Int] = []
  private var targets: [Int] = []
  private var cursor: Int?

  init(_ scanner: ExactScanner, of file: [UInt8], codebook: SeenCodebook, text: [UInt8]) {
    self.scanner = scanner
    self.file = file
    self.codebook = codebook
    self.text = text
  }

  /// Reads the ratings.
  mutating func ratings() throws(ExactScanner.Doubt) -> SessionRatings {
    try line("{")
    try scanner.pass("\"format\": \"annotate-session\", \"version\": 1, \"id\": ")
    try passIdentifier()
    try scanner.pass(", \"annotator\": ")
    let annotator = try annotator()
    try line(",")
    try scanner.pass("\"created\": ")
    let created = try timestamp()
    try scanner.pass(", \"modified\": ")
    _ = try timestamp()
    try line(",")
    var ratings = SessionRatings(digest: try digestOfArticle(), modified: created)
    ratings.annotator = annotator
    try line(",")
    try scanner.pass("\"codebook\": ")
    try codebook.pass(&scanner, of: file)
    ratings.labels = codebook.labels
    try readCursor()
    try readStatements(into: &ratings)
    try checkNames()
    try passEnd()
    return ratings
  }
}

extension RatingsPass {
  private mutating func line(_ words: StaticString) throws(ExactScanner.Doubt) {
    try scanner.pass(words)
    scanner.passLineEnd()
  }

  /// A string without escapes and of no more bytes than a limit has code points.
  private mutating func plain(limit: Int) throws(ExactScanner.Doubt) -> Range<Int> {
    let token = try scanner.string()
    guard !token.hasEscapes, token.range.count <= limit else { throw ExactScanner.Doubt() }
    return token.range
  }

  private mutating func word() throws(ExactScanner.Doubt) -> String {
    String(decoding: scanner.bytes[try plain(limit: FileLimits.name)], as: UTF8.self)
  }

  private mutating func timestamp() throws(ExactScanner.Doubt) -> Timestamp {
    guard let moment = Timestamp(iso: file[try plain(limit: FileLimits.name)]) else {
      throw ExactScanner.Doubt()
    }
    return moment
  }

  private mutating func passIdentifier() throws(ExactScanner.Doubt) {
    let range = try plain(limit: FileLimits.name)
    let isPlain = scanner.bytes[range].allSatisfy {
      (48...57).contains($0) || (97...122).contains($0) || (65...90).contains($0) || $0 == 45
    }
    guard isPlain, !range.isEmpty else { throw ExactScanner.Doubt() }
  }

  private mutating func annotator() throws(ExactScanner.Doubt) -> String {
    let name = try word()
    do throws(UserError) {
      try SessionFile.checkAnnotator(name)
    } catch {
      throw ExactScanner.Doubt()
    }
    return name
  }

  private mutating func passText(limit: Int = .max) throws(ExactScanner.Doubt) {
    if scanner.takeNull() { return }
    guard try scanner.string().range.count <= limit else { throw ExactScanner.Doubt() }
  }

  private mutating func digestOfArticle() throws(ExactScanner.Doubt) -> SHA256Digest {
    try scanner.pass("\"article\": {\"title\": ")
    try passText()
    try scanner.pass(", \"source\": ")
    try passText()
    try scanner.pass(", \"url\": ")
    try passText()
    try scanner.pass(", \"author\": ")
    try passText()
    try scanner.pass(", \"published\": ")
    try passText()
    try scanner.pass(", \"language\": ")
    try passText()
    try scanner.pass(", \"sha256\": ")
    let stated = try plain(limit: 64)
    try scanner.pass(", \"text\": ")
    text.removeAll(keepingCapacity: true)
    scanner.append(try scanner.string(), to: &text)
    try scanner.pass("}")
    let digest = text.withUnsafeBufferPointer { SHA256Digest(of: $0) }
    guard digest.hex.utf8.elementsEqual(scanner.bytes[stated]) else { throw ExactScanner.Doubt() }
    return digest
  }

  private mutating func readCursor() throws(ExactScanner.Doubt) {
    try line(",")
    try scanner.pass("\"cursor\": ")
    if !scanner.takeNull() { cursor = try scanner.integer() }
    try scanner.pass(", \"standing_confidence\": ")
    if !scanner.takeNull() { _ = try confidence() }
    try scanner.pass(", \"standing_confidence_set\": ")
    _ = try scanner.boolean()
    try line(",")
  }

  private mutating func confidence() throws(ExactScanner.Doubt) -> Confidence {
    guard let confidence = Confidence(try scanner.number()) else { throw ExactScanner.Doubt() }
    return confidence
  }

  /// Checks that ids are unique and that targets and cursor are among them.
  private func checkNames() throws(ExactScanner.Doubt) {
    let isCounted = zip(identifiers, 1...).allSatisfy { $0 == $1 }
    let names = isCounted ? [] : Set(identifiers)
    guard isCounted || names.count == identifiers.count else { throw ExactScanner.Doubt() }
    for name in targets + (cursor.map { [$0] } ?? []) {
      guard
        isCounted
          ? (1...max(1, identifiers.count)).contains(name) && !identifiers.isEmpty : names.contains(name)
      else { throw ExactScanner.Doubt() }
    }
  }

  /// Moves past an empty history and the end of the file.
  private mutating func passEnd() throws(ExactScanner.Doubt) {
    try line(",")
    try scanner.pass("\"history\": [")
    scanner.passLineEnd()
    try scanner.pass("]")
    scanner.passLineEnd()
    try scanner.pass("}")
    scanner.passLineEnd()
    guard scanner.position == scanner.bytes.count else { throw ExactScanner.Doubt() }
  }
}

extension RatingsPass {
  private mutating func readStatements(into ratings: inout SessionRatings) throws(ExactScanner.Doubt) {
    try scanner.pass("\"statements\": [")
    scanner.passLineEnd()
    guard scanner.current == 0x7B else { return try scanner.pass("]") }
    repeat {
      scanner.passLineEnd()
      ratings.statements.append(try statement(timing: &ratings))
    } while scanner.take(",")
    scanner.passLineEnd()
    try scanner.pass("]")
  }

  private mutating func statement(
    timing ratings: inout SessionRatings
  ) throws(ExactScanner.Doubt) -> SessionRatings.RatedStatement {
    try scanner.pass("{\"id\": ")
    let id = try scanner.integer()
    try scanner.pass(", \"start\": ")
    let start = try scanner.integer()
    try scanner.pass(", \"end\": ")
    let range = try place.range(start, try scanner.integer(), in: text)
    try scanner.pass(", \"text\": ")
    try checkText(try scanner.string(), at: range)
    try scanner.pass(", \"quoted\": ")
    _ = try scanner.boolean()
    try scanner.pass(", \"label\": ")
    let label = scanner.takeNull() ? nil : try codebook.label(try scanner.string(), in: scanner)
    try scanner.pass(", \"confidence\": ")
    let confidence = scanner.takeNull() ? nil : try confidence()
    try passRemarks(of: id)
    try scanner.pass(", \"skipped\": ")
    let isSkipped = try scanner.boolean()
    try passTimes(into: &ratings)
    guard id >= 1, label != nil || confidence == nil, label == nil || !isSkipped else {
      throw ExactScanner.Doubt()
    }
    identifiers.append(id)
    return .init(range: range, label: label, confidence: confidence, isSkipped: isSkipped)
  }

  private func checkText(_ token: JSONStringToken, at range: Range<Int>) throws(ExactScanner.Doubt) {
    var isSame = false
    if token.hasEscapes {
      var bytes: [UInt8] = []
      scanner.append(token, to: &bytes)
      isSame = bytes.elementsEqual(text[range])
    } else if token.range.count == range.count {
      isSame = text.withUnsafeBufferPointer { text in
        var difference: UInt8 = 0
        for offset in 0..<range.count {
          difference |= text[range.lowerBound + offset] ^ scanner.bytes[token.range.lowerBound + offset]
        }
        return difference == 0
      }
    }
    guard isSame else { throw ExactScanner.Doubt() }
  }

  private mutating func passRemarks(of id: Int) throws(ExactScanner.Doubt) {
    try scanner.pass(", \"attribution\": ")
    try passText(limit: FileLimits.remark)
    try scanner.pass(", \"source_kind\": ")
    if !scanner.takeNull() { try require(SourceKind(rawValue: try word())) }
    try scanner.pass(", \"cue\": ")
    try passText(limit: FileLimits.remark)
    try scanner.pass(", \"target\": ")
    let hasTarget = !scanner.takeNull()
    if hasTarget { targets.append(try scanner.integer()) }
    guard !hasTarget || targets.last != id else { throw ExactScanner.Doubt() }
    try scanner.pass(", \"target_text\": ")
    guard !hasTarget || scanner.current == 0x6E else { throw ExactScanner.Doubt() }
    try passText(limit: FileLimits.remark)
    try scanner.pass(", \"likelihood\": ")
    if !scanner.takeNull() { try require(Likelihood(text: try word())) }
    try scanner.pass(", \"grade\": ")
    if !scanner.takeNull() { try require(Grade(text: try word())) }
    try scanner.pass(", \"note\": ")
    try passText(limit: FileLimits.remark)
    try scanner.pass(", \"flagged\": ")
    _ = try scanner.boolean()
  }

  private func require<Value>(_ value: Value?) throws(ExactScanner.Doubt) {
    if value == nil { throw ExactScanner.Doubt() }
  }

  private mutating func passTimes(into ratings: inout SessionRatings) throws(ExactScanner.Doubt) {
    try scanner.pass(", \"suggested\": ")
    try passText(limit: FileLimits.name)
    try scanner.pass(", \"judged\": ")
    if !scanner.takeNull() { _ = try timestamp() }
    try scanner.pass(", \"seconds\": ")
    if !scanner.takeNull() {
      ratings.seconds += try scanner.number()
      ratings.timedCount += 1
    }
    try scanner.pass("}")
  }
}

/// Turns rising code points into UTF-8 offsets in one walk over the text.
private struct TextPlace {
  private var codePoint = 0
  private var offset = 0

  mutating func range(
    _ start: Int, _ end: Int, in text: [UInt8]
  ) throws(ExactScanner.Doubt) -> Range<Int> {
    guard start >= codePoint, start < end else { throw ExactScanner.Doubt() }
    let lower = try advance(to: start, in: text)
    return lower..<(try advance(to: end, in: text))
  }

  private mutating func advance(to target: Int, in text: [UInt8]) throws(ExactScanner.Doubt) -> Int {
    let isFound = text.withUnsafeBufferPointer { text in
      while codePoint < target {
        guard offset < text.count else { return false }
        offset += 1
        while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
        codePoint += 1
      }
      return true
    }
    guard isFound else { throw ExactScanner.Doubt() }
    return offset
  }
}
