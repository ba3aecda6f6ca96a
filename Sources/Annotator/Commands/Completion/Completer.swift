/// Completes the word before the cursor from the command table, the codebook and the session.
package struct Completer: Sendable {
  private let table: CommandTable
  private let sources: [Completions.Candidate]
  private let names: [String]
  private let words: StatementWords
  private let statements: [Completions.Candidate]
  private let targets: [Completions.Candidate]
  private let formats: [Completions.Candidate]
  private let home: String?

  /// Creates a completer.
  ///
  /// - Parameters:
  ///   - table: The commands.
  ///   - sources: The sources to offer, the likeliest first.
  ///   - names: The sources that statements have.
  ///   - session: The session, for the words of the current statement and the statements that may be its
  ///     target.
  ///   - likelyTargets: The statements to offer first as targets, as indices.
  ///   - formats: The formats of export.
  ///   - home: The path that `~/` stands for; nil if there is none.
  package init(
    table: CommandTable, sources: [SourceChoice], names: [String], session: Session,
    likelyTargets: [Int] = [],
    formats: [Completions.Candidate], home: String? = nil
  ) {
    self.table = table
    self.names = names
    self.home = home
    var taken: Set<String> = []
    self.sources = sources.filter { taken.insert($0.name).inserted }
      .map { Completions.Candidate($0.name, note: $0.kind?.rawValue ?? "") }
    words = StatementWords(session.current.map(session.text(of:)) ?? "")
    targets = session.targetCandidates(likely: likelyTargets)
    statements = targets + session.laterCandidates
    self.formats = formats
  }

  /// Returns the completions of the word before the cursor.
  ///
  ///     completer.completions(for: "d 90 via me", cursor: 11).candidates  // [media]
  ///
  /// - Parameter cursor: The cursor's offset, in Unicode code points.
  package func completions(for line: String, cursor: Int) -> Completions {
    let head = Array(line.unicodeScalars.prefix(max(0, cursor)))
    let start = head.lastIndex { $0.properties.isWhitespace }.map { $0 + 1 } ?? 0
    if let label = quotedLabel(in: head) { return label }
    let words = String(head[..<start]).split(separator: " ").map { $0.lowercased() }
    let word = String(head[start...])
    if let phrases = phraseOffer(in: head, after: words) { return phrases }
    let typed = TypedWord.typed(in: String(head[..<start])).map { $0.lowercased() }
    let known = offers(after: typed) + files(after: words, beginning: word)
    let fitting = known.filter { $0.text.beginsLike(word) }
    let isChoice = word.isEmpty && words.last.map(isOfStatements) == true
    return Completions(
      word: start..<head.count,
      candidates: isChoice ? Array(fitting.prefix(Completions.numbered)) : fitting,
      choice: isChoice ? .numbers : .typing)
  }
}

extension Completer {
  private typealias Candidate = Completions.Candidate

  private func offers(after typed: [String]) -> [Candidate] {
    let words = withoutAddress(typed)
    guard let first = words.first else {
      return typed.isEmpty
        ? commands : commands.filter { table.row(for: $0.text.unquoted)?.group == .judging }
    }
    guard let row = table.row(for: first.unquoted) else { return quickTag(first) ? offers(.clauses) : [] }
    let clause = words.last { TagGrammar.clauses.contains($0) }
    if let clause, words.last == clause, row.completes.contains(.clauses) { return offers(forClause: clause) }
    if words.count == 1 || row.completes == [.sources] {
      return row.completes.lazy.map(offers).first { !$0.isEmpty } ?? []
    }
    return row.completes.contains(.clauses) ? offers(.clauses) : []
  }

  /// Returns the words after an address.
  private func withoutAddress(_ words: [String]) -> [String] {
    guard let first = words.first else { return words }
    if first.first?.isNumber == true { return Array(words.dropFirst()) }
    let name = first.hasSuffix(":") ? String(first.dropLast()) : first
    let isAddress =
      first.hasPrefix("/") || AddressGrammar.words.contains(name)
      || table.codebook.label(typedAs: name.unquoted) != nil
    guard isAddress, let end = words.firstIndex(where: { $0.hasSuffix(":") }) else { return words }
    return Array(words[(end + 1)...])
  }

