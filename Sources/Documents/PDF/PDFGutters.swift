/// Separates columns that poppler took for a single block because the gap between them is as narrow as a
/// space.
///
/// A gutter is a vertical band free of words, after which words begin at the same position in most of the
/// lines that cross it, with running text on either side. The spaces of justified lines don't align like
/// that.
enum PDFGutters {
  /// A word and its box.
  typealias Word = (node: HTMLNode, box: PDFBox)

  /// The minimum widths of a gutter and of a column, in heights of a word.
  private static let (minimumGap, leastColumn) = (0.5, 6.0)
  /// The minimum numbers of lines that begin at a gutter's end, of lines that cross it, and of a column's
  /// words in a line.
  private static let (leastLines, leastAcross, minimumWords) = (4, 2, 3)

  /// Returns the blocks of a page, each divided into columns from left to right. A gutter found in one block
  /// also divides shorter ones. Takes the square of the words in a line, times the number of lines.
  static func columns(of blocks: [[[Word]]]) -> [[[[Word]]]] {
    var known: [Double] = []
    let divided = blocks.map { columns(of: $0, gutter: gutter, &known) }
    guard !known.isEmpty else { return divided }
    return divided.map { columns in
      columns.flatMap { lines in
        var found = known
        return self.columns(of: lines, gutter: { lines in known.first { isShared($0, by: lines) } }, &found)
      }
    }
  }

  private static func columns(
    of lines: [[Word]], gutter: ([[Word]]) -> Double?, _ known: inout [Double]
  ) -> [[[Word]]] {
    guard let place = gutter(lines) else { return [lines] }
    known.append(place)
    let left = lines.map { $0.filter { $0.box.left < place } }.filter { !$0.isEmpty }
    let right = lines.map { $0.filter { $0.box.left >= place } }.filter { !$0.isEmpty }
    return columns(of: left, gutter: gutter, &known) + columns(of: right, gutter: gutter, &known)
  }

  /// Returns whether a gutter of other blocks divides at least two lines of a block, and no word of it
  /// crosses.
  private static func isShared(_ place: Double, by lines: [[Word]]) -> Bool {
    let isFree = lines.allSatisfy { $0.allSatisfy { $0.box.right <= place || $0.box.left >= place } }
    guard isFree else { return false }
    let divided = lines.count { line in
      zip(line, line.dropFirst()).contains { word, next in
        word.box.right <= place && (place...(place + 2)).contains(next.box.left)
          && next.box.left - word.box.right >= word.box.height * minimumGap
      }
    }
    return divided >= 2
  }

  /// Returns the start of the second column.
  private static func gutter(of lines: [[Word]]) -> Double? {
    let lines = lines.filter { !$0.isEmpty }
    guard lines.count >= leastLines else { return nil }
    var starts: [Int: Int] = [:]
    for line in lines {
      starts[Int(line[0].box.left.rounded()), default: 0] += 1
      for (word, next) in zip(line, line.dropFirst())
      where next.box.left - word.box.right >= word.box.height * minimumGap {
        starts[Int(next.box.left.rounded()), default: 0] += 1
      }
    }
    let likely = starts.filter { $0.value >= leastLines }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return likely.prefix(4).lazy.map { Double($0.key) - 1 }.first { isGutter($0, in: lines) }
  }

  private static func isGutter(_ place: Double, in lines: [[Word]]) -> Bool {
    let isFree = lines.allSatisfy { $0.allSatisfy { $0.box.right <= place || $0.box.left >= place } }
    guard isFree else { return false }
    let sides = lines.map { line in
      (line.filter { $0.box.left < place }, line.filter { $0.box.left >= place })
    }
    let across = sides.filter { !$0.0.isEmpty && !$0.1.isEmpty }
    let aligned = across.count { $0.1[0].box.left < place + 2 }
    return across.count >= leastAcross && aligned * 10 >= across.count * 6 && isText(sides.map(\.0))
      && isText(sides.map(\.1))
  }

  /// Returns whether the lines on one side are running text rather than table cells.
  private static func isText(_ lines: [[Word]]) -> Bool {
    let full = lines.filter { !$0.isEmpty }
    let words = full.flatMap { $0 }
    guard let height = words.first?.box.height, words.count >= full.count * minimumWords else { return false }
    let left = words.map(\.box.left).min() ?? 0
    return (words.map(\.box.right).max() ?? 0) - left >= height * leastColumn
  }
}
