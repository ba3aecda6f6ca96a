/// How a judgment is typed: `[CONFIDENCE] [by NAME] [via KIND] [of N|"WORDS"] [note TEXT]` and so on, the
/// clauses of `JudgmentField` in any order, each at most once, the note last.
enum TagGrammar {
  /// The words that open a clause.
  static let clauses = JudgmentField.clauseWords
  /// The clauses, as usage messages show them.
  static let usage = JudgmentField.typed.compactMap(\.clause).map { "[\($0.word) \($0.arguments)]" }

  /// Reads a confidence, if one is typed, and the clauses after it.
  static func tag(
    _ label: Label, behindKey digits: String?, _ arguments: inout Arguments
  ) throws(UserError) -> TagCommand {
    let scale = arguments.codebook.scale
    var confidence = TagConfidence.standing
    if let digits {
      confidence = try ConfidenceGrammar.parse(behindKey: digits, scale: scale)
    } else if let token = arguments.next, token.isQuoted || !clauses.contains(token.text) {
      _ = arguments.take()
      let sign = arguments.take(word: "%") ? "%" : ""
      let typed = token.isQuoted ? token.text : token.text.withoutTrailingCommas
      confidence = try ConfidenceGrammar.parse(behindLabel: typed + sign, scale: scale)
    }
    return TagCommand(label: label, confidence: confidence, changes: try details(&arguments))
  }

  /// Reads the clauses.
  static func details(_ arguments: inout Arguments) throws(UserError) -> JudgmentChanges {
    var details = JudgmentChanges()
    try addDetails(&arguments, to: &details)
    return details
  }

  /// Reads the clauses that follow the one that opened the line.
  static func addDetails(
    _ arguments: inout Arguments, to details: inout JudgmentChanges, after first: String? = nil
  ) throws(UserError) {
    var seen: Set<String> = first.map { [$0] } ?? []
    while let token = arguments.take() {
      guard !token.isQuoted, clauses.contains(token.text) else { throw misplaced(token) }
      guard seen.insert(token.text).inserted else {
        throw UserError("'\(token.text)' is given twice")
      }
      try clause(token.text, &arguments, into: &details)
    }
  }

  /// Reads one clause whose opening word has been taken.
  static func clause(
    _ word: String, _ arguments: inout Arguments, into details: inout JudgmentChanges
  ) throws(UserError) {
    guard let field = JudgmentField.clause(word), let clause = field.clause else { return }
    if field == .attribution, arguments.take(word: "^") || arguments.take(word: "^,") {
      details.takesSourceBefore = true
      return
    }
    switch clause.extent {
    case .words: details[field] = try words(of: clause, &arguments)
    case .upTo(let count): details[field] = try phrase(of: clause, upTo: count, &arguments)
    case .target: details.target = try target(of: clause, &arguments)
    case .rest: details[field] = try rest(of: clause, &arguments)
    }
  }
}

extension TagGrammar {
  private static func misplaced(_ token: TypedWord) -> UserError {
    UserError(
      "unexpected '\(token.text)'", nearest: token.text, of: clauses,
      fix: "usage: d 90 by NAME via KIND of 2 note TEXT")
  }

  private static func missing(_ clause: JudgmentField.Clause) -> UserError {
    return UserError(
      "'\(clause.word)' needs \(clause.need)",
      fix: clause.isExample ? "for example: \(clause.fix)" : clause.fix)
  }

  /// Reads the words up to the next clause; `of` opens one only at the end of the line or before a target.
  private static func words(
    of clause: JudgmentField.Clause, _ arguments: inout Arguments
  ) throws(UserError) -> Cell {
    var words: [TypedWord] = []
    while let token = arguments.next {
      if !token.isQuoted, JudgmentField.isClause(token.text, inside: clause) {
        var ahead = arguments
        _ = ahead.take()
        guard token.text == "of", !isTarget(ahead.next) else { break }
      }
      words.append(token)
      _ = arguments.take()
    }
    let typed = arguments.text(of: words).trimmed
    let text = words.last?.isQuoted == true ? typed : typed.withSingleSpaces.withoutTrailingCommas
    guard !text.isEmpty else { throw missing(clause) }
    return text == "-" ? .null : Cell(text)
  }

  private static func isTarget(_ token: TypedWord?) -> Bool {
    guard let token else { return true }
    let word = token.text.withoutTrailingCommas
    return token.isQuoted || ["-", "^"].contains(word) || Int(word.dropping(prefix: "#") ?? word) != nil
      || elsewhere(word) != nil
  }

  /// Reads `harbour-plan#3`, a statement of another article's session.
  private static func elsewhere(_ word: String) -> JudgmentChanges.TypedTarget? {
    guard let sign = word.lastIndex(of: "#"), sign > word.startIndex,
      let position = Int(word[word.index(after: sign)...]), position >= 1
    else { return nil }
    return .elsewhere(String(word[..<sign]), position)
  }

  private static func phrase(
    of clause: JudgmentField.Clause, upTo count: Int, _ arguments: inout Arguments
  ) throws(UserError) -> Cell {
    var words: [String] = []
    while let token = arguments.next, words.count < count,
      count == 1 || token.isQuoted || !clauses.contains(token.text)
    {
      words.append(token.isQuoted ? token.text : token.text.withoutTrailingCommas)
      _ = arguments.take()
    }
    let text = words.joined(separator: " ").trimmed
    guard !text.isEmpty else { throw missing(clause) }
    if text == "-" { return .null }
    if let cell = clause.parse(text) { return cell }
    let begun = clause.nearest.filter { $0.hasPrefix(text.lowercased()) }
    if begun.count == 1, let word = begun.first, let cell = clause.parse(word) { return cell }
    if begun.count > 1, begun.count < clause.nearest.count {
      throw UserError("'\(text)' could be \(begun.joined(separator: " or "))", fix: "type more of it")
    }
    throw UserError("'\(text)' is not \(clause.noun)", nearest: text, of: clause.nearest, fix: clause.fix)
  }

  private static func target(
    of clause: JudgmentField.Clause, _ arguments: inout Arguments
  ) throws(UserError) -> JudgmentChanges.TargetChange {
    guard let token = arguments.take() else { throw missing(clause) }
    if token.isQuoted, !token.text.isEmpty { return .set(.text(token.text)) }
    let word = token.text.withoutTrailingCommas
    if word == "-" { return .remove }
    if word == "^" { return .set(.before) }
    if let elsewhere = elsewhere(word) { return .set(elsewhere) }
    guard let position = Int(word.dropping(prefix: "#") ?? word), position >= 1 else {
      if let first = (try? AddressGrammar.positions(token))??.first {
        throw UserError(
          "a statement can have only one target",
          fix: "give one number, e.g. of \(first.lowerBound)")
      }
      throw UserError("'\(token.text)' is not the number of a statement", fix: clause.fix)
    }
    return .set(.position(position))
  }

  private static func rest(
    of clause: JudgmentField.Clause, _ arguments: inout Arguments
  ) throws(UserError) -> Cell {
    guard let text = arguments.takeText() else { throw missing(clause) }
    return text == "-" ? .null : Cell(text)
  }

  /// Reads the remark after the word `note`.
  static func note(_ arguments: inout Arguments) throws(UserError) -> Cell? {
    guard let clause = JudgmentField.note.clause else { return nil }
    return try rest(of: clause, &arguments)
  }
}

extension String {
  /// The text with runs of white space replaced by single spaces.
  fileprivate var withSingleSpaces: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text without trailing commas, which belong to the line and not to a name.
  fileprivate var withoutTrailingCommas: String {
    var text = Substring(self)
    while text.last == "," || text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
