import Annotator

/// Completion candidates laid out in columns, the way a shell lists them.
struct CandidateList {
  private let cells: [(text: String, width: Int)]
  private let hasNotes: Bool

  /// Lays out candidates; `width` tells how many terminal columns a text takes.
  init(_ candidates: [Completions.Candidate], width: (String) -> Int) {
    let names = candidates.map { $0.text.singleLine }
    let widest = names.map(width).max() ?? 0
    hasNotes = candidates.contains { $0.note != nil }
    cells = zip(candidates, names).map { candidate, name in
      guard let note = candidate.note?.singleLine else { return (name, width(name)) }
      let padding = String(repeating: " ", count: widest - width(name) + 2)
      return (name + padding + note, widest + 2 + width(note))
    }
  }

  /// The list, read down each column; with notes, one candidate a row. Every row ends in a line end.
  func text(columns: Int) -> String {
    let widest = (cells.map(\.width).max() ?? 0) + 2
    let perRow = hasNotes ? 1 : max(1, (columns - 1) / widest)
    let rows = (cells.count + perRow - 1) / perRow
    return (0..<rows).map { row in
      let inRow = stride(from: row, to: cells.count, by: rows).map { cells[$0] }
      return line(inRow, cellWidth: widest) + "\r\n"
    }.joined()
  }

  private func line(_ cells: [(text: String, width: Int)], cellWidth: Int) -> String {
    cells.enumerated().map { index, cell in
      let isLast = index == cells.count - 1
      return isLast ? cell.text : cell.text + String(repeating: " ", count: max(0, cellWidth - cell.width))
    }.joined()
  }
}
