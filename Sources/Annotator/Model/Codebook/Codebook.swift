/// A versioned set of labels with their definitions, keys and colours, and a confidence scale.
public struct Codebook: Hashable, Sendable {
  /// The codebook's name.
  public let name: String
  /// Its version, from 1.
  public let version: Int
  /// The labels in the order to show them.
  package let labels: [LabelDefinition]
  /// The words that stand for a confidence.
  package let scale: ConfidenceScale
  /// How to decide between the labels, step by step, as `help codebook` shows it.
  public let guidance: [String]
  /// What each version changed, the oldest first.
  package let changelog: [Revision]
  /// Members in the file that this version doesn't know.
  package let unknown: UnknownMembers

  /// A version and what it changed.
  package struct Revision: Hashable, Sendable {
    /// The version, from 1.
    package let version: Int
    /// When it was adopted; nil if that isn't known.
    package let at: Timestamp?
    /// What changed, in words.
    package let text: String

    /// Creates an entry.
    package init(version: Int, at: Timestamp? = nil, text: String) {
      (self.version, self.at, self.text) = (version, at, text)
    }
  }

  /// Creates a codebook.
  ///
  /// - Throws: an error that states the rule that is broken: there is at least one label, every name and key
  ///   occurs once, names can be typed, in any script, and keys are one lower-case letter.
  package init(
    name: String, version: Int, labels: [LabelDefinition], scale: ConfidenceScale = .standard,
    guidance: [String] = [], changelog: [Revision] = [], unknown: UnknownMembers = .none
  ) throws(UserError) {
    try Self.check(name: name, version: version)
    try Self.check(labels)
    try Self.check(scale)
    self.init(
      unchecked: name, version: version, labels: labels, scale: scale, guidance: guidance,
      changelog: changelog, unknown: unknown)
  }

  /// Creates a codebook that is known to follow the rules, such as the built-in one, which a test checks.
  init(
    unchecked name: String, version: Int, labels: [LabelDefinition], scale: ConfidenceScale,
    guidance: [String], changelog: [Revision] = [], unknown: UnknownMembers = .none
  ) {
    self.changelog = changelog
    self.name = name
    self.version = version
    self.labels = labels
    self.scale = scale
    self.guidance = guidance
    self.unknown = unknown
  }

  /// Returns the definition of a label, or nil if the codebook doesn't have it.
  package func definition(of label: Label) -> LabelDefinition? {
    labels.first { $0.label == label }
  }

  /// Whether it has a label.
  package func has(_ label: Label) -> Bool {
    labels.indices.contains { labels[$0].label == label }
  }

  /// Returns the label that is typed as `word`: its key or its name, regardless of case.
  public func label(typedAs word: String) -> Label? {
    let word = word.lowercased()
    return labels.first { String($0.key) == word || $0.label.name.lowercased() == word }?.label
  }

  /// Returns the label with the given name, as the codebook spells it, regardless of case.
  package func label(named name: String) -> Label? {
    if has(Label(name)) { return Label(name) }
    let name = name.lowercased()
    return labels.first { $0.label.name.lowercased() == name }?.label
  }
}

extension Codebook {
  private static func check(name: String, version: Int) throws(UserError) {
    guard !name.isEmpty, name.utf8.count <= 200 else {
      throw UserError("a codebook needs a name of at most 200 bytes", fix: "give it one under 'name'")
    }
    guard version >= 1 else {
      throw UserError(
        "a codebook's version must be a whole number from 1, not \(version)", fix: "start with 1")
    }
  }

  private static func check(_ labels: [LabelDefinition]) throws(UserError) {
    guard !labels.isEmpty else {
      throw UserError("a codebook needs at least one label", fix: "list them under 'labels'")
    }
    var names: [String: Label] = [:]
    var keys: Set<Character> = []
    for definition in labels {
      try check(definition)
      if let other = names.updateValue(definition.label, forKey: definition.label.name.lowercased()) {
        guard other != definition.label else {
          throw UserError("the label '\(other)' is defined twice", fix: "keep one of the two")
        }
        throw UserError(
          "the labels '\(other)' and '\(definition.label)' differ only in case, which is ignored",
          fix: "give one of the two another name")
      }
      guard keys.insert(definition.key).inserted else {
        throw UserError(
          "two labels have the key '\(definition.key)'",
          fix: "give '\(definition.label)' another letter")
      }
    }
  }

  private static func check(_ definition: LabelDefinition) throws(UserError) {
    let name = definition.label.name
    try LabelName.check(name)
    let scalars = definition.key.unicodeScalars
    let isLetter = scalars.first?.properties.isAlphabetic == true && scalars.count <= 8
    guard isLetter, definition.key.lowercased() == String(definition.key) else {
      throw UserError(
        "the key '\(definition.key)' of '\(name)' is not a lower-case letter",
        fix: "choose a lower-case letter")
    }
  }

  /// The changes of each version: "2: denial → rebuttal | 3: new: quote"; nil if none are known.
  package var changelogText: String? {
    changelog.isEmpty ? nil : changelog.map { "\($0.version): \($0.text)" }.joined(separator: " | ")
  }

  /// Words that commands, clauses and lists use; a test compares them with the command table.
  static let reservedWords: Set<String> = Set(JudgmentField.clauseWords).union([
    ":q", "all", "author", "back", "below", "clear", "codebook", "conf", "confidence", "context", "done",
    "exit", "export", "flag", "flagged", "go", "help", "join", "keys", "language", "last", "list", "ls",
    "next", "none", "progress", "published", "quit", "redo", "repeat", "review", "save", "show", "skip",
    "skipped", "sources", "split", "status", "tagged", "take", "title", "undecided", "undo", "untagged",
    "url", "view", "why",
  ])

  /// Throws an error if a label or a confidence word is a reserved word.
  ///
  /// Only a codebook that is about to be used for the first time is checked. A session keeps the one it began
  /// with, even if a later version has a command of that name, which the label then displaces.
  ///
  /// - Throws: an error that names the word.
  func refuseReservedWords() throws(UserError) {
    for label in labels { try Self.refuseReserved(label.label.name, as: "a label's name") }
    for word in scale.words { try Self.refuseReserved(word.name, as: "a confidence word") }
  }

  private static func refuseReserved(_ word: String, as role: String) throws(UserError) {
    guard reservedWords.contains(word.lowercased()) else { return }
    throw UserError("'\(word)' is already a command and cannot be \(role)", fix: "use another word")
  }

  private static func check(_ scale: ConfidenceScale) throws(UserError) {
    var names: Set<String> = []
    for word in scale.words {
      let isWord = word.name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
      guard isWord, word.name.unicodeScalars.count >= 2, word.name == word.name.lowercased() else {
        throw UserError(
          "'\(word.name)' cannot be a confidence word", fix: "use two or more lower-case letters")
      }
      guard names.insert(word.name).inserted else {
        throw UserError("the confidence word '\(word.name)' is defined twice", fix: "keep one of the two")
      }
    }
  }
}
