/// How often one side gave one label while the other gave another, over the same items.
///
/// With many labels, most pairs never occur, and only those that do are kept.
package struct ConfusionMatrix: Equatable, Sendable {
  /// The number of labels.
  package let labelCount: Int
  /// The counts by row, if there are few labels: rows are the first side's labels, columns the second's.
  private var counts: [Int] = []
  /// The counts that aren't 0, if there are many labels.
  private var sparse: [Int: Int] = [:]

  /// The most labels for which every pair has a count.
  package static let fewLabels = 256

  /// Creates an empty matrix for `labelCount` labels.
  package init(labelCount: Int) {
    self.labelCount = max(0, labelCount)
    if labelCount <= Self.fewLabels {
      counts = [Int](repeating: 0, count: self.labelCount * self.labelCount)
    }
  }

  /// Creates a matrix from rows of counts; missing cells are 0, and cells beyond the square are ignored.
  package init(rows: [[Int]]) {
    self.init(labelCount: rows.count)
    for (row, cells) in rows.enumerated() {
      for (column, count) in cells.prefix(labelCount).enumerated() { self[row, column] = count }
    }
  }

  /// How often the first side gave `row` while the second gave `column`; 0 if there is no such label.
  package subscript(row: Int, column: Int) -> Int {
    get {
      guard contains(row, column) else { return 0 }
      let cell = row * labelCount + column
      return counts.isEmpty ? sparse[cell] ?? 0 : counts[cell]
    }
    set {
      guard contains(row, column) else { return }
      let cell = row * labelCount + column
      if counts.isEmpty {
        sparse[cell] = newValue == 0 ? nil : newValue
      } else {
        counts[cell] = newValue
      }
    }
  }

  /// The counts that aren't 0, row by row.
  package var cells: [(row: Int, column: Int, count: Int)] {
    let found = counts.isEmpty ? sparse.keys.sorted() : counts.indices.filter { counts[$0] != 0 }
    return found.map { cell in
      let (row, column) = cell.quotientAndRemainder(dividingBy: labelCount)
      return (row, column, self[row, column])
    }
  }

  /// The number of items that were compared.
  package var total: Int { counts.isEmpty ? sparse.values.reduce(0, +) : counts.reduce(0, +) }
  /// The number of items to which both sides gave the same label.
  package var agreeing: Int { (0..<labelCount).reduce(0) { $0 + self[$1, $1] } }
  /// How often the first side gave each label.
  package var rowTotals: [Int] { totals { $0.row } }
  /// How often the second side gave each label.
  package var columnTotals: [Int] { totals { $0.column } }

  private func totals(by side: ((row: Int, column: Int, count: Int)) -> Int) -> [Int] {
    var totals = [Int](repeating: 0, count: labelCount)
    for cell in cells { totals[side(cell)] += cell.count }
    return totals
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < labelCount && column >= 0 && column < labelCount
  }
}

extension ConfusionMatrix {
  /// The share of the compared items to which both sides gave the same label.
  package var percentAgreement: MetricValue {
    .ratio(Double(agreeing), Double(total), orElse: .noOverlap)
  }

  /// The labels that either side used here, in the order of their codes.
  var usedLabels: [Int] {
    let (rows, columns) = (rowTotals, columnTotals)
    return (0..<labelCount).filter { rows[$0] + columns[$0] > 0 }
  }
}
