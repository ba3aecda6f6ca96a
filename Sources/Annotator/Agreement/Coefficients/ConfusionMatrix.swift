/// How often one side said one label while the other said another, over the same items.
///
/// Of many labels, most pairs never occur, and only those that do are kept.
package struct ConfusionMatrix: Equatable, Sendable {
  /// How many labels there are.
  package let labelCount: Int
  /// The counts by row, where the labels are few: rows are the first side's labels, columns the second's.
  private var counts: [Int] = []
  /// The counts that are not 0, where the labels are many.
  private var sparse: [Int: Int] = [:]

  /// The most labels of which every pair has its count.
  package static let fewLabels = 256

  /// Creates an empty matrix over so many labels.
  package init(labelCount: Int) {
    self.labelCount = max(0, labelCount)
    if labelCount <= Self.fewLabels {
      counts = [Int](repeating: 0, count: self.labelCount * self.labelCount)
    }
  }

  /// Creates a matrix from rows of counts; cells that are missing or beyond the square are 0 or ignored.
  package init(rows: [[Int]]) {
    self.init(labelCount: rows.count)
    for (row, cells) in rows.enumerated() {
      for (column, count) in cells.prefix(labelCount).enumerated() { self[row, column] = count }
    }
  }

  /// How often the first side said `row` while the second said `column`; 0 for labels that do not exist.
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

  /// The counts that are not 0, row by row.
  package var cells: [(row: Int, column: Int, count: Int)] {
    let found = counts.isEmpty ? sparse.keys.sorted() : counts.indices.filter { counts[$0] != 0 }
    return found.map { cell in
      let (row, column) = cell.quotientAndRemainder(dividingBy: labelCount)
      return (row, column, self[row, column])
    }
  }

  /// How many items were compared.
  package var total: Int { counts.isEmpty ? sparse.values.reduce(0, +) : counts.reduce(0, +) }
  /// On how many items both sides said the same.
  package var agreeing: Int { (0..<labelCount).reduce(0) { $0 + self[$1, $1] } }
  /// How often the first side said each label.
  package var rowTotals: [Int] { totals { $0.row } }
  /// How often the second side said each label.
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
  /// The share of the compared items on which both sides said the same.
  package var percentAgreement: MetricValue {
    .ratio(Double(agreeing), Double(total), orElse: .noOverlap)
  }

  /// The labels that either side used here, in the order of their codes.
  var usedLabels: [Int] {
    let (rows, columns) = (rowTotals, columnTotals)
    return (0..<labelCount).filter { rows[$0] + columns[$0] > 0 }
  }
}
