/// Puts data into words for a terminal of a certain width.
///
/// Text from an article, a session, a codebook or a file name is made visible first, so that none of its
/// control characters reach the terminal.
package struct Renderer: Sendable {
  /// The number of columns of a line.
  package let width: Int
  /// Whether text is styled with colour.
  package let ink: Ink
  /// The number of lines of the screen; nil if nothing scrolls away.
  package let height: Int?

  /// The width of a line that is never wrapped.
  package static let unwrapped = 100_000

  /// Creates a renderer; a line has at least 20 columns.
  package init(width: Int, ink: Ink, height: Int? = nil) {
    self.width = max(20, width)
    self.height = height
    self.ink = ink
  }
}

extension Renderer {
  /// The number of columns of a line of an article's text: no more than can be read with ease.
  var textWidth: Int { width == Self.unwrapped ? width : min(width, 100) }

  /// Returns a message in lines of the right width.
  package func message(_ text: String) -> String {
    TextWrapping(width: width).wrapped(VisibleText(text, holdsSpellings: true).text)
  }

  /// Returns an error in lines of the right width.
  package func error(_ error: UserError) -> String {
    ink.paintLines(message(error.description.visibleOnOneLine), .alarming)
  }
}
