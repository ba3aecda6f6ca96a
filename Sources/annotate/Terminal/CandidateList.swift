import Annotator

/// Completion candidates laid out the way a shell lists them: in columns, or one per row if they have notes.
struct CandidateList {
  private let candidates: [Completions.Candidate]
  private let isNumbered: Bool

  /// Lays out candidates, which may hold untrusted text.
  ///
  /// - Parameter isNumbered: whether the first ones have a number by which they can be chosen.
  init(_ candidates: [Completions.Candidate], isNumbered: Bool = false) {
    self.candidates = candidates
    self.isNumbered = isNumbered
  }

  /// Returns the rows, none wider than the terminal, each ending in CR LF (the terminal may be in raw mode).
  func text(columns: Int) -> String {
    let hasNotes = candidates.contains { $0.note != nil }
    let rows = isNumbered ? numbered : hasNotes ? annotated : inColumns(max(columns - 1, 1))
    return rows.map { $0.clipped(to: max(columns - 1, 1)) + "\r\n" }.joined()
  }

  private var names: [String] {
    candidates.map { ($0.shown ?? $0.text).visibleOnOneLine }
  }

  private var annotated: [String] {
    let widest = names.map(\.columns).max() ?? 0
    return zip(names, candidates).map { name, candidate in
      guard let note = candidate.note, !note.isEmpty else { return name }
      return name.padded(to: widest + 2) + note.visibleOnOneLine
    }
  }

  /// One candidate per row with a number in front, and how to choose.
  private var numbered: [String] {
    let last = min(candidates.count, Completions.numbered)
    let rows = annotated.enumerated().map { index, row in
      (index < last ? "\(index + 1) " : "  ") + row
    }
    return rows + ["(\(last > 1 ? "1-\(last)" : "1") picks one)"]
  }

  /// Lays out names in columns, which are read from top to bottom.
  private func inColumns(_ columns: Int) -> [String] {
    let names = names
    let width = (names.map(\.columns).max() ?? 0) + 2
    let perRow = max(1, (columns + 2) / width)
    let rows = (names.count + perRow - 1) / perRow
    return (0..<rows).map { row in
      let cells = stride(from: row, to: names.count, by: rows).map { names[$0] }
      return cells.dropLast().map { $0.padded(to: width) }.joined() + (cells.last ?? "")
    }
  }
}
