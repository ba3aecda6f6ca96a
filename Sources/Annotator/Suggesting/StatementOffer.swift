/// What is offered at one statement: parts that the analyst takes together, by a key that does nothing else.
package struct StatementOffer: Hashable, Sendable {
  /// A value that is offered, and why.
  package struct Part<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What is offered.
    package let value: Value
    /// The share of such offers that is expected to be right; nil when a model gave none.
    package let probability: Double?
    /// The rule or the model that found it.
    package let method: String
    /// Why, in one line; may hold text of the article.
    package let reason: String

    /// Creates a part.
    package init(_ value: Value, probability: Double?, method: String, reason: String) {
      (self.value, self.probability) = (value, probability)
      (self.method, self.reason) = (method, reason)
    }
  }

  /// The statement.
  package let statement: StatementID
  /// What it does, only when labels were asked for or when it continues what has a label.
  package var label: Part<Label>?
  /// Who says it.
  package var source: Part<String>?
  /// What kind of source that is.
  package var kind: SourceKind?
  /// Whom that source cites.
  package var cited: String?
  /// The words that mark it.
  package var cue: String?
  /// The words that mark it as said by nobody in particular; only where there is no source.
  package var hearsay: Part<String>?
  /// What it denies or reports.
  package var target: Part<StatementID>?
  /// How many statements from this one on look like page furniture.
  package var skip: Part<Int>?

  /// Offers nothing.
  package init(statement: StatementID) { self.statement = statement }

  /// The offer without what a judgment says already: the analyst's own words stay.
  package func leavingOut(_ judgment: Judgment) -> StatementOffer {
    var left = self
    if judgment.label != nil { left.label = nil }
    if judgment.isDecided { left.skip = nil }
    if judgment.target != nil { left.target = nil }
    if judgment.sourceKind != nil { (left.kind, left.hearsay) = (nil, nil) }
    if judgment.attribution != nil {
      (left.source, left.kind, left.cited, left.cue, left.hearsay) = (nil, nil, nil, nil, nil)
    }
    return left
  }

  /// The offer to skip, and nothing else.
  var skipOnly: StatementOffer {
    var only = StatementOffer(statement: statement)
    only.skip = skip
    return only
  }

  /// Whether nothing is offered.
  package var isEmpty: Bool {
    label == nil && source == nil && hearsay == nil && target == nil && skip == nil
  }
}

extension StatementOffer {
  /// The clauses to type for it, such as `by The Telegraph via media of 2`; empty when there are none.
  ///
  /// - Parameter label: what the analyst calls the statement; nil when that is open. A claim has no target.
  package func clauses(for label: Label? = nil, in session: Session) -> String {
    var clauses: [String] = []
    if let source {
      clauses.append("by \(Self.typed(source.value))")
      if let cited { clauses.append("citing \(Self.typed(cited))") }
      if let kind { clauses.append("via \(kind.rawValue)") }
      if let cue { clauses.append("cue \(Self.typed(cue))") }
    }
    if let hearsay, source == nil, label?.name != "claim" {
      clauses.append("via unknown cue \(Self.typed(hearsay.value))")
    }
    if let target, label?.name != "claim", let index = session.index(of: target.value) {
      clauses.append("of \(index + 1)")
    }
    return clauses.joined(separator: " ")
  }

  /// The line that takes all of it; nil when it needs a label of the analyst's.
  package func line(in session: Session) -> String? {
    if let skip { return skip.value > 1 ? "skip them" : "skip" }
    guard let label, let key = session.codebook.definition(of: label.value)?.key else { return nil }
    let clauses = clauses(for: label.value, in: session)
    return clauses.isEmpty ? String(key) : "\(key) \(clauses)"
  }

  /// Words as they are typed after the word of a clause: between quotation marks when they could be read
  /// otherwise.
  private static func typed(_ words: String) -> String {
    let parts = words.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let marks: Set<Character> = ["“", "”", "«", "»", "„", ","]
    let isPlain = parts.indices.allSatisfy { Self.isPlain(parts[$0], before: parts[($0 + 1)...].first) }
    return isPlain && !words.contains(where: marks.contains) && words != "-" ? words : "\"\(words)\""
  }

  /// Whether a word cannot be taken for the beginning of a clause; "of" begins one before a number only.
  private static func isPlain(_ word: String, before next: String?) -> Bool {
    if word == "of" { return next.map { $0.first?.isLetter == true } ?? false }
    return !word.isEmpty && !JudgmentField.clauseWords.contains(word)
  }

  /// Whether words can be typed on a line at all.
  static func canBeTyped(_ words: String) -> Bool {
    !words.isEmpty && words.unicodeScalars.count <= 200
      && words.unicodeScalars.allSatisfy { $0 != "\"" && $0.properties.generalCategory != .control }
  }
}
