/// The offer at one statement: parts that the analyst takes together, with a key that does nothing else.
package struct StatementOffer: Hashable, Sendable {
  /// An offered value, and the reason for it.
  package struct Part<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The offered value.
    package let value: Value
    /// The share of such offers that is expected to be right; nil if a model stated none.
    package let probability: Double?
    /// The rule or the model that found it.
    package let method: String
    /// The reason, in one line, which may contain text of the article.
    package let reason: String

    /// Creates a part.
    package init(_ value: Value, probability: Double?, method: String, reason: String) {
      (self.value, self.probability) = (value, probability)
      (self.method, self.reason) = (method, reason)
    }
  }

  /// The statement.
  package let statement: StatementID
  /// What it does; only if labels were asked for, or if it continues a statement that has a label.
  package var label: Part<Label>?
  /// Who says it.
  package var source: Part<String>?
  /// What kind of source that is.
  package var kind: SourceKind?
  /// Whom that source cites.
  package var cited: String?
  /// The words that mark it.
  package var cue: String?
  /// The words that mark it as said by nobody in particular; only if there is no source.
  package var hearsay: Part<String>?
  /// What it denies or reports.
  package var target: Part<StatementID>?
  /// How many statements from this one on look like page furniture.
  package var skip: Part<Int>?

  /// Creates an empty offer.
  package init(statement: StatementID) { self.statement = statement }

  /// Returns the offer without anything that a judgment already has: the analyst's own words stay.
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
  /// Returns the clauses to type for it, such as `by The Telegraph via media of 2`; empty if there are none.
  ///
  /// - Parameter label: the analyst's label for the statement; nil if that is open. A claim has no target.
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

  /// Returns the line that takes all of it; nil if it needs a label from the analyst.
  package func line(in session: Session) -> String? {
    if let skip { return skip.value > 1 ? "skip them" : "skip" }
    guard let label, let key = session.codebook.definition(of: label.value)?.key else { return nil }
    let clauses = clauses(for: label.value, in: session)
    return clauses.isEmpty ? String(key) : "\(key) \(clauses)"
  }

  /// Returns words as they are typed after a clause word: in quotation marks if they could be misread
  /// otherwise.
  private static func typed(_ words: String) -> String {
    let parts = words.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let marks: Set<Character> = ["“", "”", "«", "»", "„", ","]
    let isPlain = parts.indices.allSatisfy { Self.isPlain(parts[$0], before: parts[($0 + 1)...].first) }
    return isPlain && !words.contains(where: marks.contains) && words != "-" ? words : "\"\(words)\""
  }

  /// Whether a word can't be taken for the beginning of a clause. "of" begins one only before a number.
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
