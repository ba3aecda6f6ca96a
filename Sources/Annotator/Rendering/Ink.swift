/// Whether text is styled with colour; decided once for a stream and passed on as a value.
package enum Ink: Hashable, Sendable {
  /// No styling at all.
  case plain
  /// Styling with ANSI (ECMA-48) sequences.
  case ansi

  /// The style of a piece of text.
  package enum Style: Hashable, Sendable {
    /// Text that matters most.
    case strong
    /// Secondary text.
    case faint
    /// Errors.
    case alarming
    /// A label in its codebook's colour.
    case color(LabelColor)
  }

  /// Returns the text in a style; an empty text stays empty.
  package func paint(_ text: String, _ style: Style) -> String {
    switch self {
    case .plain: text
    case .ansi: text.isEmpty ? "" : "\u{1B}[\(style.code)m\(text)\u{1B}[0m"
    }
  }

  /// Returns a text with each line styled by itself, so that no style extends across a line end.
  package func paintLines(_ text: String, _ style: Style) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { paint(String($0), style) }.joined(separator: "\n")
  }
}

extension Ink.Style {
  fileprivate var code: String {
    switch self {
    case .strong: "1"
    case .faint: "2"
    case .alarming: "1;31"
    case .color(let color): "1;\(color.code)"
    }
  }
}

extension LabelColor {
  fileprivate var code: Int {
    switch self {
    case .black: 30
    case .red: 31
    case .green: 32
    case .yellow: 33
    case .blue: 34
    case .magenta: 35
    case .cyan: 36
    case .white: 37
    }
  }
}
