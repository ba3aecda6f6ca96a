/// How the lines of a document were made, told from its first pages: filled to a width, or one a paragraph.
///
/// A block of two lines proves nothing by itself: whether a headline and its byline or a sentence and its
/// rest stand there shows in the document. A program that fills lines breaks each where the next word has no
/// room; so there is a width at which each line that ends inside a sentence ends, and which its next word
/// would pass.
struct DocumentLayout {
  /// The columns that lines are filled to, or 0 when the document is not wrapped.
  let width: Int
  /// How many columns fewer a line may have where lines were not filled by count, as in what was printed.
  let slack: Int
  /// The column at which paragraphs begin, or 0 when that is where all lines begin.
  let indent: Int

  /// A document about which nothing is known.
  static let unknown = DocumentLayout(width: 0, slack: 0, indent: 0)

  private init(width: Int, slack: Int, indent: Int) {
    (self.width, self.slack, self.indent) = (width, slack, indent)
  }

  /// Looks at the first 64 KiB.
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
  /// How many bytes a line may have that was wrapped.
  private static let longest = 400
}

/// The line breaks of a document, counted by what tells a width.
private struct LineBreaks {
  private let bytes: TextBytes
  private let opening: LineOpening
  private let closing: LineClosing
  private let columns: LineColumns
  /// All, and those before a line that goes on with the one above.
  private var (all, goingOn) = (0, 0)
  /// Those inside a sentence, and those of them before a line that goes on, or
  /// after one that is running text.
  private var (inside, insideGoingOn) = (0, 0)
  /// The widths that explain each of the first of those, which a headline and a byline may have.
  private var first: [Range<Int>] = []
  /// How many breaks more a width explains than one column less.
  private var steps = [Int](repeating: 0, count: LineWrapping.widest + 2)
  /// How often lines are indented deeper than the one above, by their column:
  /// after a sentence, and inside one.
  private var indents: [Int: (behindSentence: Int, inside: Int)] = [:]

  init(_ bytes: TextBytes) {
    self.bytes = bytes
    opening = LineOpening(bytes: bytes)
    closing = LineClosing(bytes: bytes)
    columns = LineColumns(bytes: bytes)
  }

  mutating func add(_ line: Line, _ next: Line) {
    all += 1
    let goesOn = opening.goesOn(next.start, after: line)
    if goesOn { goingOn += 1 }
    let endsPhrase = closing.endsPhrase(line)
    noteIndent(line, next, endsPhrase)
    guard !endsPhrase, !opening.isListItem(next.start, next.end) else { return }
    inside += 1
    if goesOn || closing.holdsSentenceEnd(line) { insideGoingOn += 1 }
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

  /// The column at which paragraphs begin: after sentences, twice at least.
  var indent: Int {
    let found = indents.filter {
      $0.value.behindSentence >= 2 && $0.value.behindSentence > 2 * $0.value.inside
    }
    return found.max { ($0.value.behindSentence, $1.key) < ($1.value.behindSentence, $0.key) }?.key ?? 0
  }

  /// The width that explains the most breaks, where it explains three of four, or where a third of all lines
  /// go on with the one above.
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

  /// How many lines may stand above the text without a blank one.
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
