/// The order in which the blocks of a page are read: a recursive cut along white bands, first across, then
/// along columns.
///
/// The method is the XY cut of Nagy and Seth (1984), with columns before bands wherever a gap runs through.
enum PDFOrder {
  private static let deepest = 20
  /// How wide a gap between columns is at least.
  static let leastGap = 4.0

  /// The blocks in reading order. The square of the blocks of a page at worst.
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

  /// Cuts at the widest gap that runs from top to bottom and has two lines at least on either side: a narrow
  /// number or sign beside its line is no column.
  private static func columns(_ blocks: [PDFBlock]) -> ([PDFBlock], [PDFBlock])? {
    for cut in cuts(blocks.map { ($0.box.left, $0.box.right) }, least: leastGap) {
      let parts = (blocks.filter { $0.box.left < cut }, blocks.filter { $0.box.left >= cut })
      let lines = (
        parts.0.reduce(0) { $0 + $1.lines.count }, parts.1.reduce(0) { $0 + $1.lines.count }
      )
      if min(lines.0, lines.1) >= 2 { return parts }
    }
    return nil
  }

  /// Cuts below what spans the columns, or else at the widest gap from left to right.
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

  /// The starts of what follows the gaps between intervals that are as wide as `least`, the widest first.
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
