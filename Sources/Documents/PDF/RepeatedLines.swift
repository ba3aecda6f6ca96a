/// Lines that stand at the same height at the edge of several pages, numbers aside: running heads and feet.
struct RepeatedLines {
  /// Where each text stands, once for each page.
  private var tops: [String: [Double]] = [:]
  /// On how many pages a line has to stand.
  private let least: Int
  /// How far apart the heights of one running head may be, in points.
  private static let tolerance = 4.0

  /// Looks at the edges of the pages. Linear in the lines.
  init(of pages: [PDFPage]) {
    least = pages.count < 3 ? 2 : max(2, min(3, pages.count / 2))
    for page in pages {
      for line in page.blocks.flatMap(\.lines) where PDFFurniture.isAtEdge(line, of: page) {
        let key = PDFFurniture.key(line.text)
        if !key.isEmpty { tops[key, default: []].append(line.box.top) }
      }
    }
  }

  /// Whether a line is one of them.
  func contains(_ line: PDFLine) -> Bool {
    let places = tops[PDFFurniture.key(line.text)] ?? []
    return places.count { abs($0 - line.box.top) <= Self.tolerance } >= least
  }
}
