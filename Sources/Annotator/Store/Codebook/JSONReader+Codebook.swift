extension JSONReader {
  /// Reads a codebook.
  mutating func codebook() throws(UserError) -> Codebook {
    skipSpace()
    let start = position
    var name = ""
    var version = 1
    var labels: [LabelDefinition] = []
    var scale = ConfidenceScale.standard
    var guidance: [String] = []
    var changelog: [Codebook.Revision] = []
    var members = try beginObject(CodebookKey.shape)
    while let key = try nextKey(&members) {
      switch key {
      case .name: name = try string(limit: FileLimit.name)
      case .version: version = try integer()
      case .labels: labels = try labelDefinitions()
      case .scale: scale = try confidenceScale()
      case .guidance: guidance = try strings(limit: FileLimit.remark)
      case .changelog: changelog = try revisions()
      }
    }
    try require(["name", "labels"], in: members, from: start)
    do throws(UserError) {
      return try Codebook(
        name: name, version: version, labels: labels, scale: scale, guidance: guidance,
        changelog: changelog, unknown: members.unknownMembers)
    } catch {
      throw UserError(error.what, at: place(of: start), fix: error.fix)
    }
  }
}

extension JSONReader {
  private mutating func revisions() throws(UserError) -> [Codebook.Revision] {
    var revisions: [Codebook.Revision] = []
    var elements = try beginArray()
    while try nextElement(&elements) {
      var (version, text) = (1, "")
      var at: Timestamp?
      var members = try beginObject(of: RevisionKey.self)
      while let key = try nextKey(&members) {
        switch key {
        case .version: version = try integer()
        case .at: at = takeNull() ? nil : try timestamp()
        case .text: text = try string(limit: FileLimit.remark)
        }
      }
      revisions.append(Codebook.Revision(version: version, at: at, text: text))
    }
    return revisions
  }

  private mutating func labelDefinitions() throws(UserError) -> [LabelDefinition] {
    var labels: [LabelDefinition] = []
    var elements = try beginArray()
    while try nextElement(&elements) { labels.append(try labelDefinition()) }
    return labels
  }

  private mutating func labelDefinition() throws(UserError) -> LabelDefinition {
    skipSpace()
    let start = position
    var name = ""
    var key: Character = "-"
    var definition = ""
    var color: LabelColor?
    var examples: [String] = []
    var members = try beginObject(LabelKey.shape)
    while let member = try nextKey(&members) {
      switch member {
      case .name: name = try string(limit: FileLimit.name)
      case .key: key = try letter()
      case .definition: definition = try string(limit: FileLimit.remark)
      case .color: color = takeNull() ? nil : try labelColor()
      case .examples: examples = takeNull() ? [] : try strings(limit: FileLimit.remark)
      }
    }
    try require(["name", "key"], in: members, from: start)
    return LabelDefinition(
      Label(name), key: key, definition: definition, color: color, examples: examples,
      unknown: members.unknownMembers)
  }

  private mutating func letter() throws(UserError) -> Character {
    let (start, text) = try word()
    guard text.unicodeScalars.count == 1, let letter = text.first else {
      throw failure("a label's key must be one letter", at: start)
    }
    return letter
  }

  private mutating func labelColor() throws(UserError) -> LabelColor {
    let (start, text) = try word()
    guard let color = LabelColor(rawValue: text) else {
      let names = LabelColor.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure("a colour must be one of \(names)", at: start)
    }
    return color
  }

  private mutating func confidenceScale() throws(UserError) -> ConfidenceScale {
    var words: [ConfidenceScale.Word] = []
    var elements = try beginArray()
    while try nextElement(&elements) { words.append(try scaleWord()) }
    return ConfidenceScale(words)
  }

  private mutating func scaleWord() throws(UserError) -> ConfidenceScale.Word {
    skipSpace()
    let start = position
    var name = ""
    var value: Confidence?
    var members = try beginObject(ScaleWordKey.shape)
    while let key = try nextKey(&members) {
      switch key {
      case .name: name = try string(limit: FileLimit.name)
      case .confidence: value = try confidence()
      }
    }
    guard let value else { throw failure("'confidence' is missing", at: start) }
    return ConfidenceScale.Word(name, value, unknown: members.unknownMembers)
  }
}
