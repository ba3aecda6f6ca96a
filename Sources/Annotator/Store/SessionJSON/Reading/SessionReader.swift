/// A reader of a session file into a draft.
///
/// A strict reader stops at the first problem. A tolerant one records it, skips the member, statement or
/// change that contains it, and stops only where the file is no longer JSON.
struct SessionReader {
  /// The session read so far.
  private(set) var draft = ParsedSession()
  /// The problems that a tolerant reader has found.
  private(set) var problems: [UserError] = []
  /// The reader of the file.
  private(set) var reader: JSONReader
  private let isTolerant: Bool
  private let demand: SessionDemand
  /// The last codebook read.
  private var codebook: KnownCodebook
  private var reading: StatementReading
  /// The part of a long file that is in memory; nil when all of it is.
  private var window: FileWindow?
  /// The offset of the statements, when they precede the article.
  private var skipped: Int?
  /// The range of the article, if it is to be remembered.
  private var articleRange: Range<Int>?
  /// Whether to keep only the ratings of statements, if everything needed to check them has been read.
  private var collectsRatings = false

  /// Prepares to read `bytes`.
  init(
    _ bytes: [UInt8], name: String, wanting demand: SessionDemand = .session, isTolerant: Bool = false,
    remembering memory: consuming SessionMemory = .ofOne
  ) throws(UserError) {
    (self.demand, self.isTolerant, codebook) = (demand, isTolerant, memory.codebook)
    reader = try JSONReader(bytes, name: name, fix: SessionFile.advice)
    reading = StatementReading(
      demand.fields, places: ValuePlaces(areWanted: demand.notesPlaces), repeated: memory.repeated,
      article: memory.article)
  }

  /// The memory to pass to the reader of the next session.
  var memory: SessionMemory {
    SessionMemory(codebook: codebook, repeated: reading.repeated, article: reading.article)
  }

  /// Prepares to read a long file in this program's layout, a stretch at a time. On any error, the file
  /// should be read as a whole, which either succeeds or reports where the problem is.
  init(_ file: OpenFile, size: Int, name: String) throws(UserError) {
    try self.init([], name: name)
    window = FileWindow(file, size: size)
    try window?.extend(&reader)
  }

  /// Reads the session.
  mutating func session() throws(UserError) -> Session {
    try examined().session
  }

  /// Reads the session, and returns the problems with its chain of hashes.
  mutating func examined() throws(UserError) -> (session: Session, chainProblems: [UserError]) {
    var assembler = try assembler()
    return (try assembler.session(demand), assembler.chainProblems)
  }

  /// Reads the session, and the places of its values in the file.
  mutating func placedSession() throws(UserError) -> (session: Session, values: WrittenValues) {
    let session = try session()
    return (session, WrittenValues(bytes: reader.bytes, places: reading.places))
  }

  /// Reads the ratings alone.
  mutating func ratings() throws(UserError) -> SessionRatings {
    let start = reader.position
    collectsRatings = true
    try readMembers()
    if let collected = draft.ratings, collected.kind != draft.provenance.kind {
      // The kind of annotator was stated after the statements.
      (draft, skipped, reader.position, collectsRatings) = (ParsedSession(), nil, start, false)
      try readMembers()
    }
    guard let collected = draft.ratings, let article = draft.article, let codebook = draft.codebook else {
      return try assembled().ratings(demand)
    }
    return draft.ratings(collected, article, codebook)
  }

  /// Reads the article and the codebook.
  mutating func beginning() throws(UserError) -> SessionBeginning {
    try readMembers()
    try draft.placeArticle(reader)
    return try assembled().beginning()
  }

  private mutating func assembler() throws(UserError) -> SessionAssembler {
    try readMembers()
    return try assembled()
  }

  private func assembled() throws(UserError) -> SessionAssembler {
    guard let window else { return try SessionAssembler(draft, of: reader, changesIn: .memory(reader.bytes)) }
    guard draft.version > 1, draft.isChained else { throw reader.failure("the file has a different layout") }
    return try SessionAssembler(
      draft, of: reader, changesIn: try StoredHistory.Source(window.file, reader.name))
  }

