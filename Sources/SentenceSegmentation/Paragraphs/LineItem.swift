/// A line that opens an item of a list, and where the item's text stands.
struct LineItem {
  /// The column of the bullet or number.
  let column: Int
  /// The column of the text after it, at which the lines of the item go on where they are indented.
  let textColumn: Int
  private let mark: UInt32
  private let enumerator: Enumerator?

  /// Reads the opening of a line; nil when it opens no item.
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

  /// Whether it has a sign that is never a dash or a number inside a sentence.
  var isCertain: Bool { mark >= 0x2022 && CharacterKind(mark) == .bullet }

  /// Whether `other` is another item of the same list.
  func isFollowed(by other: LineItem) -> Bool {
    guard let enumerator, let next = other.enumerator else { return mark == other.mark }
    return enumerator.isFollowed(by: next)
  }
}
