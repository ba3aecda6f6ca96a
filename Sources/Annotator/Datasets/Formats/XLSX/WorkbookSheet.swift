/// The XML of a sheet of an Excel workbook, row by row.
struct WorkbookSheet {
  /// The maximum number of rows in a sheet, including its header.
  static let rowLimit = 1_048_576
  /// The maximum length of a cell's text in UTF-16 units.
  static let cellLimit = 32_767
  private var rows = 0
  private let columns: Int

  /// The XML before the rows, which keeps the header in sight when the sheet is scrolled.
  static let head = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>\
    <sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>\
    </sheetView></sheetViews><sheetData>

    """

  /// Creates a sheet with that number of columns.
  init(columns: Int) {
    self.columns = columns
  }

  /// The XML after the rows, with a filter for all of them.
  var tail: String {
    "</sheetData><autoFilter ref=\"A1:\(Self.name(of: columns - 1))\(max(rows, 1))\"/></worksheet>\n"
  }

  /// Returns the XML of the next row; the first one is the header.
  ///
  /// - Throws: an error if the sheet is full, or a text is too long for a cell.
  mutating func row(_ cells: [Cell]) throws(UserError) -> [UInt8] {
    rows += 1
    guard rows <= Self.rowLimit else {
      throw UserError("a sheet can hold 1,048,575 judgments", fix: "use csv, or export fewer sessions")
    }
    var xml = "<row r=\"\(rows)\">"
    for (index, cell) in cells.enumerated() { xml += try Self.xml(cell, isHeader: rows == 1, index, rows) }
    return Array((xml + "</row>\n").utf8)
  }

  private static func xml(
    _ cell: Cell, isHeader: Bool, _ column: Int, _ row: Int
  ) throws(UserError) -> String {
    let place = "r=\"\(name(of: column))\(row)\"" + (isHeader ? " s=\"1\"" : "")
    switch cell {
    case .null: return ""
    case .boolean(let boolean): return "<c \(place) t=\"b\"><v>\(boolean ? 1 : 0)</v></c>"
    case .integer(let integer): return "<c \(place)><v>\(integer)</v></c>"
    case .number(let number): return "<c \(place)><v>\(number)</v></c>"
    case .text, .json:
      let text = cell.plainText
      guard text.utf16.count <= cellLimit else {
        throw UserError(
          "a text is longer than the 32,767 characters that a cell can hold: \"\(text.prefix(40))…\"",
          fix: "use csv")
      }
      return
        "<c \(place) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(WorkbookText.escaped(text))</t></is></c>"
    }
  }

  /// Returns the letters of a column from 0, such as "AB" for 27.
  static func name(of column: Int) -> String {
    var (rest, name) = (column, "")
    repeat {
      name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
      rest = rest / 26 - 1
    } while rest >= 0
    return name
  }
}
