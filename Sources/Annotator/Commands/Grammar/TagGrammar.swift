/// How a judgment is typed: `[CONFIDENCE] [by NAME] [via KIND] [cue WORDS] [of N|"WORDS"] [likelihood WORDS]
/// [grade B2] [note TEXT]`, the clauses in any order, each at most once, the note last.
enum TagGrammar {
  /// The words that open a clause.
  static let clauses = ["by", "via", "cue", "of", "likelihood", "grade", "note"]

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
      confidence = try ConfidenceGrammar.parse(behindLabel: token.text + sign, scale: scale)
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
    switch word {
    case "by": details.attribution = try words(after: word, example: "by The Telegraph", &arguments)
    case "cue": details.cue = try words(after: word, example: "cue citing sources", &arguments)
    case "via": details.sourceKind = try sourceKind(&arguments)
    case "of": details.target = try target(&arguments)
    case "likelihood": details.likelihood = try likelihood(&arguments)
    case "grade": details.grade = try grade(&arguments)
    default: details.note = try note(&arguments)
    }
  }
}

extension TagGrammar {
  private static func misplaced(_ token: TypedWord) -> UserError {
    UserError(
      "unexpected '\(token.text)'", nearest: token.text, of: clauses,
      fix: "usage: d 90 by NAME via KIND of 2 note TEXT")
  }

  /// The words up to the next clause; `of` opens one only before a number, a hyphen or a quotation.
  private static func words(
    after word: String, example: String, _ arguments: inout Arguments
  ) throws(UserError) -> JudgmentChanges.Change<String> {
    var words: [TypedWord] = []
    while let token = arguments.next {
      if !token.isQuoted, clauses.contains(token.text) {
        var ahead = arguments
        _ = ahead.take()
        guard token.text == "of", !isTarget(ahead.next) else { break }
      }
      words.append(token)
      _ = arguments.take()
    }
    let typed = arguments.text(of: words).trimmed
    let text = words.last?.isQuoted == true ? typed : typed.withoutTrailingCommas
    guard !text.isEmpty else {
      throw UserError("'\(word)' needs \(word == "by" ? "a name" : "words"), e.g. \(example)")
    }
    return text == "-" ? .remove : .set(text)
  }

  private static func isTarget(_ token: TypedWord?) -> Bool {
    guard let token else { return true }
    return token.isQuoted || ["-", "^"].contains(token.text) || Int(token.text) != nil
  }

  private static func sourceKind(_ arguments: inout Arguments) throws(UserError)
    -> JudgmentChanges.Change<SourceKind>
  {
    let kinds = SourceKind.allCases.map(\.rawValue)
    let list = kinds.joined(separator: ", ")
    guard let token = arguments.take() else {
      throw UserError("'via' needs a kind of source", fix: "use one of \(list)")
    }
    if token.text == "-" { return .remove }
    let word = token.text.lowercased()
    let begun = SourceKind.allCases.filter { $0.rawValue.hasPrefix(word) }
    guard let kind = SourceKind(rawValue: word) ?? (begun.count == 1 ? begun.first : nil) else {
      throw UserError(
        "'\(token.text)' is not a kind of source", nearest: token.text, of: kinds, fix: "use one of \(list)")
    }
    return .set(kind)
  }

  private static func target(
    _ arguments: inout Arguments
  ) throws(UserError) -> JudgmentChanges.Change<JudgmentChanges.TypedTarget> {
    let fix = "give its number, e.g. of 2, or words in quotation marks"
    guard let token = arguments.take() else { throw UserError("'of' needs a statement", fix: fix) }
    if token.isQuoted, !token.text.isEmpty { return .set(.text(token.text)) }
    if token.text == "-" { return .remove }
    if token.text == "^" { return .set(.before) }
    guard let position = Int(token.text), position >= 1 else {
      throw UserError("'\(token.text)' is not the number of a statement", fix: fix)
    }
    return .set(.position(position))
  }

  private static func likelihood(_ arguments: inout Arguments) throws(UserError)
    -> JudgmentChanges.Change<Likelihood>
  {
    var words: [String] = []
    while let token = arguments.next, words.count < 3, token.isQuoted || !clauses.contains(token.text) {
      words.append(token.text.lowercased())
      _ = arguments.take()
    }
    let text = words.joined(separator: " ")
    if text == "-" { return .remove }
    if let term = Likelihood.Term(name: text) { return .set(.term(term)) }
    if case .stated(let fraction) = try? ConfidenceGrammar.parse(text, scale: ConfidenceScale([])) {
      return .set(.fraction(fraction))
    }
    let terms = Likelihood.Term.allCases.map(\.rawValue).joined(separator: ", ")
    throw UserError(
      text.isEmpty ? "'likelihood' needs a value" : "'\(text)' is not a likelihood",
      fix: "use a number such as 70, or one of \(terms)")
  }

  private static func grade(_ arguments: inout Arguments) throws(UserError) -> JudgmentChanges.Change<Grade> {
    let fix = "write the source's letter A–F and the item's digit 1–6, e.g. grade B2"
    guard let token = arguments.take() else { throw UserError("'grade' needs a value", fix: fix) }
    if token.text == "-" { return .remove }
    guard let grade = Grade(text: token.text) ?? Grade(text: token.text.uppercased()) else {
      throw UserError("'\(token.text)' is not an Admiralty grade", fix: fix)
    }
    return .set(grade)
  }

  static func note(_ arguments: inout Arguments) throws(UserError) -> JudgmentChanges.Change<String> {
    guard let text = arguments.takeText() else {
      throw UserError("'note' needs a text", fix: "write the remark, or '-' to remove it")
    }
    return text == "-" ? .remove : .set(text)
  }
}

extension String {
  /// The text without commas at its end, which belong to the line and not to a name.
  fileprivate var withoutTrailingCommas: String {
    var text = Substring(self)
    while text.last == "," || text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