  /// Reads as much as possible, recording the problems.
  mutating func readTolerantly() {
    do throws(UserError) {
      try readMembers()
    } catch {
      note(error)
    }
  }
}

extension SessionReader {
  private static let required = [
    "format", "version", "id", "annotator", "created", "article", "codebook", "statements", "history",
  ]

  private static let requiredBits = SessionKey.allCases.enumerated().reduce(0 as UInt64) { bits, key in
    required.contains(key.element.rawValue) ? bits | 1 << UInt64(key.offset) : bits
  }

  private mutating func readMembers() throws(UserError) {
    var members = try reader.beginObject(SessionKey.shape)
    while let key = try nextKey(&members) {
      if demand.isBeginning {
        if draft.article != nil, draft.codebook != nil { return }
        if key == .statements || key == .history { try reader.passValue() }
        continue
      }
      switch key {
      case .statements: try attempt { (file) throws(UserError) in try file.readStatements() }
      case .history: try attempt { (file) throws(UserError) in try file.readHistory() }
      default: break
      }
    }
    draft.unknown = members.unknownMembers
    try reader.finish()
    if let skipped {
      reader.position = skipped
      try attempt { (file) throws(UserError) in try file.readStatements() }
    }
    // Naming the keys costs more than testing their bits.
    guard members.seen & Self.requiredBits != Self.requiredBits else { return }
    for key in Self.required {
      do throws(UserError) {
        try reader.require([key], in: members, from: 0)
      } catch {
        guard isTolerant else { throw error }
        note(error)
      }
    }
  }

  /// Moves past the next member and returns its key, but leaves a list of statements or changes to be read.
  private mutating func nextKey(_ members: inout JSONMembers<SessionKey>) throws(UserError) -> SessionKey? {
    guard window != nil else { return try nextKeyOfWhole(&members) }
    let (key, seen) = try whole { [members] (file) throws(UserError) in
      var seen = members
      return (try file.nextKeyOfWhole(&seen), seen)
    }
    members = seen
    return key
  }

  private mutating func nextKeyOfWhole(
    _ members: inout JSONMembers<SessionKey>
  ) throws(UserError) -> SessionKey? {
    guard let key = try reader.nextKey(&members) else { return nil }
    if key != .statements, key != .history {
      try attempt { (file) throws(UserError) in try file.read(key) }
    }
    return key
  }

  /// Reads something, and again with more of the file if the window ends before it does.
  private mutating func whole<Value>(
    _ read: (inout SessionReader) throws(UserError) -> Value
  ) throws(UserError) -> Value {
    guard window != nil else { return try read(&self) }
    try window?.refill(&reader)
    while true {
      let (position, depth) = (reader.position, reader.depth)
      do throws(UserError) {
        let value = try read(&self)
        // A number at the very end of the window might continue.
        if reader.position < reader.bytes.count || window?.isAtEnd == true { return value }
      } catch {
        guard window?.isAtEnd == false else { throw error }
      }
      (reader.position, reader.depth) = (position, depth)
      try window?.extend(&reader)
    }
  }

  /// Reads a value. A tolerant reader skips it if there is a problem.
  private mutating func attempt(_ read: (inout SessionReader) throws(UserError) -> Void) throws(UserError) {
    guard isTolerant else { return try read(&self) }
    reader.skipSpace()
    let (position, depth) = (reader.position, reader.depth)
    do throws(UserError) {
      try read(&self)
    } catch {
      note(error)
      reader.position = position
      reader.depth = depth
      _ = try reader.skipValue()
    }
  }

  private mutating func note(_ problem: UserError) {
    if problems.last != problem { problems.append(problem) }
  }

