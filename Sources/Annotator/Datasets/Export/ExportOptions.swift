/// What a user may choose about a format.
package struct ExportOptions: Hashable, Sendable {
  /// Whether tables begin with the names of their columns.
  package var hasHeader = true
  /// Whether tables begin with a byte order mark.
  package var hasMark = false
  /// What separates the columns of comma-separated values, a character of ASCII.
  package var separator = UInt8(ascii: ",")
  /// Whether cells of tables are left as they are, even where a spreadsheet would take them for formulas.
  package var isRaw = false

  /// How articles are shared out between train, validation and test, where a format has such parts.
  package var split = DatasetSplit.none
  /// The licence a dataset card states, an identifier of the Hugging Face Hub such as "cc-by-4.0".
  package var licence = "unknown"
  /// Whether a format that can do both writes spans of articles or statements with a label each.
  package var task = Task.spans

  /// What an annotation program is asked to do.
  package enum Task: String, CaseIterable, Hashable, Sendable {
    /// Mark spans in an article.
    case spans
    /// Choose a label for a statement.
    case classification
  }

  /// Creates the usual options.
  package init() {}
}
