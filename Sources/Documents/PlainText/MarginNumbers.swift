/// The numbers beside every fifth or tenth line of a text, as printed by courts, in laws and in editions of
/// poems.
struct MarginNumbers {
  /// The text without the numbers.
  let text: String
  /// The number of removed numbers.
  let count: Int

  /// Finds the numbers in a text; nil if it has none. Linear.
  init?(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    let full = lines.indices.filter { lines[$0].contains { !$0.isWhitespace } }
    let margins = Side.allCases.map { NumberedMargin(lines, full, $0) }
    guard let margin = margins.max(by: { $0.places.count < $1.places.count }), !margin.places.isEmpty
    else { return nil }
    var kept = lines.map { String($0) }
    for place in margin.places { kept[place] = margin.side.removed(from: lines[place]) }
    self.text = kept.joined(separator: "\n")
    count = margin.places.count
  }

  /// Returns whether a text may have such numbers, by a quick look at its bytes: three lines begin or end
  /// with one.
  static func mayBeIn(_ bytes: [UInt8]) -> Bool {
    var (first, last) = (0, 0)
    for line in bytes.split(separator: 0x0A) where line.count <= 400 {
      guard let start = line.firstIndex(where: { $0 > 0x20 }), let end = line.lastIndex(where: { $0 > 0x20 })
      else { continue }
      if (0x30...0x39).contains(line[start]) { first += 1 }
      if line[end] == 0x30 || line[end] == 0x35 { last += 1 }
      if first > 2 || last > 2 { return true }
    }
    return false
  }

  /// The margin that contains the numbers.
  enum Side: CaseIterable {
    case left
    case right

    /// Returns the number beside a line of text, and its columns; nil if there is none.
    func number(of line: Substring) -> (value: Int, columns: Range<Int>)? {
      let text = line.filter { $0 != "\u{C}" }[...].trimmingSpaces
      let digits = self == .left ? text.prefix { $0.isASCII && $0.isNumber } : trailingDigits(of: text)
      guard (1...4).contains(digits.count), digits.count < text.count, let number = Int(digits) else {
        return nil
      }
      let rest = self == .left ? text[digits.endIndex...] : text[..<digits.startIndex]
      let isApart =
        self == .left ? rest.first?.isWhitespace ?? false : rest.hasSuffix("  ") || rest.hasSuffix("\t")
      guard isApart else { return nil }
      let columns = columns(of: line)
      return self == .left
        ? (number, columns.lowerBound..<(columns.lowerBound + digits.count))
        : (number, (columns.upperBound - digits.count)..<columns.upperBound)
    }

    private func trailingDigits(of text: Substring) -> Substring {
      text.lastIndex { !($0.isASCII && $0.isNumber) }.map { text[text.index(after: $0)...] } ?? text
    }

    /// Returns whether a line has no text in the margin's columns or next to them.
    func isFree(_ line: Substring, at margin: Range<Int>) -> Bool {
      let columns = columns(of: line)
      return self == .left
        ? columns.lowerBound >= margin.upperBound : columns.upperBound < margin.lowerBound
    }

    /// Returns the columns from the first visible character of a line to its last.
    private func columns(of line: Substring) -> Range<Int> {
      var (column, first, end) = (0, 0, 0)
      for sign in line where sign != "\u{C}" {
        let isBlank = sign.isWhitespace
        if !isBlank, end == 0 { first = column }
        column = sign == "\t" ? (column / 8 + 1) * 8 : column + 1
        if !isBlank { end = column }
      }
      return first..<max(first, end)
    }

    /// Returns a line without its number, which spaces replace on the left.
    func removed(from line: Substring) -> String {
      switch self {
      case .right:
        return String(withoutEnd(line[..<trailingDigits(of: withoutEnd(line)).startIndex]))
      case .left:
        let space = line.prefix { $0.isWhitespace }
        let digits = line[space.endIndex...].prefix { $0.isNumber }
        return space + String(repeating: " ", count: digits.count) + line[digits.endIndex...]
      }
    }

    /// Returns the line without trailing white space.
    private func withoutEnd(_ line: Substring) -> Substring {
      var line = line
      while let last = line.last, last.isWhitespace { line = line.dropLast() }
      return line
    }
  }
}

/// The numbers in one margin. There are at least three; each is as many lines below the last as their
/// difference, in the same columns, where the lines between have no text.
private struct NumberedMargin {
  private typealias Mark = (order: Int, line: Int, value: Int, columns: Range<Int>)

  let side: MarginNumbers.Side
  /// The lines with the numbers; empty if the numbers may be part of the text.
  let places: Set<Int>

  init(_ lines: [Substring], _ full: [Int], _ side: MarginNumbers.Side) {
    self.side = side
    let found: [Mark] = full.enumerated().compactMap { order, line in
      side.number(of: lines[line]).map { (order, line, $0.value, $0.columns) }
    }
    // Numbers with one and two digits are aligned at their starts or at their ends.
    let starts = Dictionary(grouping: found) { $0.columns.lowerBound }
    let ends = Dictionary(grouping: found) { $0.columns.upperBound }
    let columns = [starts, ends].compactMap { $0.values.max { $0.count < $1.count } }
    var best: Set<Int> = []
    for marks in columns {
      for (step, countsBlank) in [(5, true), (5, false), (10, true), (10, false)] {
        let runs = Self.runs(of: marks, step: step, countsBlank: countsBlank)
        guard runs.contains(where: { $0.count >= 3 }) else { continue }
        let places = Self.places(of: runs, in: lines, full, side, step: step)
        if places.count > best.count { best = places }
      }
    }
    places = best
  }

  /// Returns the runs of numbers whose distances in lines equal their differences.
  private static func runs(of marks: [Mark], step: Int, countsBlank: Bool) -> [[Mark]] {
    var runs: [[Mark]] = []
    for mark in marks {
      if let last = runs.last?.last, mark.value == last.value + step,
        (countsBlank ? mark.line - last.line : mark.order - last.order) == step
      {
        runs[runs.count - 1].append(mark)
      } else {
        runs.append([mark])
      }
    }
    return runs.filter { $0[0].value > 0 && $0[0].value % step == 0 }
  }

  /// Returns the lines of the runs that are separate from the text: those of at least three numbers, and the
  /// first of a page.
  private static func places(
    of runs: [[Mark]], in lines: [Substring], _ full: [Int], _ side: MarginNumbers.Side, step: Int
  ) -> Set<Int> {
    var places: Set<Int> = []
    for run in runs {
      let columns = run.reduce(run[0].columns) { all, mark in
        min(all.lowerBound, mark.columns.lowerBound)..<max(all.upperBound, mark.columns.upperBound)
      }
      let marked = Set(run.map(\.line))
      let (start, end) = (max(0, run[0].order - step + 1), run[run.count - 1].order)
      let isPage =
        run[0].value == step && full[start...run[0].order].contains { place in opensPage(place, in: lines) }
      guard run.count >= 3 || isPage else { continue }
      let isApart = full[start...end].allSatisfy { place in
        marked.contains(place) || side.isFree(lines[place], at: columns)
      }
      if isApart { places.formUnion(marked) }
    }
    return places
  }

  /// Returns whether a line has a form feed, or the line above does.
  private static func opensPage(_ place: Int, in lines: [Substring]) -> Bool {
    lines[place].contains("\u{C}") || (place > 0 && lines[place - 1].contains("\u{C}"))
  }
}
