import Testing

@testable import Annotator

@Suite struct ProgressTests {
  /// Counting all at once and one by one come to the same, with few labels and with many.
  @Test(arguments: [1, 8, 9, 40])
  func countsStatementsAtOnceAsOneByOne(labels: Int) {
    let statements = (0..<200).map { number in
      var judgment = Judgment()
      if number % 5 == 0 {
        judgment.isSkipped = number % 10 == 0
      } else {
        judgment.label = Label("label \(number % labels)")
      }
      judgment.isFlagged = number % 7 == 0
      judgment.needsReview = number % 11 == 0
      return Statement(id: StatementID(number + 1), range: number..<number + 1, judgment: judgment)
    }
    var expected = Progress()
    for statement in statements { expected.add(statement) }
    let progress = Progress(statements)
    #expect(progress == expected)
    #expect(progress.total == 200 && progress.skipped == 20 && progress.tagged == 160)
  }
}
