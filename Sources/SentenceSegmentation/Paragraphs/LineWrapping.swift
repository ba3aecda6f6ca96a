/// Decides which line breaks inside a block of lines are white space, because the text was wrapped at a
/// width.
///
/// A break is a wrap if the first word of the next line wouldn't have fitted on its line, which is how every
/// program fills lines. A block counts as wrapped if the entire document is wrapped at a width that it fits
/// in. It also does if it is 20 to 120 columns wide, four of five of its breaks pass that test, and a line
/// continues in lower case, unlike in headlines, bylines and verse. Elsewhere a break is white space only if
/// the next line continues in lower case.
struct LineWrapping {
  private let lines: ArraySlice<Line>
  /// Whether each line and the one after it are in the same paragraph.
  private let isJoined: [Bool]

  /// The minimum and maximum numbers of columns in wrapped text.
  static let narrowest = 20
  static let widest = 120
  /// The minimum number of columns that proves a wrap even if few lines continue in lower case.
  static let plain = 40

  /// Examines a block of lines.
  ///
  /// - Parameter isFirst: whether it is at the top of the document, where headlines are.
  init(_ bytes: TextBytes, _ lines: ArraySlice<Line>, layout: DocumentLayout, isFirst: Bool = false) {
    self.lines = lines
    isJoined = lines.count < 2 ? [] : BlockOfLines(bytes, lines, layout, isFirst: isFirst).joins
  }

  /// Returns whether line `index` and the one after it are in the same paragraph.
  func joins(_ index: Int) -> Bool {
    let place = index - lines.startIndex
    return place < isJoined.count && isJoined[place]
  }
}

/// A block of at least two lines without a blank one.
private struct BlockOfLines {
  private let bytes: TextBytes
  private let lines: ArraySlice<Line>
  private let layout: DocumentLayout
  private let opening: LineOpening
  private let closing: LineClosing
  private let columns: LineColumns
  /// The number of columns that its lines are filled to.
  private var width = 0
  private var slack = 0
  private var isWrapped = false
  /// Whether each line but the last ends in a single space, and one of them continues in lower case: text
  /// that was split between words, as mail programs do (RFC 3676).
  private let isFlowed: Bool
  /// Whether a word is set vertically, with one or two letters on each line.
  private let isVertical: Bool

  init(_ bytes: TextBytes, _ lines: ArraySlice<Line>, _ layout: DocumentLayout, isFirst: Bool) {
    self.bytes = bytes
    self.lines = lines
    self.layout = layout
    let opening = LineOpening(bytes: bytes)
    (self.opening, closing, columns) = (opening, LineClosing(bytes: bytes), LineColumns(bytes: bytes))
    isFlowed =
      lines.dropLast().allSatisfy { $0.trailing == 1 }
      && lines.dropFirst().contains { CharacterKind(bytes.scalar(at: $0.start).value) == .lower }
    isVertical = BlockOfLines.isVertical(bytes, lines)
    findWidth(isFirst: isFirst)
  }

  /// For each line but the last, whether the next one is in the same paragraph.
  var joins: [Bool] {
    var item = LineItem(lines[lines.startIndex], in: bytes)
    return lines.indices.dropLast().map { index in
      let next = LineItem(lines[index + 1], in: bytes)
      let isJoined = joins(index, item, next)
      if !isJoined { item = next }
      return isJoined
    }
  }
}

extension BlockOfLines {
  private mutating func findWidth(isFirst: Bool) {
    let own = lines.reduce(0) { max($0, $1.bytes < 400 ? columns.end(of: $1) : .max) }
    var continued = zip(lines, lines.dropFirst()).count {
      opening.continues($1.start, after: $0) || closing.holdsSentenceEnd($0)
    }
    // A space at the end of a line means that it wasn't wrapped there.
    if lines.count == 2, lines.first?.trailing == 1 { continued += 1 }
    let limit = layout.width + 2 + 2 * layout.slack
    // Text in a narrow column may have a wider headline above it.
    let fits = own <= limit || lines.count { columns.end(of: $0) <= limit } * 3 >= lines.count * 2
    if layout.width > 0, fits {
      // A single line may be so long that its width isn't known.
      let isNarrower =
        lines.count > 3 && own < layout.width && own * 8 < layout.width * 7 && proves(continued, own)
      (width, slack) = isNarrower && isFilled(own) ? (own, 0) : (layout.width, layout.slack)
      isWrapped = true
    } else {
      width = own
      isWrapped =
        own >= LineWrapping.narrowest && own <= LineWrapping.widest && proves(continued, own) && isFilled(own)
    }
    if continued == 0, isHeadline(isFirst: isFirst) { isWrapped = false }
  }

  /// Returns whether a block may be headlines, names or verse: lines without a stop, or two at the top.
  private func isHeadline(isFirst: Bool) -> Bool {
    (isFirst && lines.count == 2) || !lines.contains { closing.endsPhrase($0) }
  }

  /// Returns whether a block of lines can be wrapped text: a line continues in lower case, or there are many
  /// lines. In narrow columns, a third of the lines must continue.
  private func proves(_ continued: Int, _ width: Int) -> Bool {
    guard width >= LineWrapping.plain else { return lines.count >= 3 && continued * 3 >= lines.count - 1 }
    return lines.count == 2 ? continued > 0 : continued > 0 || lines.count > 4
  }

