/// The completion of an offer by Tab: all of it on an empty line; after a label, what goes with that.
package struct OfferedLine {
  private let repl: Repl
  private let table: CommandTable

  /// Creates the completion for a loop's current statement.
  package init(repl: Repl, table: CommandTable) {
    self.repl = repl
    self.table = table
  }

  /// Returns the single candidate that takes the offer; nil if it can't be taken.
  ///
  ///     OfferedLine(repl: repl, table: table).completions(for: "r ", cursor: 2)?.candidates
  ///     // [by The Telegraph via media]
  package func completions(for line: String, cursor: Int) -> Completions? {
    guard cursor == line.unicodeScalars.count else { return nil }
    return line.isEmpty ? whole() : clauses(after: line, cursor: cursor)
  }
}

extension OfferedLine {
  /// Returns the offered line; if it has no label, its clauses, with the cursor before them for typing one.
  private func whole() -> Completions? {
    guard let offer = repl.offer() else { return nil }
    if let line = offer.line(in: repl.session) {
      return Completions(word: 0..<0, candidates: [Completions.Candidate(line)])
    }
    let clauses = offer.clauses(in: repl.session)
    guard !clauses.isEmpty else { return nil }
    return Completions(word: 0..<0, candidates: [Completions.Candidate(clauses)], staysBefore: true)
  }

  private func clauses(after line: String, cursor: Int) -> Completions? {
    guard let label = label(of: line), let offer = repl.offer(for: label) else { return nil }
    let clauses = offer.clauses(for: label, in: repl.session)
    guard !clauses.isEmpty else { return nil }
    return Completions(
      word: cursor..<cursor, candidates: [Completions.Candidate((line.last == " " ? "" : " ") + clauses)])
  }

  /// Returns the label of a line that contains nothing else but a confidence.
  private func label(of line: String) -> Label? {
    guard let tag = try? CommandParser(table: table).parse(line) as? TagCommand,
      tag.changes == JudgmentChanges(), line.last == " " || tag.confidence != .standing
    else { return nil }
    return tag.label
  }
}