  private mutating func read(_ key: SessionKey) throws(UserError) {
    switch key {
    case .format: try readFormat()
    case .version: try readVersion()
    case .id: draft.id = try identifier()
    case .annotator: draft.annotator = try annotatorName()
    case .annotatorKind: draft.provenance.kind = try reader.choice("an annotator_kind")
    case .created: draft.created = try reader.timestamp()
    case .modified: draft.modified = try reader.timestamp()
    case .provenance: draft.provenance.sources = try reader.provenance()
    case .settledFrom:
      draft.provenance.kind = .gold
      draft.provenance.sources = try reader.provenance()
    case .mergedFrom: draft.provenance.sources = try reader.provenance()
    case .replaces: draft.provenance.replaces = try reader.stringOrNull(limit: FileLimit.name)
    case .article: try readArticle()
    case .codebook: draft.codebook = try codebook.read(from: &reader)
    case .equivalences: draft.equivalences = try reader.equivalences()
    case .cursor: try readCursor()
    case .genesis: draft.genesis = try link(named: "genesis")
    case .head: draft.head = try link(named: "head")
    case .standingConfidence: draft.standing.value = reader.takeNull() ? nil : try reader.confidence()
    case .standingConfidenceSet: draft.standing.isSet = try reader.boolean()
    case .statements, .history: break
    }
  }
}

extension SessionReader {
  private mutating func readFormat() throws(UserError) {
    let (start, format) = try reader.word()
    guard format == SessionFile.format else {
      throw reader.failure("this is not a session: its format is '\(format)'", at: start)
    }
  }

  private mutating func readVersion() throws(UserError) {
    reader.skipSpace()
    let start = reader.position
    let version = try reader.integer()
    guard version <= SessionFile.version else {
      throw UserError(
        "the session was written by a newer annotate: its version is \(version), and this one reads "
          + "\(SessionFile.version)",
        at: reader.place(of: start), fix: "update annotate; the file is unchanged")
    }
    guard version >= 1 else { throw reader.failure("a version must be a whole number from 1", at: start) }
    draft.version = version
  }

  private mutating func identifier() throws(UserError) -> String {
    let (start, text) = try reader.word()
    let isPlain = text.utf8.allSatisfy {
      (48...57).contains($0) || (97...122).contains($0) || (65...90).contains($0) || $0 == 45
    }
    guard isPlain, !text.isEmpty else {
      throw reader.failure("an id may contain only letters, digits and hyphens", at: start)
    }
    return text
  }

  private mutating func annotatorName() throws(UserError) -> String {
    let (start, text) = try reader.word()
    do throws(UserError) {
      try SessionFile.checkAnnotator(text)
    } catch {
      throw reader.failure(error.what, at: start)
    }
    return text
  }

  private mutating func link(named name: String) throws(UserError) -> (
    digest: SHA256Digest, position: Int
  )? {
    guard !reader.takeNull() else { return nil }
    let (start, digest) = try reader.digest(named: name)
    return (digest, start)
  }

  private mutating func readCursor() throws(UserError) {
    guard !reader.takeNull() else { return }
    let start = reader.position
    draft.cursor = (try reader.integer(), start)
  }

  /// Reads the article, or moves past one that has the same bytes as the last.
  private mutating func readArticle() throws(UserError) {
    if let known = reading.article?.take(from: &reader) {
      (draft.article, draft.map) = known
      return
    }
    let article = try reader.articleDraft()
    draft.article = article
    articleRange = reading.article == nil ? nil : article.position..<reader.position
  }

  private mutating func readStatements() throws(UserError) {
    guard isTolerant || draft.article != nil || skipped != nil else {
      reader.skipSpace()
      skipped = reader.position
      return try reader.passValue()
    }
    guard !isTolerant else { return try readStatedStatements() }
    try draft.placeArticle(reader)
    if articleRange != nil, !collectsRatings { draft.article?.decode() }
    guard let article = draft.article, let map = draft.map else {
      throw reader.failure("'article' is missing", at: 0)
    }
    if let articleRange { reading.article?.keep(article, map, reader.bytes[articleRange]) }
    if collectsRatings, let codebook = draft.codebook {
      return try collectRatings(of: article.text, map, codebook)
    }
    let expected = reading.article?.heads.count ?? 0
    draft.reserve(expected)
    reading.places.reserve(expected)
    var elements = try reader.beginArray()
    while true {
      var stated = ParsedStatement()
      guard try readNext(&stated, of: &elements) else { return }
      guard let range = stated.range(in: map) else { throw reader.misplaced(stated) }
      try reader.checkText(of: stated, at: range, in: article.text)
      reading.article?.heads.note(stated, range, reading.places, in: reader.bytes)
      draft.add(&stated, at: range)
    }
  }

