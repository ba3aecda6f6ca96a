import Testing

@testable import Annotator

@Suite struct AlphaIntervalTests {
  /// Eight items that two or three rated, and one that a single annotator rated.
  private func ratings() throws -> Ratings {
    let labels = ["aab", "ab", "bbb", "aa", "aba", "bb", "ba", "aaa", "a"]
    return try Ratings(
      labels.enumerated().flatMap { item, labels in
        zip(["ann", "bob", "cy"], labels).map { Rating(item: "\(item)", annotator: $0, label: "\($1)") }
      })
  }

  @Test func articlesOfOneItemEachAreTheItems() throws {
    let ratings = try ratings()
    let items = try #require(AlphaInterval(ratings.tallies).interval())
    let single = (0..<9).map { $0..<($0 + 1) }
    let articles = try #require(AlphaInterval(ratings, articles: single).interval())
    #expect(abs(items.low - articles.low) < 1e-12 && abs(items.high - articles.high) < 1e-12)
  }

  @Test(
    arguments: [
      (1, .items), (2, .itemsOfFewArticles(2)), (5, .itemsOfFewArticles(5)), (6, .articles(6)),
    ] as [(Int, AgreementReport.Grouping)])
  func itemsOfFewArticlesAreTakenOneByOne(count: Int, grouping: AgreementReport.Grouping) throws {
    var options = AgreementReport.Options()
    options.articles = (0..<count).map { $0..<($0 == count - 1 ? 9 : $0 + 1) }
    #expect(AgreementReport(try ratings(), options).grouping == grouping)
  }
}
