import Testing

@testable import Annotator

@Suite struct IterationLimitTests {
  private func shares(_ limit: Int) throws -> [Double] {
    let labels = ["aab", "abb", "bab", "aaa", "bba", "aba"]
    let ratings = try Ratings(
      labels.enumerated().flatMap { item, labels in
        zip(["ann", "bob", "cy"], labels).map { Rating(item: "\(item)", annotator: $0, label: "\($1)") }
      })
    var method = EBCC()
    (method.tolerance, method.iterationLimit) = (0, limit)
    return method.consensus(ratings).shares
  }

  @Test func eachStepThatIsAllowedMovesTheShares() throws {
    let steps = try (0...3).map(shares)
    for (shares, next) in zip(steps, steps.dropFirst()) { #expect(shares != next) }
  }
}
