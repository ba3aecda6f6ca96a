/// Lines at the same height at the edge of several pages, disregarding numbers: running heads and feet.
struct RepeatedLines {
  /// The heights at which each text occurs, once for each occurrence.
  private var tops: [String: [Double]] = [:]
  /// The minimum number of pages that a line must be on.
  private let least: Int
  /// The maximum difference in height within a running head, in points.
  private static let tolerance = 4.0

  /// Examines the edges of the pages. Linear in the lines.
  init(of pages: [PDFPage]) {
    least = pages.count < 3 ? 2 : max(2, min(3, pages.count / 2))
    for page in pages {
      for line in page.blocks.flatMap(\.lines) where PDFFurniture.isAtEdge(line, of: page) {
        let key = PDFFurniture.key(line.text)
        if !key.isEmpty { tops[key, default: []].append(line.box.top) }
      }
    }
  }

  /// Returns whether a line is one of them.
  func contains(_ line: PDFLine) -> Bool {
    let places = tops[PDFFurniture.key(line.text)] ?? []
    return places.count { abs($0 - line.box.top) <= Self.tolerance } >= least
  }
}
