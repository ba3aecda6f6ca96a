/// Tells a table whose cells are sentences from running text in columns: the cells of a row begin at the same
/// height, which the paragraphs of two columns only do by chance.
struct PDFTable {
  /// The minimum number of rows below the first whose cells are level.
  private static let minimumRows = 3
  /// The minimum number of words that a column must repeat for its language to be compared.
  private static let minimumWords = 3
  /// The number of lines above which blocks aren't a table of sentences.
  private static let maximumLines = 2_000

  /// The cells of each row, from left to right; the rows are from top to bottom.
  let rows: [[PDFBlock]]

  /// Finds the rows of blocks in columns; nil if they aren't a table. Takes the square of the number of
  /// lines.
  init?(_ blocks: [PDFBlock]) {
    guard blocks.reduce(0, { $0 + $1.lines.count }) <= Self.maximumLines else { return nil }
    let columns = Self.columns(of: blocks)
    guard !Self.areInTwoLanguages(columns) else { return nil }
    let starts = columns.flatMap { $0.filter(\.isEvident).map(\.line) }.sorted { $0.box.top < $1.box.top }
    var places: [Double] = []
    var others = 0
    for line in starts where line.box.top - (places.last ?? -.infinity) > line.size * 0.3 {
      if columns.allSatisfy({ Self.mayBegin(line, in: $0) }),
        columns.count(where: { $0.contains { $0.isLevel(with: line) } }) > 1
      {
        places.append(line.box.top)
      } else {
        others += 1
      }
    }
    guard places.count >= Self.minimumRows, places.count >= others * 4 else { return nil }
    let tops = [-.infinity] + places.map { $0 - 1 } + [.infinity]
    rows = zip(tops, tops.dropFirst()).map { top, next in
      columns.map { column in
        PDFBlock(lines: column.map(\.line).filter { $0.box.top >= top && $0.box.top < next }, isCell: true)
      }.filter { !$0.lines.isEmpty }
    }
    // The rows of a list in columns are single lines, and paragraphs of similar length may be level by
    // chance.
    let isUneven = rows.dropLast().contains { row in
      row.contains { $0.lines.count > 1 } && Set(row.map(\.lines.count)).count > 1
    }
    guard isUneven else { return nil }
  }

  /// Returns whether columns are a text in two languages, whose paragraphs are level by design: each repeats
  /// short words, and two of them have none of these in common.
  private static func areInTwoLanguages(_ columns: [[Start]]) -> Bool {
    let repeated = columns.map { column in
      var counts: [String: Int] = [:]
      for word in column.flatMap(\.line.words) where word.allSatisfy(\.isLowercase) {
        counts[word, default: 0] += 1
      }
      return Set(counts.filter { $0.value > 1 }.keys)
    }.filter { $0.count >= minimumWords }
    return repeated.contains { words in repeated.contains { words.isDisjoint(with: $0) } }
  }

  /// A line of a column, and whether a paragraph begins with it.
  private struct Start {
    let line: PDFLine
    /// Whether it is separated by white space from the line above, or its first word would have fitted there.
    let isEvident: Bool
    /// Whether the line above it ends a sentence, or there is none.
    let isPossible: Bool

    func isLevel(with other: PDFLine) -> Bool {
      abs(line.box.top - other.box.top) <= other.size * 0.3
    }
  }

  /// Returns whether a row may begin in a column where a line of another begins: a line of it begins there,
  /// too, or there is no text at that height.
  private static func mayBegin(_ line: PDFLine, in column: [Start]) -> Bool {
    if let start = column.first(where: { $0.isLevel(with: line) }) {
      return start.isEvident || start.isPossible
    }
    return !column.contains { $0.line.box.top < line.box.bottom && line.box.top < $0.line.box.bottom }
  }

  private static func columns(of blocks: [PDFBlock]) -> [[Start]] {
    var columns: [(right: Double, lines: [PDFLine])] = []
    for block in blocks.sorted(by: { $0.box.left < $1.box.left }) {
      if let last = columns.last, block.box.left - last.right < PDFOrder.minimumGap {
        columns[columns.count - 1] = (max(last.right, block.box.right), last.lines + block.lines)
      } else {
        columns.append((block.box.right, block.lines))
      }
    }
    let sorted = columns.map { ($0.right, $0.lines.sorted { $0.box.top < $1.box.top }) }
    let steps = sorted.flatMap { zip($0.1, $0.1.dropFirst()).map { $1.box.top - $0.box.top } }.sorted()
    let leading = steps.isEmpty ? 0 : steps[steps.count / 2]
    return sorted.map { starts(of: $1, right: $0, leading: leading) }
  }

  private static func starts(of lines: [PDFLine], right: Double, leading: Double) -> [Start] {
    lines.indices.map { index in
      guard index > 0 else { return Start(line: lines[index], isEvident: false, isPossible: true) }
      let (above, line) = (lines[index - 1], lines[index])
      let word = Double(line.words.first?.count ?? 0) / Double(max(line.text.count, 1)) * line.box.width
      let isEvident =
        line.box.top - above.box.top > leading * 1.25 || above.box.right + word + line.size * 0.5 < right
      return Start(
        line: line, isEvident: isEvident,
        isPossible: above.text.last.map { ".!?:;…”\"»)".contains($0) } ?? true)
    }
  }
}