  /// Reads the statements, checks each by the rules for a session, and keeps only their ratings.
  private mutating func collectRatings(
    of text: [UInt8], _ map: CodePointMap, _ codebook: Codebook
  ) throws(UserError) {
    var order = StatementOrder()
    var collected = RatingsCollector(
      kind: draft.provenance.kind, codebook: codebook, keepingVotes: demand.keepsVotes,
      capacity: reading.article?.heads.count ?? 0)
    var links: [(target: StatementID, id: StatementID, position: Int)] = []
    var elements = try reader.beginArray()
    while try reader.nextElement(&elements) {
      var stated = ParsedStatement()
      try reader.read(&stated, &reading)
      guard let range = stated.range(in: map) else { throw reader.misplaced(stated) }
      try reader.checkText(of: stated, at: range, in: text)
      reading.article?.heads.note(stated, range, reading.places, in: reader.bytes)
      let id = StatementID(stated.id)
      try checking(stated.position) { () throws(UserError) in
        try order.add(id, range)
        try SessionRules.check(id)
        try SessionRules.check(stated.judgment, of: id, codebook: codebook)
      }
      if let target = stated.judgment.targetID { links.append((target, id, stated.position)) }
      collected.add(id, range, isQuoted: stated.isQuoted, stated.judgment)
    }
    for (target, id, position) in links {
      try checking(position) { () throws(UserError) in
        try SessionRules.check(target: target, of: id, among: order.ids)
      }
    }
    draft.ratings = collected
  }

  /// Adds the place to the error of a broken rule.
  private func checking(_ position: Int, _ check: () throws(UserError) -> Void) throws(UserError) {
    do throws(UserError) {
      try check()
    } catch {
      throw reader.failure(error.what, at: position)
    }
  }

  private mutating func readStatedStatements() throws(UserError) {
    var elements = try reader.beginArray()
    while try reader.nextElement(&elements) {
      try attempt { (file) throws(UserError) in
        file.draft.statedStatements.append(try file.reader.statementDraft(&file.reading))
      }
    }
  }

  /// Reads the next statement into an empty draft; false after the last.
  private mutating func readNext(
    _ stated: inout ParsedStatement, of elements: inout JSONElements
  ) throws(UserError) -> Bool {
    guard window != nil else {
      guard try reader.nextElement(&elements) else { return false }
      try reader.read(&stated, &reading)
      return true
    }
    let (statement, seen) = try whole { [elements] (file) throws(UserError) in
      var seen = elements
      guard try file.reader.nextElement(&seen) else { return (nil as ParsedStatement?, seen) }
      return (try file.reader.statementDraft(&file.reading), seen)
    }
    elements = seen
    guard let statement else { return false }
    stated = statement
    return true
  }

  private mutating func readHistory() throws(UserError) {
    guard demand.history != .none else { return try reader.passValue() }
    var elements = try reader.beginArray()
    guard demand.history != .counted else {
      while try reader.nextElement(&elements) {
        try reader.passValue()
        draft.changeCount += 1
      }
      return
    }
    guard window != nil else {
      while try reader.nextElement(&elements) {
        try attempt { (file) throws(UserError) in try file.readChange() }
      }
      return
    }
    while let change = try nextChange(&elements) { try draft.history.add(change, from: reader) }
  }

  private mutating func nextChange(_ elements: inout JSONElements) throws(UserError) -> ChangeOutline? {
    let (change, seen) = try whole { [elements] (file) throws(UserError) in
      var seen = elements
      guard try file.reader.nextElement(&seen) else { return (nil as ChangeOutline?, seen) }
      return (try file.reader.changeOutline(), seen)
    }
    elements = seen
    return change
  }

  /// Reads the outline of a change. If that fails, or in a tolerant reader, also reads it completely, to find
  /// its first problem.
  private mutating func readChange() throws(UserError) {
    let (start, depth) = (reader.position, reader.depth)
    if isTolerant {
      _ = try reader.changeDraft()
      (reader.position, reader.depth) = (start, depth)
    }
    do throws(UserError) {
      try draft.history.add(try reader.changeOutline(), from: reader)
    } catch {
      (reader.position, reader.depth) = (start, depth)
      _ = try reader.changeDraft()
      throw error
    }
  }
}
