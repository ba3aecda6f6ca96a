/// The first sheet of an Excel workbook (Office Open XML) as a table of comma-separated values.
///
/// Numbers appear as stored, a percentage as a fraction; dates and times appear as such.
struct Workbook {
  /// The table.
  let table: [UInt8]

  /// The data needed to interpret cells.
  private struct Lookup {
    /// The strings that cells share.
    let strings: [String]
    let dates: WorkbookDates

    init(_ parts: ArchiveParts) {
      strings = parts.texts["xl/sharedStrings.xml"].map { Workbook.strings(Array($0.utf8)) } ?? []
      dates = WorkbookDates(parts)
    }
  }

  /// Reads the parts of a workbook; nil if they don't form one.
  init?(_ parts: ArchiveParts) {
    guard let sheet = Self.firstSheet(parts) else { return nil }
    table = Self.table(of: sheet, Lookup(parts))
  }

  /// Returns the tables of all sheets of a workbook; empty if the parts don't form one.
  static func tables(_ parts: ArchiveParts) -> [[UInt8]] {
    let lookup = Lookup(parts)
    return parts.texts.filter { $0.key.hasPrefix("xl/worksheets/sheet") }.sorted { $0.key < $1.key }
      .map { table(of: $0.value, lookup) }
  }

  private static func table(of sheet: String, _ lookup: Lookup) -> [UInt8] {
    var rows: [[String]] = []
    var scanner = XMLScanner(Array(sheet.utf8))
    while let event = scanner.next() {
      guard case .open("row", _, _) = event else { continue }
      rows.append(row(&scanner, lookup))
    }
    return Array(rows.map(line).joined().utf8)
  }

  /// Returns the sheet that the workbook lists first.
  private static func firstSheet(_ parts: ArchiveParts) -> String? {
    var name: String?
    var scanner = XMLScanner(Array((parts.texts["xl/workbook.xml"] ?? "").utf8))
    while name == nil, let event = scanner.next() {
      if case .open("sheet", let attributes, _) = event { name = attributes["r:id"] }
    }
    var path: String?
    var links = XMLScanner(Array((parts.texts["xl/_rels/workbook.xml.rels"] ?? "").utf8))
    while path == nil, let event = links.next() {
      if case .open("Relationship", let attributes, _) = event, attributes["Id"] == name {
        path = attributes["Target"]
      }
    }
    let target = path.map { $0.hasPrefix("/") ? String($0.dropFirst()) : "xl/" + $0 }
    return target.flatMap { parts.texts[$0] } ?? parts.texts["xl/worksheets/sheet1.xml"]
  }

  /// Returns the strings that cells share, with the pieces of formatted ones joined.
  private static func strings(_ bytes: [UInt8]) -> [String] {
    var strings: [String] = []
    var scanner = XMLScanner(bytes)
    while let event = scanner.next() {
      if case .open("si", _, _) = event { strings.append(text(&scanner, until: "si")) }
    }
    return strings
  }

  /// Returns the text in the `t` elements up to the end of an element, without phonetic hints.
  private static func text(_ scanner: inout XMLScanner, until end: String) -> String {
    var text = ""
    var (isText, isHint) = (false, false)
    while let event = scanner.next(), event != .close(end) {
      switch event {
      case .open("t", _, _): isText = true
      case .close("t"): isText = false
      case .open("rPh", _, _): isHint = true
      case .close("rPh"): isHint = false
      case .text(let part) where isText && !isHint: text += WorkbookText.restored(part)
      default: break
      }
    }
    return text
  }

  private static func row(_ scanner: inout XMLScanner, _ lookup: Lookup) -> [String] {
    var cells: [String] = []
    while let event = scanner.next(), event != .close("row") {
      guard case .open("c", let attributes, _) = event else { continue }
      let column = attributes["r"].flatMap(column) ?? cells.count
      let value = cell(&scanner, attributes, lookup)
      guard column < 16_384 else { continue }
      while cells.count <= column { cells.append("") }
      cells[column] = value
    }
    return cells
  }

  private static func cell(
    _ scanner: inout XMLScanner, _ attributes: [String: String], _ lookup: Lookup
  ) -> String {
    var value = ""
    var isValue = false
    while let event = scanner.next(), event != .close("c") {
      switch event {
      case .open("v", _, _): isValue = true
      case .close("v"): isValue = false
      case .open("is", _, _): value = text(&scanner, until: "is")
      case .text(let part) where isValue: value += part
      default: break
      }
    }
    switch attributes["t"] ?? "n" {
    case "s":
      return Int(value).flatMap { lookup.strings.indices.contains($0) ? lookup.strings[$0] : nil } ?? ""
    case "n": return lookup.dates.text(of: value, style: attributes["s"]) ?? value
    case "b": return value == "1" ? "true" : "false"
    default: return value
    }
  }

  /// Returns the index of a cell's column from 0, such as 2 for "C7".
  private static func column(_ name: String) -> Int? {
    let letters = name.utf8.prefix { (0x41...0x5A).contains($0) }
    guard !letters.isEmpty, letters.count < 4 else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        ? "\"" + cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
        : cell
    }.joined(separator: ",") + "\n"
  }
}
