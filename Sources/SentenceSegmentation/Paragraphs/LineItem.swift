/// A line that opens a list item, and the position of the item's text.
struct LineItem {
  /// The column of the bullet or number.
  let column: Int
  /// The column of the text after it, at which further lines of the item begin if they are indented.
  let textColumn: Int
  private let mark: UInt32
  private let enumerator: Enumerator?

  /// Parses the opening of a line; nil if it doesn't open an item.
  init?(_ line: Line, in bytes: TextBytes) {
    let opening = LineOpening(bytes: bytes)
    guard opening.isListItem(line.start, line.end) else { return nil }
    enumerator = Enumerator(bytes, at: line.start, to: line.end)
    let (value, width) = bytes.scalar(at: line.start)
    mark = enumerator == nil ? value : 0
    let text = bytes.skippingSpace(from: enumerator?.end ?? line.start + width, to: line.end)
    let columns = LineColumns(bytes: bytes)
    column = columns.indent(of: line)
    textColumn = columns.end(
      of: Line(start: line.start, end: text, trailing: 0, indent: line.indent))
  }

  /// Whether its bullet can't be a dash or a number inside a sentence.
  var isCertain: Bool { mark >= 0x2022 && CharacterKind(mark) == .bullet }

  /// Returns whether `other` is another item of the same list.
  func isFollowed(by other: LineItem) -> Bool {
    guard let enumerator, let next = other.enumerator else { return mark == other.mark }
    return enumerator.isFollowed(by: next)
  }
}
