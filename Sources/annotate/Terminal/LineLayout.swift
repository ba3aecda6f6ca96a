/// Where the cells of an edited line stand on a screen of some width, the prompt first.
struct LineLayout: Equatable {
  /// A place on the screen, counted from the line's first row.
  struct Place: Equatable {
    var row = 0
    var column = 0
  }

  /// The place of each cell, and of the end after the last.
  let places: [Place]
  /// Where the terminal's cursor is after each cell; a wide sign that follows may stand a row below.
  let ends: [Place]

  /// Lays out cells as a terminal wraps them: a full row goes on in the next, a wide sign does not part.
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

  /// How many rows the line takes, with that of the end.
  var rowCount: Int { (places.last?.row ?? 0) + 1 }

  /// The cells that stand in some rows.
  func cells(in rows: Range<Int>) -> Range<Int> {
    let start = firstCell(from: rows.lowerBound)
    return start..<max(start, firstCell(from: rows.upperBound))
  }

  /// The first cell that stands in a row or below it, or the count of cells.
  private func firstCell(from row: Int) -> Int {
    var (low, high) = (0, places.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
