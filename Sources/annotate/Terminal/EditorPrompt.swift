/// A prompt in the form libedit measures correctly: every colour sequence between two SOH characters.
///
/// libedit swallows line ends, loses a sequence at the end and trips over two in a row; so adjacent
/// sequences are merged and the prompt always ends in a space.
///
///     EditorPrompt("\u{1B}[1m\u{1B}[32m>\u{1B}[0m ").escaped
///     // "\u{1}\u{1B}[1m\u{1B}[32m\u{1}>\u{1}\u{1B}[0m\u{1} "
struct EditorPrompt {
  private var cells: [Cell] = []

  /// A character that is seen, and the colour sequences in front of it.
  private struct Cell {
    var color: String
    let shown: Unicode.Scalar
  }

  /// Reads a prompt that may hold colour sequences (`ESC [ … m`); other control characters become spaces.
  init(_ prompt: String) {
    var color = ""
    var rest = Array(prompt.unicodeScalars)[...]
    while let scalar = rest.first {
      if let sequence = Self.colorSequence(at: rest) {
        color.unicodeScalars.append(contentsOf: sequence)
        rest = rest.dropFirst(sequence.count)
      } else {
        let isControl = scalar.properties.generalCategory == .control
        cells.append(Cell(color: color, shown: isControl ? " " : scalar))
        color = ""
        rest = rest.dropFirst()
      }
    }
    finish(color)
  }

  /// The prompt with its marks.
  var escaped: String {
    cells.map { cell in
      let mark = cell.color.isEmpty ? "" : "\u{1}"
      return mark + cell.color + mark + String(cell.shown)
    }.joined()
  }
}

extension EditorPrompt {
  /// Lets the prompt end in a space, and a last colour sequence stand in front of it.
  private mutating func finish(_ color: String) {
    if cells.last?.shown == " " {
      cells[cells.count - 1].color += color
    } else {
      cells.append(Cell(color: color, shown: " "))
    }
  }

  private static func colorSequence(
    at scalars: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar>? {
    guard scalars.starts(with: ["\u{1B}", "["]) else { return nil }
    let parameters = scalars.dropFirst(2).prefix { ("0"..."9").contains($0) || $0 == ";" || $0 == ":" }
    guard parameters.endIndex < scalars.endIndex, scalars[parameters.endIndex] == "m" else { return nil }
    return scalars[scalars.startIndex...parameters.endIndex]
  }
}
