import Annotator

/// One cell of an edited line: a sign of the prompt or of the text, as it is shown.
struct EditorCell: Equatable {
  /// Colour sequences in front of it.
  var color = ""
  /// The visible text, or a line feed where the line breaks.
  let shown: String
  /// The columns it takes.
  let columns: Int
  /// How many code points of the text it stands for; 0 in the prompt.
  let codePoints: Int

  static func == (one: EditorCell, other: EditorCell) -> Bool {
    one.columns == other.columns && one.codePoints == other.codePoints
      && one.shown.utf8.elementsEqual(other.shown.utf8) && one.color.utf8.elementsEqual(other.color.utf8)
  }
}

extension [EditorCell] {
  /// Creates the cells of a prompt, which may contain colour sequences (`ESC [ … m`). Other control
  /// characters become spaces.
  ///
  /// They always end in a space, so that a final colour sequence precedes something.
  init(prompt: String) {
    self = []
    var color = ""
    var rest = prompt.unicodeScalars[...]
    while !rest.isEmpty {
      if let end = Self.endOfColor(in: rest) {
        color.unicodeScalars.append(contentsOf: rest[..<end])
        rest = rest[end...]
      } else {
        let end = rest.dropFirst().firstIndex(of: "\u{1B}") ?? rest.endIndex
        let text = String(rest[..<end]).singleLine
        append(contentsOf: Self.cells(of: text, inPrompt: true))
        if count > 0, !color.isEmpty { color = place(color, before: text) }
        rest = rest[end...]
      }
    }
    finish(color)
  }

  /// Creates the cells of a line's text. A line feed breaks the line.
  init(text: String) {
    self = Self.cells(of: text, inPrompt: false)
  }

  /// Returns the index of the cell that contains a code point of the text; the count for the end of the text.
  func index(ofCodePoint number: Int) -> Int {
    var seen = 0
    for (index, cell) in enumerated() {
      seen += cell.codePoints
      if seen > number { return index }
    }
    return count
  }
}

extension [EditorCell] {
  private static func cells(of text: String, inPrompt: Bool) -> [EditorCell] {
    DisplayClusters(text[...]).map { cluster in
      let sign = text[cluster.range]
      let shown = sign == "\n" ? "\n" : sign.visibleOnOneLine
      let isPlain = shown.utf8.elementsEqual(sign.utf8)
      return EditorCell(
        shown: shown, columns: isPlain ? cluster.columns : shown.columns,
        codePoints: inPrompt ? 0 : sign.unicodeScalars.count)
    }
  }

  /// Puts a colour in front of the first cell of text that was just added.
  private mutating func place(_ color: String, before text: String) -> String {
    let first = count - DisplayClusters(text[...]).reduce(0) { count, _ in count + 1 }
    guard indices.contains(first) else { return color }
    self[first].color = color + self[first].color
    return ""
  }

  private mutating func finish(_ color: String) {
    if last?.shown == " ", !color.isEmpty {
      self[count - 1].color += color
    } else if last?.shown != " " {
      append(EditorCell(color: color, shown: " ", columns: 1, codePoints: 0))
    }
  }

  private static func endOfColor(in scalars: Substring.UnicodeScalarView) -> String.Index? {
    guard scalars.starts(with: ["\u{1B}", "["]) else { return nil }
    let rest = scalars.dropFirst(2).drop { ("0"..."9").contains($0) || $0 == ";" || $0 == ":" }
    return rest.first == "m" ? rest.index(after: rest.startIndex) : nil
  }
}
