/// Keeps spreadsheets from running texts as formulas, and removes the protection again.
///
/// A text that a spreadsheet would run is prefixed with an apostrophe, and the column `escaped` names the
/// cells that were changed. Such a text begins with `=` or `@`, or with `+` or `-` followed by a possible
/// formula. A plain number, a number next to a word, and punctuation used only in prose rule a formula out.
///
///     SpreadsheetSafety.isRun("=1+1")         // true
///     SpreadsheetSafety.isRun("-SUM(A1)")     // true
///     SpreadsheetSafety.isRun("- 60 days;")   // false
enum SpreadsheetSafety {
  /// The apostrophe.
  static let mark: UInt8 = 0x27
  /// The column that names the changed cells of a row, separated by spaces.
  static let column = "escaped"

  /// Returns whether a spreadsheet would run a text.
  static func isRun(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, first < 0x30 || first == 0x3D || first == 0x40 || first == 0xEF else {
      return false
    }
    return isRun(Substring(decoding: text, as: UTF8.self))
  }

  /// Returns whether a spreadsheet would run a text.
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

  /// Returns the text of a cell without the protection recorded in the column `escaped`, or applied by an
  /// earlier version.
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

  /// Returns whether a table has the columns of version 0.1.0.
  ///
  /// That version protected every text that begins with one of the signs, without recording it in a column.
  /// Later tables have a column for the kind of annotator.
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
