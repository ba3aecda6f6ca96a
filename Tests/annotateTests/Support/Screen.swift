/// What a terminal shows after the bytes written to it so far: as much of a VT100 as line editors use.
///
/// Wide characters take two cells, combining ones none; a full row wraps when the next character comes;
/// rows that wrapped flow anew when the width changes.
struct Screen {
  private(set) var columns: Int
  private(set) var rows: Int
  /// The cursor, both from 0.
  private(set) var cursor = Position(row: 0, column: 0)
  /// Private modes that are on, such as 2004 for bracketed paste.
  private(set) var modes: Set<Int> = []
  /// How often the bell rang.
  private(set) var bells = 0
  /// Sequences that this model does not know; a test may insist on none.
  private(set) var unknown: [String] = []

  private var lines: [Line]
  private var saved = Position(row: 0, column: 0)
  private var wrapsNext = false
  private var pending: [UInt8] = []

  struct Position: Equatable {
    var row: Int
    var column: Int
  }

  /// A row of cells; the second cell of a wide character is empty.
  private struct Line {
    var cells: [String]
    var isContinued = false
  }

  init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    lines = Array(repeating: Line(cells: Self.blank(columns)), count: rows)
  }

  private static func blank(_ columns: Int) -> [String] {
    Array(repeating: " ", count: columns)
  }
}

// MARK: - Looking

extension Screen: CustomStringConvertible {
  /// The rows without trailing spaces.
  var text: [String] {
    lines.map { line in
      let full = line.cells.joined()
      return String(full.unicodeScalars.reversed().drop { $0 == " " }.reversed().map(Character.init))
    }
  }

  /// The row the cursor is in.
  var currentRow: String { text[cursor.row] }

  /// Whether any row holds the text.
  func shows(_ part: String) -> Bool {
    text.contains { $0.contains(part) }
  }

  var description: String {
    let last = max(text.lastIndex { !$0.isEmpty } ?? 0, cursor.row)
    let shown = text[...last].map { "| \($0)" }.joined(separator: "\n")
    return shown + "\n(cursor at row \(cursor.row), column \(cursor.column))"
  }
}

// MARK: - Writing

extension Screen {
  /// Takes bytes that a program wrote; a sequence may be cut anywhere.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      pending.append(byte)
      if take(pending) { pending.removeAll(keepingCapacity: true) }
    }
  }

  /// Acts on a whole character or sequence; false when more bytes must come.
  private mutating func take(_ bytes: [UInt8]) -> Bool {
    if bytes[0] == 0x1B { return takeEscape(bytes) }
    if bytes[0] < 0x20 || bytes[0] == 0x7F {
      control(bytes[0])
      return true
    }
    guard let string = String(validating: bytes, as: UTF8.self) else { return bytes.count >= 4 }
    for scalar in string.unicodeScalars { put(scalar) }
    return true
  }

  private mutating func takeEscape(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 1 else { return false }
    switch bytes[1] {
    case UInt8(ascii: "["): return takeSequence(bytes)
    case UInt8(ascii: "("), UInt8(ascii: ")"): return bytes.count == 3
    case UInt8(ascii: "7"): saved = cursor
    case UInt8(ascii: "8"): move(row: saved.row, column: saved.column)
    default: unknown.append(String(decoding: bytes.dropFirst(), as: UTF8.self))
    }
    return true
  }

  private mutating func takeSequence(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 2, let final = bytes.last, (0x40...0x7E).contains(final) else { return false }
    let parameters = String(decoding: bytes[2..<(bytes.count - 1)], as: UTF8.self)
    run(Character(Unicode.Scalar(final)), parameters)
    return true
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: move(row: cursor.row, column: cursor.column - 1)
    case 0x09: move(row: cursor.row, column: (cursor.column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: move(row: cursor.row, column: 0)
    default: break
    }
  }

  private mutating func run(_ final: Character, _ parameters: String) {
    let numbers = parameters.split(separator: ";").map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    switch final {
    case "A": move(row: cursor.row - count, column: cursor.column)
    case "B": move(row: cursor.row + count, column: cursor.column)
    case "C": move(row: cursor.row, column: cursor.column + count)
    case "D": move(row: cursor.row, column: cursor.column - count)
    case "G": move(row: cursor.row, column: count - 1)
    case "d": move(row: count - 1, column: cursor.column)
    case "H": move(row: count - 1, column: (numbers.dropFirst().first ?? 1) - 1)
    case "J": eraseDisplay(numbers.first ?? 0)
    case "K": eraseLine(numbers.first ?? 0)
    case "P": deleteCells(count)
    case "@": insertCells(count)
    case "m", "r", "t": break
    case "h", "l": setModes(parameters, on: final == "h")
    default: unknown.append("[\(parameters)\(final)")
    }
  }

  private mutating func setModes(_ parameters: String, on: Bool) {
    guard parameters.hasPrefix("?") else { return unknown.append("[\(parameters)\(on ? "h" : "l")") }
    for mode in parameters.dropFirst().split(separator: ";").compactMap({ Int($0) }) {
      if on { modes.insert(mode) } else { modes.remove(mode) }
    }
  }

  private mutating func move(row: Int, column: Int) {
    cursor = Position(row: min(max(row, 0), rows - 1), column: min(max(column, 0), columns - 1))
    wrapsNext = false
  }
}

