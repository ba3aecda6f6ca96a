/// The reading order of the blocks of a page, found by cutting recursively along white bands.
///
/// The method is the XY cut of Nagy and Seth (1984), with cuts between columns first if a gap runs from top
/// to bottom.
enum PDFOrder {
  private static let deepest = 20
  /// The minimum width of a gap between columns.
  static let minimumGap = 4.0

  /// Returns the blocks in reading order. Takes the square of the number of blocks at worst.
  static func ordered(_ blocks: [PDFBlock], depth: Int = 0) -> [PDFBlock] {
    guard blocks.count > 1, depth < deepest else {
      return blocks.sorted { $0.box.top < $1.box.top }
    }
    if let (left, right) = columns(blocks) {
      if let table = PDFTable(blocks) { return table.rows.flatMap { $0 } }
      return ordered(left, depth: depth + 1) + ordered(right, depth: depth + 1)
    }
    if let (above, below) = bands(blocks) {
      return ordered(above, depth: depth + 1) + ordered(below, depth: depth + 1)
    }
    return blocks.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
  }

  /// Cuts at the widest gap that runs from top to bottom and has at least two lines on either side: a number
  /// or a symbol beside its line isn't a column.
  private static func columns(_ blocks: [PDFBlock]) -> ([PDFBlock], [PDFBlock])? {
    for cut in cuts(blocks.map { ($0.box.left, $0.box.right) }, least: minimumGap) {
      let parts = (blocks.filter { $0.box.left < cut }, blocks.filter { $0.box.left >= cut })
      let lines = (
        parts.0.reduce(0) { $0 + $1.lines.count }, parts.1.reduce(0) { $0 + $1.lines.count }
      )
      if min(lines.0, lines.1) >= 2 { return parts }
    }
    return nil
  }

  /// Cuts at the topmost gap that runs from left to right.
  private static func bands(_ blocks: [PDFBlock]) -> ([PDFBlock], [PDFBlock])? {
    let sorted = blocks.sorted { $0.box.top < $1.box.top }
    var bottom = sorted[0].box.bottom
    for index in sorted.indices.dropFirst() {
      if sorted[index].box.top >= bottom - 1 {
        return (Array(sorted[..<index]), Array(sorted[index...]))
      }
      bottom = max(bottom, sorted[index].box.bottom)
    }
    return nil
  }

  /// Returns the positions after gaps of at least a width between intervals, the widest gap first.
  private static func cuts(_ intervals: [(Double, Double)], least: Double) -> [Double] {
    let sorted = intervals.sorted { $0.0 < $1.0 }
    var end = sorted.first?.1 ?? 0
    var gaps: [(width: Double, at: Double)] = []
    for interval in sorted.dropFirst() {
      if interval.0 - end >= least { gaps.append((interval.0 - end, interval.0)) }
      end = max(end, interval.1)
    }
    return gaps.sorted { ($1.width, $0.at) < ($0.width, $1.at) }.map(\.at)
  }
}
