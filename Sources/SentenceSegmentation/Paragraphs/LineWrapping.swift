/// Decides which line breaks inside a block of lines are white space, because the text was wrapped at a
/// width.
///
/// A break is a wrap when the first word of the next line would not have fitted on its line: that is what
/// every program that fills lines does. A block counts as wrapped when it is 20 to 120 columns wide, four of
/// five of its breaks pass that test, and a line goes on in lower case, which headlines, bylines and verses
/// do not; or when the whole document is wrapped at that width. Elsewhere a break is white space only when
/// the next line goes on in lower case.
struct LineWrapping {
  let bytes: TextBytes
  private let lines: ArraySlice<Line>
  private let layout: DocumentLayout
  private let width: Int
  private let isWrapped: Bool
  /// Whether each line but the last ends in one space, and one of them goes on in lower case: text that was
  /// cut between words, as mail programs do it (RFC 3676).
  private let isFlowed: Bool
  /// Whether a word is set downwards, a letter or two a line.
  private let isVertical: Bool
  /// The indent at which paragraphs begin, or nil when lines are not indented.
  private let indent: Int?

  /// The fewest and most columns of wrapped text.
  static let narrowest = 20
  static let widest = 120
  /// The fewest columns that prove a wrap without a line that goes on in lower case.
  private static let plain = 40

  init(_ bytes: TextBytes, _ lines: ArraySlice<Line>, layout: DocumentLayout) {
    self.bytes = bytes
    self.lines = lines
    self.layout = layout
    guard lines.count > 1 else {
      width = 0
      (isWrapped, isFlowed, isVertical, indent) = (false, false, false, nil)
      return
    }
    let own = LineWrapping.width(bytes, lines)
    let isShort = lines.count < 4 && own <= layout.width
    width = isShort ? layout.width : own
    let opening = LineOpening(bytes: bytes)
    var continued = lines.dropFirst().count { opening.goesOn($0.start) }
    // A space at the end was not wrapped away.
    if lines.count == 2, lines.first?.trailing == 1 { continued += 1 }
    isWrapped =
      width >= LineWrapping.narrowest && width <= LineWrapping.widest
      && LineWrapping.proves(continued, lines.count, own, layout)
      && LineWrapping.isFilled(bytes, lines, width)
    isFlowed =
      lines.dropLast().allSatisfy { $0.trailing == 1 }
      && lines.dropFirst().contains { CharacterKind(bytes.scalar(at: $0.start).value) == .lower }
    isVertical = LineWrapping.isVertical(bytes, lines)
    indent = LineWrapping.indent(lines)
  }

  /// Whether line `index` and the one after it belong to one paragraph.
  func joins(_ index: Int) -> Bool {
    guard index + 1 < lines.endIndex else { return false }
    let line = lines[index]
    let next = lines[index + 1]
    let opening = LineOpening(bytes: bytes)
    if isHeader(line) || isHeader(next) { return false }
    if isVertical { return true }
    if opening.isPageNumber(line.start, line.end) || opening.isPageNumber(next.start, next.end) {
      return false
    }
    if let indent, next.indent == indent, line.indent != indent || !opening.goesOn(next.start) {
      return false
    }
    if isHyphenated(line, next) { return true }
    let endsPhrase = endsPhrase(line)
    if opening.isListItem(next.start, next.end) {
      return isWrapped && !endsPhrase && !isItem(line)
    }
    if isWrapped, LineWrapping.overflows(bytes, line, next, width), !standsAlone(index + 1) { return true }
    return !endsPhrase && (isFlowed || continues(line, next))
  }
}

extension LineWrapping {
  private static func isVertical(_ bytes: TextBytes, _ lines: ArraySlice<Line>) -> Bool {
    guard lines.count >= 4, lines.allSatisfy({ $0.bytes <= 2 }) else { return false }
    let isCapital = lines.allSatisfy { line in
      (line.start..<line.end).allSatisfy { CharacterKind(UInt32(bytes[$0])) == .upper }
    }
    return isCapital && lines.count { $0.bytes == 1 } * 2 >= lines.count
  }

  /// Whether a block of lines can be wrapped text: a line goes on in lower case, or the document is wrapped
  /// at that width, or the lines are many. In narrow columns a third of the lines must go on.
  private static func proves(_ continued: Int, _ count: Int, _ width: Int, _ layout: DocumentLayout) -> Bool {
    if layout.width > 0, width <= layout.width + 2 { return true }
    guard width >= plain else { return count >= 3 && continued * 3 >= count - 1 }
    return count == 2 ? continued > 0 : continued > 0 || count > 4
  }

  private static func width(_ bytes: TextBytes, _ lines: ArraySlice<Line>) -> Int {
    var width = 0
    for line in lines {
      guard line.bytes < 400 else { return .max }
      width = max(width, columns(bytes, line.start, line.end))
    }
    return width
  }

