/// Completes the word before the cursor from the command table, the codebook and the session.
package struct Completer: Sendable {
  private let table: CommandTable
  private let sources: [Completions.Candidate]
  private let words: StatementWords
  private let statements: [Completions.Candidate]
  private let formats: [Completions.Candidate]

  /// Creates a completer.
  ///
  /// - Parameters:
  ///   - table: The commands.
  ///   - sources: The sources to offer, the likeliest first.
  ///   - words: The words of the current statement.
  ///   - statements: The numbers to offer as targets, with the first words of each.
  ///   - formats: The formats of export.
  package init(
    table: CommandTable, sources: [SourceChoice], words: StatementWords,
    statements: [Completions.Candidate],
    formats: [Completions.Candidate]
  ) {
    self.table = table
    var names: Set<String> = []
    self.sources = sources.filter { names.insert($0.name).inserted }
      .map { Completions.Candidate($0.name, note: $0.kind?.rawValue ?? "") }
    self.words = words
    self.statements = statements
    self.formats = formats
  }

  /// What may stand where the word before the cursor stands.
  ///
  ///     completer.completions(for: "d 90 via me", cursor: 11).candidates  // [media]
  ///
  /// - Parameter cursor: The cursor's place, in Unicode code points.
  package func completions(for line: String, cursor: Int) -> Completions {
    let head = Array(line.unicodeScalars.prefix(max(0, cursor)))
    let start = head.lastIndex { $0.properties.isWhitespace }.map { $0 + 1 } ?? 0
    let words = String(head[..<start]).split(separator: " ").map { $0.lowercased() }
    let word = String(head[start...])
    if let phrases = phraseOffer(in: head, after: words) { return phrases }
    let known = offers(after: words) + files(after: words, beginning: word)
    return Completions(
      word: start..<head.count,
      candidates: known.filter { $0.text.hasPrefix(word.lowercased()) || $0.text.hasPrefix(word) },
      choice: word.isEmpty && words.last.map(isOfStatements) == true ? .list : .typing)
  }
}

extension Completer {
  private typealias Candidate = Completions.Candidate

  private func offers(after words: [String]) -> [Candidate] {
    guard let first = words.first else { return commands }
    guard let row = table.row(for: first) else { return quickTag(first) ? offers(.clauses) : [] }
    let clause = words.dropFirst().last { TagGrammar.clauses.contains($0) }
    if let clause, words.last == clause, row.completes.contains(.clauses) { return offers(forClause: clause) }
    if words.count == 1 { return row.completes.flatMap(offers) }
    return row.completes.contains(.clauses) ? offers(.clauses) : []
  }

  /// File names, where a path may stand and has been begun.
  private func files(after words: [String], beginning word: String) -> [Candidate] {
    guard let first = words.first, let row = table.row(for: first), row.completes.contains(.path),
      words.count > 1 || !row.completes.contains(.format)
    else { return [] }
    return FileCompletion.files(beginning: word).map { Candidate($0) }
  }

  private var commands: [Candidate] {
    table.rows.map { Candidate($0.name, note: $0.summary) }
  }

  private func quickTag(_ word: String) -> Bool {
    table.codebook.labels.contains { word.first == $0.key } && word.dropFirst().first?.isNumber == true
  }

  /// The values that may stand after the word of a clause.
  private func offers(forClause word: String) -> [Candidate] {
    switch JudgmentField.clause(word)?.clause?.completion {
    case .words(let words): words.map { Candidate($0) }
    case .names: sources
    case .statements: offers(.statement)
    case .nothing, .quotation, nil: []
    }
  }

  private func offers(_ kind: CommandRow.Completable) -> [Candidate] {
    switch kind {
    case .confidence:
      table.codebook.scale.words.map { Candidate($0.name, note: "\($0.confidence.percentText)%") }
        + [Candidate("none", note: "not stated")]
    case .clauses: TagGrammar.clauses.map { Candidate($0, note: table.row(for: $0)?.summary) }
    case .values(let clause): offers(forClause: clause)
    case .statement: statements
    case .filter: (AddressGrammar.words + table.codebook.labels.map(\.label.name)).map { Candidate($0) }
    case .topic: table.rows.map { Candidate($0.name, note: $0.summary) } + [Candidate("codebook")]
    case .note: [Candidate("note")]
    case .undecided: [Candidate("undecided")]
    case .format: formats
    case .path: []
    }
  }

  /// Names and terms may hold spaces, so what they replace begins after the word that opens the clause.
  private func phraseOffer(in head: [Unicode.Scalar], after typedWords: [String]) -> Completions? {
    guard let opener = typedWords.lastIndex(where: TagGrammar.clauses.contains) else { return nil }
    let phrases: [Candidate]
    let choice: Completions.Choice
    switch JudgmentField.clause(typedWords[opener])?.clause?.completion {
    case .names: (phrases, choice) = (sources, .numbers)
    case .quotation: (phrases, choice) = ([], .typing)
    case .words(let terms) where terms.contains(where: { $0.contains(" " as Character) }):
      (phrases, choice) = (terms.map { Candidate($0) }, .typing)
    default: return nil
    }
    let start = Self.start(ofWord: opener + 1, in: head)
    let typed = String(head[start...])
    let fitting = phrases.filter { $0.text.lowercased().hasPrefix(typed.lowercased()) }
    guard fitting.isEmpty else {
      return Completions(word: start..<head.count, candidates: fitting, choice: choice)
    }
    let isKnown = phrases.contains { typed.hasPrefix($0.text) && typed.trimmed == $0.text }
    let found = isKnown ? [] : words.continuations(of: typed).map { Candidate($0) }
    guard !found.isEmpty || typedWords.count == opener + 1 else { return nil }
    return Completions(word: start..<head.count, candidates: found)
  }

  /// Whether a word opens a clause that statements are named in.
  private func isOfStatements(_ word: String) -> Bool {
    if case .statements = JudgmentField.clause(word)?.clause?.completion { true } else { false }
  }

  /// Where the word of that number begins, or the end of the line.
  private static func start(ofWord number: Int, in head: [Unicode.Scalar]) -> Int {
    var words = 0
    var isInside = false
    for (index, scalar) in head.enumerated() {
      let isSpace = scalar.properties.isWhitespace
      if !isSpace, !isInside {
        if words == number { return index }
        words += 1
      }
      isInside = !isSpace
    }
    return head.count
  }
}

extension Session {
  /// The words of the current statement.
  package var currentWords: StatementWords { StatementWords(current.map(text(of:)) ?? "") }

  /// The statements as targets: those before the current one, the nearest first, and ^ for the one before;
  /// then those after it.
  package var targetCandidates: [Completions.Candidate] {
    let index = cursorIndex ?? 0
    let earlier = (max(0, index - 20)..<index).reversed().map(candidate)
    let later = (min(index + 1, statements.count)..<min(index + 11, statements.count)).map(candidate)
    return earlier + (index > 0 ? [Completions.Candidate("^", note: "the statement before")] : []) + later
  }

  private func candidate(_ index: Int) -> Completions.Candidate {
    Completions.Candidate(String(index + 1), note: String(text(of: statements[index]).prefix(60)))
  }
}
