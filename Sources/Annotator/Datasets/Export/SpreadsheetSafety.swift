/// Keeps spreadsheets from taking texts for formulas, and takes the protection off again.
///
/// A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return, or with the full-width form of one of the four
/// signs, gets an apostrophe in front; so does one that begins that way behind apostrophes, so that nothing is lost:
/// taking one apostrophe away from any protected text gives the original.
///
///     SpreadsheetSafety.protected("=1+1")    // "'=1+1"
///     SpreadsheetSafety.original("'=1+1")    // "=1+1"
///     SpreadsheetSafety.original("'quoted'") // "'quoted'"
enum SpreadsheetSafety {
  /// The apostrophe.
  static let mark: UInt8 = 0x27

  /// Whether a text must be protected.
  static func isFormula(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
  }

  /// The text with an apostrophe in front if it needs one.
  static func protected(_ text: String) -> String {
    isFormula(Substring(text)) ? "'" + text : text
  }

  /// The text that `protected(_:)` was given.
  static func original(_ text: String) -> String {
    guard text.utf8.first == mark, isFormula(Substring(text)) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }
}
