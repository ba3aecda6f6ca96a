import Testing

@testable import Annotator

@Suite struct StatementNumbersTests {
  private func numbers(_ names: [String?], areKept: Bool = true) -> [Int] {
    let numbers = StatementNumbers(names: names, areKept: areKept)
    return names.indices.map { numbers[$0].number }
  }

  @Test func namesThatAreNumbersAreKeptAndTheOthersComeAfterThem() {
    #expect(numbers(["3", nil, "5", "x"]) == [3, 6, 5, 7])
    #expect(numbers(["3", nil, "5"], areKept: false) == [1, 2, 3])
    #expect(numbers([nil, "x", nil]) == [1, 2, 3])
    #expect(numbers([]) == [])
  }

  @Test func numbersThatCannotBeThoseOfStatementsAreGivenAnew() {
    #expect(numbers(["2", "2", nil]) == [1, 2, 3])
    #expect(numbers(["0", "4"]) == [1, 2] && numbers(["-1", "4"]) == [1, 2])
    // There is no room after the highest.
    #expect(numbers(["\(StatementID.numbers.upperBound)", nil]) == [1, 2])
  }
}
