/// The rows of pages: text on the same level from left to right, regardless of blocks.
enum PDFRows {
  /// Returns the rows as lines of a transcript; nil unless they are numbered like one, in a single column.
  static func numberedLines(of pages: [PDFPage]) -> NumberedLines? {
    let repeated = RepeatedLines(of: pages)
    var lines: [NumberedLines.Line] = []
    var doubled = 0
    for page in pages {
      let rows = rows(of: page, without: repeated)

      doubled += rows.count { row in
        row.dropFirst().contains { $0.words.first == row.first?.words.first }
      }
      let left = rows.compactMap(\.first?.box.left).min() ?? 0
      lines += rows.map { line(of: $0, left: left) }
    }
    let numbered = NumberedLines(lines: lines)
    return numbered.isTranscript && numbered.isDialogue && doubled * 4 < lines.count ? numbered : nil
  }

  /// Returns the lines of each row, from left to right; the rows are from top to bottom.
  static func rows(of page: PDFPage, without repeated: RepeatedLines) -> [[PDFLine]] {
    let lines = page.blocks.flatMap(\.lines).filter {
      !(PDFFurniture.isAtEdge($0, of: page)
        && (PDFFurniture.isPrinted($0)
          || (number($0.text) == nil && (repeated.contains($0) || PDFFurniture.isPageNumber($0.text)))))
    }
    var rows: [[PDFLine]] = []
    for line in lines.sorted(by: { $0.box.middle < $1.box.middle }) {
      if let first = rows.last?.first, abs(first.box.middle - line.box.middle) < line.size * 0.4 {
        rows[rows.count - 1].append(line)
      } else {
        rows.append([line])
      }
    }
    return rows.map { $0.sorted { $0.box.left < $1.box.left } }
  }

  /// Returns a row as a line with its number, if it begins with one, and its indentation in columns.
  private static func line(of row: [PDFLine], left: Double) -> NumberedLines.Line {
    let words = row.flatMap(\.words)
    guard let first = row.first, let number = words.first.flatMap(number) else {
      let indent = columns(from: left, to: row.first?.box.left ?? left, size: row.first?.size ?? 12)
      return NumberedLines.Line(number: nil, indent: indent, text: words.joined(separator: " "))
    }
    let start = first.words.count > 1 || row.count < 2 ? first.textStart : row[1].box.left
    return NumberedLines.Line(
      number: number, indent: columns(from: left, to: start, size: first.size),
      text: words.dropFirst().joined(separator: " "))
  }

  private static func columns(from left: Double, to right: Double, size: Double) -> Int {
    Int((max(right - left, 0) / max(size * 0.5, 1)).rounded())
  }

  private static func number(_ word: String) -> Int? {
    guard (1...2).contains(word.utf8.count), let number = Int(word), (1...60).contains(number) else {
      return nil
    }
    return number
  }
}

extension PDFLine {
  /// The approximate start of the second word: the positions of a line's words aren't known.
  fileprivate var textStart: Double {
    let letters = text.unicodeScalars.count
    return box.left + box.width * Double((words.first?.unicodeScalars.count ?? 0) + 1)
      / Double(max(letters, 1))
  }
}
