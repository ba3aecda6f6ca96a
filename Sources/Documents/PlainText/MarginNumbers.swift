/// The numbers that stand beside every fifth or tenth line of a text, as courts, laws and editions of poems print
/// them.
struct MarginNumbers {
  /// The text without them.
  let text: String
  /// How many there were.
  let count: Int

  /// Finds the numbers in a text; nil when it has none. Linear.
  init?(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    let full = lines.indices.filter { lines[$0].contains { !$0.isWhitespace } }
    let columns = Side.allCases.flatMap { side in [5, 10].map { NumberedMargin(lines, full, side, step: $0) }
    }
    guard let margin = columns.max(by: { $0.inOrder < $1.inOrder }), margin.isOne else { return nil }
    var kept = lines.map { String($0) }
    let places = margin.places
    let indents = full.filter { !places.contains($0) }.map { lines[$0].prefix { $0.isWhitespace }.count }
      .sorted()
    let isIndented = indents.isEmpty ? false : indents[indents.count / 2] > 0
    for place in places { kept[place] = margin.side.removed(from: lines[place], isIndented: isIndented) }
    self.text = kept.joined(separator: "\n")
    count = places.count
  }

  /// Whether a text may have such numbers, told quickly by its bytes: two lines begin with one, or end in one.
  static func mayBeIn(_ bytes: [UInt8]) -> Bool {
    var (first, last) = (0, 0)
    for line in bytes.split(separator: 0x0A) where line.count <= 400 {
      guard let start = line.firstIndex(where: { $0 > 0x20 }), let end = line.lastIndex(where: { $0 > 0x20 })
      else { continue }
      if (0x30...0x39).contains(line[start]) { first += 1 }
      if line[end] == 0x30 || line[end] == 0x35 { last += 1 }
      if first > 1 || last > 1 { return true }
    }
    return false
  }

  /// The margin that the numbers stand in.
  enum Side: CaseIterable {
    case left
    case right

    /// The number of a line that has text, too; nil for none.
    func number(of line: Substring) -> Int? {
      let text = line.filter { $0 != "\u{C}" }[...].trimmingSpaces
      let digits = self == .left ? text.prefix { $0.isASCII && $0.isNumber } : trailingDigits(of: text)
      guard (1...4).contains(digits.count), digits.count < text.count, let number = Int(digits) else {
        return nil
      }
      let rest = self == .left ? text[digits.endIndex...] : text[..<digits.startIndex]
      let isApart =
        self == .left ? rest.first?.isWhitespace ?? false : rest.hasSuffix("  ") || rest.hasSuffix("\t")
      return isApart ? number : nil
    }

    private func trailingDigits(of text: Substring) -> Substring {
      text.lastIndex { !($0.isASCII && $0.isNumber) }.map { text[text.index(after: $0)...] } ?? text
    }

    /// A line without its number; spaces stand for it where the lines are indented.
    func removed(from line: Substring, isIndented: Bool) -> String {
      switch self {
      case .right:
        return String(withoutEnd(line[..<trailingDigits(of: withoutEnd(line)).startIndex]))
      case .left:
        let space = line.prefix { $0.isWhitespace }
        let digits = line[space.endIndex...].prefix { $0.isNumber }
        let rest = line[digits.endIndex...]
        guard isIndented else { return String(rest.drop { $0.isWhitespace }) }
        return space + String(repeating: " ", count: digits.count) + rest
      }
    }

    /// The line without white space at its end.
    private func withoutEnd(_ line: Substring) -> Substring {
      var line = line
      while let last = line.last, last.isWhitespace { line = line.dropLast() }
      return line
    }
  }
}

/// The numbers in one margin that are so many lines apart.
private struct NumberedMargin {
  let side: MarginNumbers.Side
  /// How many numbers follow another as far below as they count further.
  let inOrder: Int
  /// How many lines have other numbers there.
  private let others: Int
  /// The lines with the numbers.
  let places: Set<Int>

  init(_ lines: [Substring], _ full: [Int], _ side: MarginNumbers.Side, step: Int) {
    self.side = side
    let found = full.enumerated().compactMap { order, line in
      side.number(of: lines[line]).map { (order: order, line: line, value: $0) }
    }
    let marks = found.filter { $0.value > 0 && $0.value % step == 0 }
    // Blank lines are counted in some texts.
    let pairs = [true, false].map { countsBlank in
      zip(marks, marks.dropFirst()).filter { mark, next in
        next.value == mark.value + step
          && (countsBlank ? next.line - mark.line : next.order - mark.order) == step
      }
    }
    let chain = pairs.max { $0.count < $1.count } ?? []
    inOrder = chain.count
    var places = Set(chain.flatMap { [$0.0.line, $0.1.line] })
    // A page may have only the first number, or the next one stand below a break.
    var last = 0
    for mark in marks where places.contains(mark.line) || mark.value == step || mark.value == last + step {
      places.insert(mark.line)
      last = mark.value
    }
    self.places = chain.isEmpty ? [] : places
    others = found.count - places.count
    beginsText = marks.first.map { $0.value == step && $0.order >= step - 1 } ?? false
  }

  /// Whether the first number has as many lines above it as it counts.
  private let beginsText: Bool

  /// Whether they are numbers of lines: two at least follow others, or one in a short text, and hardly another
  /// number stands there.
  var isOne: Bool { inOrder >= 2 ? others * 2 <= places.count : inOrder == 1 && others == 0 && beginsText }
}