  /// Returns file names, if a path is expected and has been begun.
  private func files(after words: [String], beginning word: String) -> [Candidate] {
    guard let first = words.first, let row = table.row(for: first), row.completes.contains(.path),
      words.count > 1 || !row.completes.contains(.format)
    else { return [] }
    return FileCompletion.files(beginning: word, home: home).map { Candidate($0) }
  }

  private var commands: [Candidate] {
    table.rows.map { Candidate($0.typed, note: $0.summary) }
  }

  private func quickTag(_ word: String) -> Bool {
    table.codebook.labels.contains { word.first == $0.key } && word.dropFirst().first?.isNumber == true
  }

  /// Returns the values that can follow the word of a clause.
  private func offers(forClause word: String) -> [Candidate] {
    switch JudgmentField.clause(word)?.clause?.completion {
    case .words(let words): words.map { Candidate($0) }
    case .names: sources
    case .statements: targets
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
    case .filter: (AddressGrammar.words + table.codebook.labels.map(\.label.typed)).map { Candidate($0) }
    case .topic: commands + [Candidate("codebook")]
    case .note: [Candidate("note")]
    case .sources: names.map { Candidate("\"\($0)\"") }
    case .undecided: [Candidate("undecided")]
    case .format: formats
    case .path: []
    }
  }

  /// Returns the labels whose name contains a space and has been begun in quotation marks.
  private func quotedLabel(in head: [Unicode.Scalar]) -> Completions? {
    guard let start = head.lastIndex(of: "\""), head.count(where: { $0 == "\"" }) % 2 == 1 else { return nil }
    let typed = String(head[start...])
    let fitting = table.codebook.labels.map(\.label.typed)
      .filter { $0.hasPrefix("\"") && $0.beginsLike(typed) }
    guard !fitting.isEmpty else { return nil }
    return Completions(word: start..<head.count, candidates: fitting.map { Candidate($0) })
  }

  /// Returns the completions of a clause whose values may contain spaces.
  ///
  /// They replace everything after the word that opens the clause.
  private func phraseOffer(in head: [Unicode.Scalar], after typedWords: [String]) -> Completions? {
    guard let opener = typedWords.lastIndex(where: TagGrammar.clauses.contains) else { return nil }
    let phrases: [Candidate]
    let choice: Completions.Choice
    switch JudgmentField.clause(typedWords[opener])?.clause?.completion {
    case .names where isOverview(typedWords): (phrases, choice) = (names.map { Candidate($0) }, .typing)
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

  /// Whether a line lists statements, so that only a name that one of them has makes sense.
  private func isOverview(_ words: [String]) -> Bool {
    words.first.flatMap(table.row(for:))?.completes.contains(.filter) == true
  }

  /// Whether a word opens a clause whose value is a statement.
  private func isOfStatements(_ word: String) -> Bool {
    if case .statements = JudgmentField.clause(word)?.clause?.completion { true } else { false }
  }

  /// Returns the offset of the word with the given number, from 0, or of the end of the line.
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

extension String {
  /// Whether the text begins with what was typed, regardless of case and of a quotation mark in front.
  fileprivate func beginsLike(_ typed: String) -> Bool {
    let (text, typed) = (lowercased(), typed.lowercased())
    return text.hasPrefix(typed) || text.hasPrefix("\"" + typed)
  }
}

extension Session {
  /// Returns the statements before the current one as targets: the likeliest, then the nearest.
  fileprivate func targetCandidates(likely: [Int]) -> [Completions.Candidate] {
    let index = cursorIndex ?? 0
    let first = likely.filter { $0 < index }
    let others = (max(0, index - 99)..<index).reversed().filter { !first.contains($0) }
    return (first + others).map { candidate($0, before: true) }
  }

  /// Some of the statements after the current one.
  fileprivate var laterCandidates: [Completions.Candidate] {
    let index = cursorIndex ?? 0
    return (min(index + 1, statements.count)..<min(index + 11, statements.count))
      .map { candidate($0, before: false) }
  }

  private func candidate(_ index: Int, before: Bool) -> Completions.Candidate {
    Completions.Candidate(
      String(index + 1), note: String(text(of: statements[index]).prefix(300)),
      shown: before ? "→ \(index + 1)" : nil)
  }
}
