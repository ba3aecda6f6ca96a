/// Keeps spreadsheets from running texts as formulas, and takes the protection off again.
///
/// A text that a spreadsheet would run gets an apostrophe in front, and the column `escaped` names the cells
/// that were changed. It is one that begins with `=` or `@`, or with `+` or `-` and what can be a formula: a
/// number by itself, a number beside a word, and marks that only prose has rule that out.
///
///     SpreadsheetSafety.isRun("=1+1")         // true
///     SpreadsheetSafety.isRun("-SUM(A1)")     // true
///     SpreadsheetSafety.isRun("- 60 days;")   // false
enum SpreadsheetSafety {
  /// The apostrophe.
  static let mark: UInt8 = 0x27
  /// The column that names the changed cells of a row, with spaces between.
  static let column = "escaped"

  /// Whether a spreadsheet would run a text.
  static func isRun(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, first < 0x30 || first == 0x3D || first == 0x40 || first == 0xEF else {
      return false
    }
    return isRun(Substring(decoding: text, as: UTF8.self))
  }

  /// Whether a spreadsheet would run a text.
  static func isRun(_ text: Substring) -> Bool {
    let solid = text.unicodeScalars.drop { $0 == "\t" || $0 == "\r" }
    switch solid.first {
    case "=", "@", "\u{FF1D}", "\u{FF20}": return true
    case "+", "-", "\u{FF0B}", "\u{FF0D}": return canBeFormula(Substring(solid.dropFirst()))
    default: return false
    }
  }

  private static func canBeFormula(_ text: Substring) -> Bool {
    guard Double(text) == nil else { return false }
    let scalars = Array(text.unicodeScalars)
    guard !scalars.contains(where: { "(!|[{".unicodeScalars.contains($0) }) else { return true }
    guard !scalars.contains(where: { "“”„’‘«»–—…".unicodeScalars.contains($0) }) else { return false }
    return !scalars.indices.dropFirst().dropLast().contains { index in
      scalars[index] == " " && isNumberBesideWord(scalars[index - 1], scalars[index + 1])
    }
  }

  private static func isNumberBesideWord(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    let (left, right) = (before.properties, after.properties)
    return left.numericType == .decimal && right.isAlphabetic
      || left.isAlphabetic && right.numericType == .decimal
  }

  /// The text of a cell without the protection that the column `escaped` tells of, or that it has in a table
  /// of an earlier version.
  static func original(_ text: String, of column: String, escaped: String?, isOfEarlierVersion: Bool)
    -> String
  {
    guard text.utf8.first == mark else { return text }
    let isProtected =
      escaped.map { $0.split(separator: " ").contains { $0 == column } }
      ?? (isOfEarlierVersion && isProtectedAsBefore(text))
    guard isProtected else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// Whether a table has the columns of version 0.1.0, which protected every text that begins with one of the
  /// signs and had no column for it. Later tables have a column for what judged.
  static func isOfEarlierVersion(_ header: [String]) -> Bool {
    header.contains(RecordColumn.session.rawValue) && !header.contains(RecordColumn.annotatorKind.rawValue)
  }

  private static func isProtectedAsBefore(_ text: String) -> Bool {
    guard text.utf8.first == mark, let first = text.unicodeScalars.first(where: { $0 != "'" }) else {
      return false
    }
    return ["=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(first)
  }
}
