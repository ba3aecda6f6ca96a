/// A bar that shows a part of a whole: `########....`
struct ShareBar {
  /// The bar.
  let text: String

  /// Draws a part of a whole in a number of columns; the bar of an empty whole is empty.
  init(_ part: Int, of whole: Int, columns: Int) {
    let filled = whole == 0 ? 0 : (part * columns + whole / 2) / whole
    text = String(repeating: "#", count: filled) + String(repeating: ".", count: columns - filled)
  }

  /// Draws a fraction, which is clamped to 0 through 1.
  init(_ fraction: Double, columns: Int) {
    self.init(Int((min(1, max(0, fraction)) * 1_000).rounded()), of: 1_000, columns: columns)
  }
}
