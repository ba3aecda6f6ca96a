/// The places of an edited line's cells on a screen of some width, the prompt first.
struct LineLayout: Equatable {
  /// A place on the screen, counted from the line's first row.
  struct Place: Equatable {
    var row = 0
    var column = 0
  }

  /// The place of each cell, and of the end after the last.
  let places: [Place]
  /// The terminal's cursor after each cell; a wide sign that follows may be a row below.
  let ends: [Place]

  /// Lays out cells as a terminal wraps them: a full row continues in the next, and a wide sign isn't split.
  ///
  /// - Complexity: linear in the cells.
  init(_ cells: some Sequence<EditorCell>, columns: Int) {
    var places: [Place] = []
    var ends: [Place] = []
    var next = Place()
    for cell in cells {
      let width = min(cell.columns, columns)
      if next.column + width > columns { next = Place(row: next.row + 1) }
      places.append(next)
      next.column += width
      if cell.shown == "\n" || next.column >= columns { next = Place(row: next.row + 1) }
      ends.append(next)
    }
    places.append(next)
    self.places = places
    self.ends = ends
  }

  /// How many rows the line takes, including that of the end.
  var rowCount: Int { (places.last?.row ?? 0) + 1 }

  /// Returns the range of the cells in some rows.
  func cells(in rows: Range<Int>) -> Range<Int> {
    let start = firstCell(from: rows.lowerBound)
    return start..<max(start, firstCell(from: rows.upperBound))
  }

  /// Returns the first cell in a row or below it, or the count of cells.
  private func firstCell(from row: Int) -> Int {
    var (low, high) = (0, places.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
