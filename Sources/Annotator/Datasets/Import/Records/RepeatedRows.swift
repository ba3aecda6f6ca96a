/// Detects rows of a document that equal an earlier one, cell by cell.
struct RepeatedRows {
  /// The first row with each text.
  private var firsts: [String: [String?]] = [:]
  private var others: Set<[String?]> = []

  /// Takes a row with its mark; returns whether it differs from all earlier ones.
  mutating func take(_ row: RecordRow, _ mark: ImportedMark) -> Bool {
    guard let first = firsts.updateValue(row.values, forKey: mark.quote ?? "") else { return true }
    let (one, other) = (Self.trimmed(first), Self.trimmed(row.values))
    guard one != other else { return false }
    others.insert(one)
    return others.insert(other).inserted
  }

  /// Returns the cells without empty ones at the end, because later rows may have more columns.
  private static func trimmed(_ values: [String?]) -> [String?] {
    Array(values.prefix((values.lastIndex { $0 != nil } ?? -1) + 1))
  }
}
