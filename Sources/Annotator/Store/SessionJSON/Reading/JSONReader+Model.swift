extension JSONReader {
  /// Reads a confidence.
  mutating func confidence() throws(UserError) -> Confidence {
    skipSpace()
    let start = position
    guard let confidence = Confidence(try number()) else {
      throw failure("a confidence must be a number from 0 to 1", at: start)
    }
    return confidence
  }

  /// Reads a moment.
  mutating func timestamp() throws(UserError) -> Timestamp {
    let token = try stringToken()
    guard !token.hasEscapes, let moment = Timestamp(iso: bytes[token.range]) else {
      throw failure("a time must be written like 2026-11-23T09:00:00Z", at: token.range.lowerBound)
    }
    return moment
  }

  /// Reads a short string, and returns where it begins.
  mutating func word() throws(UserError) -> (start: Int, text: String) {
    skipSpace()
    let start = position
    return (start, try string(limit: FileLimit.name))
  }

  /// Reads a list of strings.
  mutating func strings(limit: Int) throws(UserError) -> [String] {
    var texts: [String] = []
    var elements = try beginArray()
    while try nextElement(&elements) { texts.append(try string(limit: limit)) }
    return texts
  }

  /// Reads a string, or nil for `null`.
  mutating func stringOrNull(limit: Int = .max) throws(UserError) -> String? {
    takeNull() ? nil : try string(limit: limit)
  }

  /// Reads the sessions from which another was made.
  mutating func provenance() throws(UserError) -> [Provenance.Source] {
    var sources: [Provenance.Source] = []
    var elements = try beginArray()
    while try nextElement(&elements) {
      skipSpace()
      let start = position
      var (session, annotator, sequence) = ("", "", 0)
      var head: SHA256Digest?
      var members = try beginObject(of: ProvenanceKey.self)
      while let key = try nextKey(&members) {
        switch key {
        case .session: session = try word().text
        case .annotator: annotator = try word().text
        case .sequence: sequence = try integer()
        case .head: head = takeNull() ? nil : try digest(named: "head").digest
        }
      }
      try require(["session", "annotator", "seq"], in: members, from: start)
      sources.append(.init(session: session, annotator: annotator, sequence: sequence, head: head))
    }
    return sources
  }

  /// Reads lists of names for the same source.
  mutating func equivalences() throws(UserError) -> [[String]] {
    var lists: [[String]] = []
    var elements = try beginArray()
    while try nextElement(&elements) { lists.append(try strings(limit: FileLimit.remark)) }
    return lists
  }

  /// Reads a change to the session's properties.
  mutating func propertyChange() throws(UserError) -> PropertyChange {
    skipSpace()
    let start = position
    var (before, after): ([SessionProperty], [SessionProperty]) = ([], [])
    var members = try beginObject(of: PropertySide.self)
    while let key = try nextKey(&members) {
      switch key {
      case .before: before = try properties()
      case .after: after = try properties()
      }
    }
    let change = PropertyChange(before: before, after: after)
    guard change.isConsistent else {
      throw failure("'before' and 'after' name different properties", at: start)
    }
    return change
  }

  private enum PropertySide: String, CaseIterable { case before, after }

  private mutating func properties() throws(UserError) -> [SessionProperty] {
    var properties: [SessionProperty] = []
    var members = try beginObject(of: SessionProperty.Key.self)
    while let key = try nextKey(&members) {
      switch key {
      case .title: properties.append(.title(try stringOrNull()))
      case .authors: properties.append(.authors(try strings(limit: FileLimit.remark)))
      case .published: properties.append(.published(try stringOrNull()))
      case .url: properties.append(.url(try stringOrNull()))
      case .language: properties.append(.language(try stringOrNull()))
      case .codebook: properties.append(.codebook(try codebook()))
      case .equivalences: properties.append(.equivalences(try equivalences()))
      }
    }
    return properties
  }
}
