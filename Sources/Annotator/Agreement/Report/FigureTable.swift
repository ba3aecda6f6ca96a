/// A plain table: names aligned left, figures aligned right, and below it the reasons for missing figures.
struct FigureTable {
  private let heads: [String]
  private var rows: [[String]] = []
  /// The share that is drawn beside each row, if any.
  private var shares: [Double?] = []
  private var notes: [String] = []

  /// Creates a table with these heads.
  init(_ heads: [String]) {
    self.heads = heads
  }

  /// Adds a row of figures; a missing one becomes a dash, with its reason below the table.
  ///
  /// - Parameter share: a share that is drawn as a bar if there is room.
  mutating func add(_ name: String, _ cells: [Cell], drawing share: MetricValue? = nil) {
    let shown = name.visibleOnOneLine
    shares.append(share?.value)
    rows.append([shown] + cells.map(\.text))
    for (head, cell) in zip(heads.dropFirst(), cells) {
      guard let reason = cell.reason else { continue }
      notes.append("  – \(shown), \(head): \(reason.words)")
    }
  }

  /// The lines, indented by two.
  var lines: [String] {
    let all = [heads] + rows
    let widths = heads.indices.map { column in
      all.reduce(0) { max($0, column < $1.count ? $1[column].columns : 0) }
    }
    let table = all.map { row in
      let cells = row.indices.map { row[$0].padded(to: widths[$0], $0 == 0 ? .leading : .trailing) }
      return "  " + cells.joined(separator: "  ")
    }
    return table + notes
  }

  /// Returns the lines if they fit, with a bar beside each row if that fits, too.
  ///
  /// In fewer columns, each row's name is followed by its bar and its figures, a line each.
  func lines(width: Int) -> [String] {
    let table = lines
    let widest = table.dropLast(notes.count).map(\.columns).max() ?? 0
    guard widest > width else { return withBars(table, columns: min(20, width - widest - 2)) }
    let columns = min(20, width - 4)
    return zip(rows, shares).flatMap { row, share in
      ["  \(heads.first ?? "") \(row.first ?? "")"]
        + [share.map { "    " + ShareBar($0, columns: columns).text }].compactMap { $0 }
        + zip(heads, row).dropFirst().map { "    \($0): \($1)" }
    } + notes
  }

  private func withBars(_ table: [String], columns: Int) -> [String] {
    guard columns >= 8 else { return table }
    var table = table
    for (row, share) in shares.enumerated() {
      if let share { table[row + 1] += "  " + ShareBar(share, columns: columns).text }
    }
    return table
  }

  /// One cell of the table, with the reason if its figure is missing.
  struct Cell {
    let text: String
    let reason: UndefinedReason?

    static func text(_ text: String) -> Cell { Cell(text: text, reason: nil) }
    static func figure(_ measured: MetricValue) -> Cell { Cell(text: measured.cell, reason: measured.reason) }
    static func percent(_ measured: MetricValue) -> Cell {
      Cell(text: measured.percentCell, reason: measured.reason)
    }
  }
}