  private func isFilled(_ width: Int) -> Bool {
    let breaks = zip(lines, lines.dropFirst()).filter { !beginsParagraph($0, $1, columns.indent(of: $1)) }
    let filled = breaks.count { columns.end(of: $0, withWordOf: $1) > width }
    return filled > 0 && filled * 5 >= breaks.count * 4
  }

  private static func isVertical(_ bytes: TextBytes, _ lines: ArraySlice<Line>) -> Bool {
    guard lines.count >= 4, lines.allSatisfy({ $0.bytes <= 2 }) else { return false }
    let isCapital = lines.allSatisfy { line in
      (line.start..<line.end).allSatisfy { CharacterKind(UInt32(bytes[$0])) == .upper }
    }
    return isCapital && lines.count { $0.bytes == 1 } * 2 >= lines.count
  }
}

extension BlockOfLines {
  /// Returns whether line `index` and the one after it are in the same paragraph.
  ///
  /// - Parameters:
  ///   - item: the list item that the paragraph of the line is, if any.
  ///   - nextItem: the item that the line after it opens, if any.
  private func joins(_ index: Int, _ item: LineItem?, _ nextItem: LineItem?) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    if isHeader(line) || isHeader(next) { return false }
    if isVertical { return true }
    if opening.isPageNumber(line.start, line.end) || opening.isPageNumber(next.start, next.end) {
      return false
    }
    let column = columns.indent(of: next)
    let isInItem = item.map { column >= $0.textColumn && $0.textColumn > $0.column } ?? false
    if !isInItem, beginsParagraph(line, next, column) { return false }
    if closing.isHyphenated(line, next) { return true }
    let isFull =
      isWrapped && columns.end(of: line) <= width + 2 + 2 * slack
      && columns.end(of: line, withWordOf: next) > width - slack
    let endsPhrase = closing.endsPhrase(line)
    if let nextItem {
      let isOther = item.map { !isInItem && $0.isFollowed(by: nextItem) } ?? false
      return isFull && !endsPhrase && !isOther && !nextItem.isCertain
    }
    if isFull, !standsAlone(index + 1) { return true }
    return !endsPhrase && (isFlowed || continues(line, next))
  }

  /// Returns whether the next line is indented like the first of a paragraph.
  private func beginsParagraph(_ line: Line, _ next: Line, _ column: Int) -> Bool {
    guard column > 0 else { return false }
    let above = columns.indent(of: line)
    if column > above + 1, closing.endsPhrase(line) { return true }
    return column == layout.indent && (column != above || !opening.continues(next.start))
  }

  /// Returns whether a line has a wide gap, such as "COURIER      Page 1 of 2", which makes it a header or a
  /// table row.
  private func isHeader(_ line: Line) -> Bool {
    guard line.bytes < 400 else { return false }
    var spaces = 0
    for offset in line.start..<line.end {
      spaces = bytes[offset] == 32 || bytes[offset] == 9 ? spaces + 1 : 0
      if spaces >= 4 { return true }
    }
    return false
  }

  /// Returns whether a line that begins with a capital is a byline, a date or another headline rather than
  /// the rest of a sentence: it ends no phrase, is short, and the text doesn't continue after it.
  private func standsAlone(_ index: Int) -> Bool {
    let line = lines[index]
    guard CharacterKind(bytes.scalar(at: line.start).value) == .upper, !closing.endsPhrase(line) else {
      return false
    }
    if columns.end(of: line) * 5 > width * 4 { return false }
    return index + 1 == lines.endIndex || !opening.continues(lines[index + 1].start)
  }

  /// Returns whether the next line continues this one: in lower case, or after a comma or a particle.
  private func continues(_ line: Line, _ next: Line) -> Bool {
    let last = bytes.scalar(before: line.end).value
    let first = bytes.scalar(at: next.start).value
    let kind = CharacterKind(first)
    if CharacterKind(last) == .ideograph { return isParticle(last) && kind == .ideograph }
    let isOpened = first == 40 && line.hasTrailingSpace
    if kind == .stop || kind == .comma { return true }
    guard kind == .lower || isOpened || (last == 44 && kind.isLetter) else { return false }
    return hasSpace(line) && (layout.width > 0 || columns.end(of: next) >= 40 || hasStop(next))
  }

  /// Returns whether a character is a particle or comma that can't end a Japanese line: の を が に は と 、.
  private func isParticle(_ value: UInt32) -> Bool {
    [0x306E, 0x3092, 0x304C, 0x306B, 0x306F, 0x3068, 0x3001].contains(value)
  }

  private func hasSpace(_ line: Line) -> Bool {
    for offset in line.start..<line.end where bytes[offset] == 32 { return true }
    return false
  }

  /// Returns whether a line has a stop or colon that isn't part of a time or a date.
  private func hasStop(_ line: Line) -> Bool {
    for offset in line.start..<line.end where [46, 33, 63, 58].contains(bytes[offset]) {
      let isInNumber = (48...57).contains(bytes[offset + 1]) && offset + 1 < line.end
      if !isInNumber { return true }
    }
    return false
  }
}
