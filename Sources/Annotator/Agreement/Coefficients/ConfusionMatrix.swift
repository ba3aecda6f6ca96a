/// How often one side said one label while the other said another, over the same items.
public struct ConfusionMatrix: Equatable, Sendable {
  /// How many labels there are.
  public let labelCount: Int
  /// The counts by row: rows are the first side's labels, columns the second's.
  private var counts: [Int]

  /// Creates an empty matrix over so many labels.
  public init(labelCount: Int) {
    self.labelCount = max(0, labelCount)
    counts = [Int](repeating: 0, count: self.labelCount * self.labelCount)
  }

  /// Creates a matrix from rows of counts; cells that are missing or beyond the square are 0 or ignored.
  public init(rows: [[Int]]) {
    self.init(labelCount: rows.count)
    for (row, cells) in rows.enumerated() {
      for (column, count) in cells.prefix(labelCount).enumerated() { self[row, column] = count }
    }
  }

  /// How often the first side said `row` while the second said `column`; 0 for labels that do not exist.
  public subscript(row: Int, column: Int) -> Int {
    get { contains(row, column) ? counts[row * labelCount + column] : 0 }
    set { if contains(row, column) { counts[row * labelCount + column] = newValue } }
  }

  /// How many items were compared.
  public var total: Int { counts.reduce(0, +) }
  /// On how many items both sides said the same.
  public var agreeing: Int { (0..<labelCount).reduce(0) { $0 + self[$1, $1] } }
  /// How often the first side said each label.
  public var rowTotals: [Int] {
    (0..<labelCount).map { row in (0..<labelCount).reduce(0) { $0 + self[row, $1] } }
  }
  /// How often the second side said each label.
  public var columnTotals: [Int] {
    (0..<labelCount).map { column in (0..<labelCount).reduce(0) { $0 + self[$1, column] } }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < labelCount && column >= 0 && column < labelCount
  }
}

extension ConfusionMatrix {
  /// The share of the compared items on which both sides said the same.
  public var percentAgreement: MetricValue {
    .ratio(Double(agreeing), Double(total), orElse: .noOverlap)
  }

  /// The labels that either side used here, in the order of their codes.
  var usedLabels: [Int] {
    let (rows, columns) = (rowTotals, columnTotals)
    return (0..<labelCount).filter { rows[$0] + columns[$0] > 0 }
  }
}
