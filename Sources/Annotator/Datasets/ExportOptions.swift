/// What a user may choose about a format.
public struct ExportOptions: Hashable, Sendable {
  /// Whether tables begin with the names of their columns.
  public var hasHeader = true
  /// Whether cells of tables are left as they are, even where a spreadsheet would take them for formulas.
  public var isRaw = false

  /// Creates the usual options.
  public init() {}
}
