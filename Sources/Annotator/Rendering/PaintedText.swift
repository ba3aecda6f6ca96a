/// Text that may contain our own colour sequences and is wrapped by its visible width.
struct PaintedText {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// Returns the text in lines of at most `width` columns, all of them indented, and from the second on with
  /// an additional hanging indent.
  ///
  /// Sequences take up no columns. Linear in the text.
  func wrapped(to width: Int, indent: Int = 0, hanging: Int = 0) -> String {
    let (first, margin) = (indent.spaces, (indent + hanging).spaces)
    let (plain, marks) = separated()
    var result = ""
    var rest = marks[...]
    let layout = TextWrapping(width: width, firstIndent: indent, hangingIndent: indent + hanging)
    for (number, line) in layout.lines(of: plain).enumerated() {
      result += number > 0 ? "\n" + margin : first
      var position = line.startIndex
      while let mark = rest.first, mark.place <= line.endIndex {
        if mark.place > position {
          result += line[position..<mark.place]
          position = mark.place
        }
        result += mark.sequence
        rest.removeFirst()
      }
      result += line[position...]
    }
    return result + rest.map(\.sequence).joined()
  }

  private struct Mark {
    let place: String.Index
    let sequence: String
  }

  /// Returns the text without its sequences, and where each of them was.
  private func separated() -> (plain: String, marks: [Mark]) {
    var plain = String.UnicodeScalarView()
    var found: [(offset: Int, sequence: String)] = []
    var offset = 0
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "\u{1B}", let end = scalars.firstIndex(of: "m") else {
        plain.append(scalar)
        offset += UTF8.width(scalar)
        continue
      }
      found.append((offset, "\u{1B}" + String(scalars[...end])))
      scalars = scalars[scalars.index(after: end)...]
    }
    let string = String(plain)
    let marks = found.map { mark in
      Mark(place: string.utf8.index(string.startIndex, offsetBy: mark.offset), sequence: mark.sequence)
    }
    return (string, marks)
  }
}

extension Int {
  fileprivate var spaces: String { String(repeating: " ", count: self) }
}