// MARK: - Cells

extension Screen {
  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.columns
    guard width > 0 else { return combine(scalar) }
    if wrapsNext || cursor.column + width > columns { wrap() }
    lines[cursor.row].cells[cursor.column] = String(scalar)
    if width == 2 { lines[cursor.row].cells[cursor.column + 1] = "" }
    let next = cursor.column + width
    cursor.column = min(next, columns - 1)
    wrapsNext = next >= columns
  }

  private mutating func combine(_ scalar: Unicode.Scalar) {
    let before = wrapsNext ? cursor.column : cursor.column - 1
    guard before >= 0 else { return }
    let base = lines[cursor.row].cells[before].isEmpty ? before - 1 : before
    lines[cursor.row].cells[max(base, 0)].unicodeScalars.append(scalar)
  }

  private mutating func wrap() {
    lines[cursor.row].isContinued = true
    cursor.column = 0
    lineFeed()
  }

  private mutating func lineFeed() {
    wrapsNext = false
    guard cursor.row == rows - 1 else { return cursor.row += 1 }
    lines.removeFirst()
    lines.append(Line(cells: Self.blank(columns)))
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range.clamped(to: 0..<columns) { lines[row].cells[column] = " " }
    if range.upperBound >= columns { lines[row].isContinued = false }
  }

  private mutating func eraseLine(_ part: Int) {
    switch part {
    case 0: erase(cursor.row, cursor.column..<columns)
    case 1: erase(cursor.row, 0..<(cursor.column + 1))
    default: erase(cursor.row, 0..<columns)
    }
  }

  private mutating func eraseDisplay(_ part: Int) {
    guard part == 0 else { return (0..<rows).forEach { erase($0, 0..<columns) } }
    eraseLine(0)
    ((cursor.row + 1)..<max(rows, cursor.row + 1)).forEach { erase($0, 0..<columns) }
  }

  private mutating func deleteCells(_ count: Int) {
    let removed = min(count, columns - cursor.column)
    lines[cursor.row].cells.removeSubrange(cursor.column..<(cursor.column + removed))
    lines[cursor.row].cells += Self.blank(removed)
  }

  private mutating func insertCells(_ count: Int) {
    lines[cursor.row].cells.insert(contentsOf: Self.blank(min(count, columns)), at: cursor.column)
    lines[cursor.row].cells.removeLast(lines[cursor.row].cells.count - columns)
  }
}

// MARK: - Another size

extension Screen {
  /// Takes a new size; rows that wrapped flow anew, as in most terminals of today.
  mutating func resize(columns newColumns: Int, rows newRows: Int) {
    var flowed: [Line] = []
    var target = Position(row: 0, column: 0)
    var cells: [String] = []
    for (row, line) in lines.enumerated() where row <= lastUsedRow {
      if row == cursor.row {
        let offset = cells.count + cursor.column
        target = Position(row: flowed.count + offset / newColumns, column: offset % newColumns)
      }
      cells += line.isContinued ? line.cells : line.cells.trimmed(to: row == cursor.row ? cursor.column : 0)
      guard !line.isContinued else { continue }
      flowed += Self.broken(cells, at: newColumns)
      cells = []
    }
    while flowed.count <= target.row { flowed.append(Line(cells: Self.blank(newColumns))) }
    let dropped = max(0, flowed.count - newRows)
    let empty = Line(cells: Self.blank(newColumns))
    lines = flowed.dropFirst(dropped) + Array(repeating: empty, count: max(0, newRows - flowed.count))
    (columns, rows, wrapsNext) = (newColumns, newRows, false)
    cursor = Position(row: max(0, target.row - dropped), column: target.column)
  }

  private var lastUsedRow: Int {
    max(text.lastIndex { !$0.isEmpty } ?? 0, cursor.row)
  }

  private static func broken(_ cells: [String], at columns: Int) -> [Line] {
    guard !cells.isEmpty else { return [Line(cells: blank(columns))] }
    return stride(from: 0, to: cells.count, by: columns).map { start in
      let part = Array(cells[start..<min(start + columns, cells.count)])
      let isContinued = start + columns < cells.count
      return Line(cells: part + blank(columns - part.count), isContinued: isContinued)
    }
  }
}

extension [String] {
  /// Without the blanks at the end, but at least `least` cells.
  fileprivate func trimmed(to least: Int) -> [String] {
    let used = (lastIndex { $0 != " " } ?? -1) + 1
    return Array(prefix(Swift.max(used, least)))
  }
}

extension Unicode.Scalar {
  /// The columns a terminal gives it, for the scripts that the tests use.
  fileprivate var columns: Int {
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60: 2
    case 0x1F300...0x1FAFF: 2
    default: 1
    }
  }
}
