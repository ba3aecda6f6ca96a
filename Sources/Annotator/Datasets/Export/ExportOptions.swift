/// The user's choices about a format.
package struct ExportOptions: Hashable, Sendable {
  /// Whether tables begin with the names of their columns.
  package var hasHeader = true
  /// Whether tables begin with a byte order mark.
  package var hasMark = false
  /// The separator of columns in comma-separated values, an ASCII character.
  package var separator = UInt8(ascii: ",")
  /// Whether cells of tables are left unchanged, even if a spreadsheet would take them for formulas.
  package var isRaw = false

  /// The division of articles among train, validation and test, if a format has such parts.
  package var split = DatasetSplit.none
  /// The licence that a dataset card states, an identifier of the Hugging Face Hub such as "cc-by-4.0".
  package var licence = "unknown"
  /// Whether a format that supports both writes articles with spans, or statements with a label each.
  package var task = Task.spans

  /// The task set by an annotation program.
  package enum Task: String, CaseIterable, Hashable, Sendable {
    /// Mark spans in an article.
    case spans
    /// Choose a label for a statement.
    case classification
  }

  /// Creates the default options.
  package init() {}
}
