extension JSONWriter {
  /// Writes a key and the value of a column.
  mutating func member(_ name: String, _ cell: Cell) {
    key(name)
    value(cell)
  }

  /// Writes the value of a column.
  mutating func value(_ cell: Cell) {
    switch cell {
    case .null: null()
    case .boolean(let boolean): value(boolean)
    case .integer(let integer): value(integer)
    case .number(let number): value(number)
    case .text(let text): value(text)
    case .json(let json): value(json)
    }
  }
}
