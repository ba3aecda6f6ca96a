import Foundation

/// A sentence of FactAppeal (Mor-Lan and Levi, CC BY 4.0) with the sources that its annotators marked.
struct FactAppealSentence {
  /// The sentence without marks.
  let text: String
  /// The sources that have a name.
  let named: [String]

  /// Reads a split: a CSV file whose second column is the sentence with tags.
  static func read(_ path: String) throws -> [FactAppealSentence] {
    try String(contentsOfFile: path, encoding: .utf8).csvRows.dropFirst().compactMap { row in
      row.count > 1 ? FactAppealSentence(annotated: row[1]) : nil
    }
  }

  private init(annotated: String) {
    var text = ""
    var named: [String] = []
    var opened: [Int] = []
    var rest = annotated[...]
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: open)..<close]
      if tag.hasPrefix("Source:Named") { opened.append(text.count) }
      if tag.hasPrefix("/Source:Named"), let start = opened.popLast() {
        named.append(String(text.dropFirst(start)))
      }
      rest = rest[rest.index(after: close)...]
    }
    self.text = text + rest
    self.named = named
  }
}

extension String {
  /// The rows of a CSV text with quoted cells.
  var csvRows: [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var characters = unicodeScalars.makeIterator()
    var pending: Unicode.Scalar?
    while let scalar = pending ?? characters.next() {
      pending = nil
      switch (scalar, isQuoted) {
      case ("\"", true):
        let next = characters.next()
        if next == "\"" { cell.unicodeScalars.append("\"") } else { (isQuoted, pending) = (false, next) }
      case ("\"", false): isQuoted = true
      case (",", false): (row, cell) = (row + [cell], "")
      case ("\n", false): (rows, row, cell) = (rows + [row + [cell]], [], "")
      case ("\r", false): break
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return row.isEmpty && cell.isEmpty ? rows : rows + [row + [cell]]
  }
}