  private static func isFilled(_ bytes: TextBytes, _ lines: ArraySlice<Line>, _ width: Int) -> Bool {
    var filled = 0
    for index in lines.indices.dropLast() where overflows(bytes, lines[index], lines[index + 1], width) {
      filled += 1
    }
    return filled * 5 >= (lines.count - 1) * 4
  }

  private static func overflows(_ bytes: TextBytes, _ line: Line, _ next: Line, _ width: Int) -> Bool {
    var end = next.start
    while end < next.end, bytes[end] != 32 { end += 1 }
    return columns(bytes, line.start, line.end) + 1 + columns(bytes, next.start, end) > width
  }

  /// The code points between two offsets, which pass for columns.
  static func columns(_ bytes: TextBytes, _ start: Int, _ end: Int) -> Int {
    var columns = 0
    for offset in start..<max(start, end) where bytes[offset] & 0xC0 != 0x80 { columns += 1 }
    return columns
  }

  /// The indent of first lines, when two lines of the block or more have it and fewer than half do.
  private static func indent(_ lines: ArraySlice<Line>) -> Int? {
    guard let least = lines.map(\.indent).min() else { return nil }
    let deeper = lines.filter { $0.indent > least }.map(\.indent)
    guard let first = deeper.first, deeper.count * 2 < lines.count + 1, deeper.allSatisfy({ $0 == first })
    else { return nil }
    return first
  }
}

extension LineWrapping {
  /// A line with a wide hole, such as "COURIER      Page 1 of 2", is a header or a row of a table.
  private func isHeader(_ line: Line) -> Bool {
    guard line.bytes < 400 else { return false }
    var spaces = 0
    for offset in line.start..<line.end {
      spaces = bytes[offset] == 32 || bytes[offset] == 9 ? spaces + 1 : 0
      if spaces >= 4 { return true }
    }
    return false
  }

  private func isItem(_ line: Line) -> Bool {
    LineOpening(bytes: bytes).isListItem(line.start, line.end)
  }

  /// Whether a line that begins with a capital is a byline, a date or another headline rather than the rest
  /// of a sentence: it closes nothing, is short, and the text does not go on after it.
  private func standsAlone(_ index: Int) -> Bool {
    let line = lines[index]
    let opening = LineOpening(bytes: bytes)
    guard CharacterKind(bytes.scalar(at: line.start).value) == .upper, !endsPhrase(line) else { return false }
    if LineWrapping.columns(bytes, line.start, line.end) * 5 > width * 4 { return false }
    return index + 1 == lines.endIndex || !opening.goesOn(lines[index + 1].start)
  }

  private func endsPhrase(_ line: Line) -> Bool {
    let (value, width) = bytes.scalar(before: line.end)
    let kind = CharacterKind(value)
    if kind.isCloserOrQuote { return CharacterKind(bytes.scalar(before: line.end - width).value) == .stop }
    return kind == .stop || value == 58 || value == 59
  }

  /// Whether a word is cut by a hyphen at the end of the line: "con-" and "tract".
  private func isHyphenated(_ line: Line, _ next: Line) -> Bool {
    let (value, width) = bytes.scalar(before: line.end)
    guard value == 45 || value == 0xAD || value == 0x2010, line.bytes >= 12 else { return false }
    return CharacterKind(bytes.scalar(before: line.end - width).value) == .lower
      && CharacterKind(bytes.scalar(at: next.start).value) == .lower
  }

  /// Whether the next line goes on in lower case, or after a comma or a particle.
  private func continues(_ line: Line, _ next: Line) -> Bool {
    let last = bytes.scalar(before: line.end).value
    let first = bytes.scalar(at: next.start).value
    let kind = CharacterKind(first)
    if CharacterKind(last) == .ideograph { return isParticle(last) && kind == .ideograph }
    let isOpened = first == 40 && line.hasTrailingSpace
    if kind == .stop || kind == .comma { return true }
    guard kind == .lower || isOpened || (last == 44 && kind.isLetter) else { return false }
    return hasSpace(line) && (layout.width > 0 || next.bytes >= 40 || hasStop(next))
  }

  /// A particle or comma that cannot end a Japanese line: の を が に は と 、.
  private func isParticle(_ value: UInt32) -> Bool {
    [0x306E, 0x3092, 0x304C, 0x306B, 0x306F, 0x3068, 0x3001].contains(value)
  }

  private func hasSpace(_ line: Line) -> Bool {
    for offset in line.start..<line.end where bytes[offset] == 32 { return true }
    return false
  }

  private func hasStop(_ line: Line) -> Bool {
    for offset in line.start..<line.end where [46, 33, 63, 58].contains(bytes[offset]) { return true }
    return false
  }
}
