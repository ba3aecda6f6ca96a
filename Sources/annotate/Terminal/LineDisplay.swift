/// Shows an edited line of any length on a terminal: writes what has changed since the last time and, if the
/// line has more rows than the screen, only those around the cursor.
///
/// It is told nothing but the line and the size, and returns the text to write, which leaves the cursor where
/// the person types. All moves are relative to the line's first visible row.
struct LineDisplay {
  /// What is on the screen.
  private struct Shown {
    /// The visible cells.
    let cells: [EditorCell]
    /// Their places, counted from the first visible row.
    let layout: LineLayout
    let columns: Int
    /// The cursor, as an index into the visible cells.
    let cursor: Int
    /// Whether all of the line is visible.
    let isWhole: Bool
    /// The first visible row of the line.
    let firstRow: Int
  }

  private var shown: Shown?
  private let isDumb: Bool

  /// Starts with nothing shown.
  ///
  /// - Parameter isDumb: whether the terminal knows no escape sequences, in which case one row is used, which
  ///   scrolls sideways.
  init(isDumb: Bool) {
    self.isDumb = isDumb
  }

  /// Returns the text that shows cells with the cursor at one of them.
  ///
  /// - Complexity: linear in the cells.
  mutating func show(_ cells: [EditorCell], cursor: Int, columns: Int, rows: Int) -> String {
    guard !isDumb else { return showInOneRow(cells, cursor: cursor, columns: columns) }
    let next = visible(cells, cursor: cursor, columns: max(1, columns), rows: max(1, rows - 1))
    defer { shown = next }
    guard let shown else { return draw(next, from: 0, at: .init()) }
    let same = zip(shown.cells, next.cells).prefix { $0 == $1 }.count
    let isSame = shown.isWhole == next.isWhole && shown.firstRow == next.firstRow
    if isSame, same == shown.cells.count, same == next.cells.count {
      return move(from: shown.layout.places[shown.cursor], to: next.layout.places[next.cursor])
    }
    guard shown.isWhole, next.isWhole, shown.columns == next.columns else {
      return move(from: shown.layout.places[shown.cursor], to: .init()) + "\u{1B}[J"
        + draw(next, from: 0, at: .init())
    }
    let start = same == 0 ? .init() : shown.layout.ends[same - 1]
    let erasure = same < shown.cells.count ? "\u{1B}[J" : ""
    return move(from: shown.layout.places[shown.cursor], to: start) + erasure
      + draw(next, from: same, at: start)
  }

  /// Returns the text that clears the line after a change of the window's width rewrapped its rows. The next
  /// `show` draws it.
  mutating func reflow(columns: Int) -> String {
    guard let shown else { return "" }
    self.shown = nil
    guard !isDumb else { return "\r\n" }
    let flowed = LineLayout(shown.cells, columns: max(1, columns))
    return move(from: flowed.places[shown.cursor], to: .init()) + "\r\u{1B}[J"
  }

  /// Returns the text that removes the line, with the cursor where it began.
  mutating func erase() -> String {
    guard let shown else { return "" }
    self.shown = nil
    guard !isDumb else { return "\r\n" }
    return move(from: shown.layout.places[shown.cursor], to: .init()) + "\r\u{1B}[J"
  }

  /// Returns the text that leaves the line as it is, with the cursor in a fresh row below.
  mutating func leave() -> String {
    guard let shown else { return "" }
    self.shown = nil
    guard !isDumb, let end = shown.layout.places.last else { return "\r\n" }
    return move(from: shown.layout.places[shown.cursor], to: end) + "\r\n"
  }

  /// Returns the text that clears the screen. The next `show` draws the line at its top.
  mutating func clear() -> String {
    shown = nil
    return isDumb ? "\r\n" : "\u{1B}[H\u{1B}[2J"
  }
}

extension LineDisplay {
  /// Returns the part of the line that fits on the screen and contains the cursor; it moves as little as
  /// possible.
  private func visible(_ cells: [EditorCell], cursor: Int, columns: Int, rows: Int) -> Shown {
    let layout = LineLayout(cells, columns: columns)
    guard layout.rowCount > rows else {
      return Shown(
        cells: cells, layout: layout, columns: columns, cursor: cursor, isWhole: true, firstRow: 0)
    }
    let row = layout.places[cursor].row
    let last = layout.rowCount - rows
    let first = min(max(min(shown?.firstRow ?? last, row), row - rows + 1), last)
    let range = layout.cells(in: first..<(first + rows))
    var part = Array(cells[range])
    let hiddenColor = cells[..<range.lowerBound].map(\.color).joined()
    if !part.isEmpty { part[0].color = hiddenColor + part[0].color }
    return Shown(
      cells: part, layout: LineLayout(part, columns: columns), columns: columns,
      cursor: min(cursor - range.lowerBound, part.count), isWhole: false, firstRow: first)
  }

  /// Returns the text that writes the cells from an index on, and puts the cursor where it belongs.
  private func draw(_ next: Shown, from start: Int, at place: LineLayout.Place) -> String {
    var text = ""
    for cell in next.cells[start...] {
      let isTooWide = cell.columns > next.columns
      text += cell.color + (cell.shown == "\n" ? "\r\n" : isTooWide ? "." : cell.shown)
    }
    guard let end = next.layout.places.last else { return text }
    let isFull = end.column == 0 && end.row > place.row && next.cells.last?.shown != "\n"
    if isFull { text += " \r" }
    return text + move(from: end, to: next.layout.places[next.cursor])
  }

  private func move(from start: LineLayout.Place, to end: LineLayout.Place) -> String {
    var text = ""
    if end.row < start.row { text += "\u{1B}[\(start.row - end.row)A" }
    if end.row > start.row { text += "\u{1B}[\(end.row - start.row)B" }
    guard end.column != start.column else { return text }
    if end.column == 0 { return text + "\r" }
    let distance = end.column - start.column
    return text + (distance > 0 ? "\u{1B}[\(distance)C" : "\u{1B}[\(-distance)D")
  }
}

extension LineDisplay {
  /// Returns one row without escape sequences, with what fits around the cursor, over what was there before.
  private mutating func showInOneRow(_ cells: [EditorCell], cursor: Int, columns: Int) -> String {
    let cells = cells.map { $0.shown == "\n" ? EditorCell(shown: " ", columns: 1, codePoints: 1) : $0 }
    let room = max(1, columns - 1)
    var (start, end, used) = (cursor, cursor, 0)
    while start > 0, used + cells[start - 1].columns <= room {
      start -= 1
      used += cells[start].columns
    }
    let before = used
    while end < cells.count, used + cells[end].columns <= room {
      used += cells[end].columns
      end += 1
    }
    let part = Array(cells[start..<end])
    let old = shown?.cells.reduce(0) { $0 + $1.columns } ?? 0
    shown = Shown(
      cells: part, layout: LineLayout(part, columns: columns), columns: columns, cursor: cursor - start,
      isWhole: false, firstRow: 0)
    let padding = max(0, old - used)
    return "\r" + part.map(\.shown).joined()
      + String(repeating: " ", count: padding) + String(repeating: "\u{8}", count: padding + used - before)
  }
}
