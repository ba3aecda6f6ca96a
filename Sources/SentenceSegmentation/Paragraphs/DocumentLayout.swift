/// The layout of a document's lines, inferred from its first pages: filled to a width, or one for each
/// paragraph.
///
/// A block of two lines proves nothing by itself: only the document shows whether it is a headline and its
/// byline or a sentence and its continuation. A program that fills lines breaks each where the next word
/// doesn't fit. There is thus a width that no line inside a sentence exceeds, but each would exceed with its
/// next word.
struct DocumentLayout {
  /// The number of columns that lines are filled to, or 0 if the document isn't wrapped.
  let width: Int
  /// The number of columns that lines may fall short of the width if they weren't filled by count, as in
  /// print.
  let slack: Int
  /// The column at which paragraphs begin, or 0 if all lines begin at the same one.
  let indent: Int

  /// A document about which nothing is known.
  static let unknown = DocumentLayout(width: 0, slack: 0, indent: 0)

  private init(width: Int, slack: Int, indent: Int) {
    (self.width, self.slack, self.indent) = (width, slack, indent)
  }

  /// Examines the first 64 KiB.
  init(_ bytes: TextBytes) {
    var reader = LineReader(bytes)
    var last: Line?
    var breaks = LineBreaks(bytes)
    while let line = reader.next(), line.start < DocumentLayout.sample {
      defer { last = line.isBlank || line.bytes > DocumentLayout.longest ? nil : line }
      if let last, !line.isBlank { breaks.add(last, line) }
    }
    (width, slack) = breaks.width
    indent = breaks.indent
  }

  private static let sample = 65_536
  /// The maximum number of bytes in a wrapped line.
  private static let longest = 400
}

/// Counts of a document's line breaks that reveal its width.
private struct LineBreaks {
  private let bytes: TextBytes
  private let opening: LineOpening
  private let closing: LineClosing
  private let columns: LineColumns
  /// The number of all breaks, and of those before a line that continues the one above.
  private var (all, goingOn) = (0, 0)
  /// The number of breaks inside a sentence, and of those among them that are before a continuing line or
  /// after running text.
  private var (inside, insideGoingOn) = (0, 0)
  /// The widths that explain each of the first such breaks, which may be those of a headline and a byline.
  private var first: [Range<Int>] = []
  /// The number of breaks that each width explains, minus those explained by one column less.
  private var steps = [Int](repeating: 0, count: LineWrapping.widest + 2)
  /// The number of lines indented more than the one above, by column: after a sentence, and inside one.
  private var indents: [Int: (behindSentence: Int, inside: Int)] = [:]

  init(_ bytes: TextBytes) {
    self.bytes = bytes
    opening = LineOpening(bytes: bytes)
    closing = LineClosing(bytes: bytes)
    columns = LineColumns(bytes: bytes)
  }

  mutating func add(_ line: Line, _ next: Line) {
    all += 1
    let continues = opening.continues(next.start, after: line)
    if continues { goingOn += 1 }
    let endsPhrase = closing.endsPhrase(line)
    noteIndent(line, next, endsPhrase)
    guard !endsPhrase, !opening.isListItem(next.start, next.end) else { return }
    inside += 1
    if continues || closing.holdsSentenceEnd(line) { insideGoingOn += 1 }
    let end = columns.end(of: line)
    let widths = end..<max(end + 1, columns.end(of: line, withWordOf: next))
    if first.count < LineBreaks.longestHead { first.append(widths) }
    guard end <= LineWrapping.widest else { return }
    steps[end] += 1
    steps[min(widths.upperBound, steps.count - 1)] -= 1
  }

  private mutating func noteIndent(_ line: Line, _ next: Line, _ endsPhrase: Bool) {
    guard line.indent > 0 || next.indent > 0 else { return }
    let column = columns.indent(of: next)
    guard column > columns.indent(of: line), !opening.isListItem(line.start, line.end) else { return }
    if endsPhrase {
      indents[column, default: (0, 0)].behindSentence += 1
    } else {
      indents[column, default: (0, 0)].inside += 1
    }
  }

  /// The column at which paragraphs begin: one that occurs at least twice after sentences.
  var indent: Int {
    let found = indents.filter {
      $0.value.behindSentence >= 2 && $0.value.behindSentence > 2 * $0.value.inside
    }
    return found.max { ($0.value.behindSentence, $1.key) < ($1.value.behindSentence, $0.key) }?.key ?? 0
  }

  /// The width that explains the most breaks, if it explains three quarters of them, or if a third of all
  /// lines continue the one above.
  var width: (width: Int, slack: Int) {
    let (width, explained) = best
    let head = first.prefix { !$0.contains(width) }.count
    let inside = inside - head
    guard width >= LineWrapping.narrowest else { return (0, 0) }
    let isNarrow = width < LineWrapping.plain
    let isFilled =
      isNarrow
      ? inside >= 4 && explained * 5 >= inside * 4 && insideGoingOn * 3 >= inside
      : inside >= 3 && explained * 4 >= inside * 3 && insideGoingOn * 4 >= inside
    if isFilled { return (width, 0) }
    return goingOn >= 4 && goingOn * 3 >= all ? (width, width / 10) : (0, 0)
  }

  /// The maximum number of lines above the text without a blank one.
  private static let longestHead = 5

  private var best: (width: Int, explained: Int) {
    var (current, best) = (0, (width: 0, explained: 0))
    for width in 0...LineWrapping.widest {
      current += steps[width]
      if width >= LineWrapping.narrowest, current > best.explained { best = (width, current) }
    }
    return best
  }
}
