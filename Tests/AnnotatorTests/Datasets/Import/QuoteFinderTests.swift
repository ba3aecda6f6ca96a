import Testing

@testable import Annotator

@Suite struct QuoteFinderTests {
  @Test(arguments: [
    ("Yes.", "Yes.", 0, 4), (" Yes.\n", "Y es.", 1, 5), ("No. Yes.", "Yes.", 4, 8), ("No. Yes.", "No.", 0, 3),
    ("No. Ні.", "Ні.", 4, 9),
  ])
  func aQuoteIsFoundWhereverItStands(text: String, quote: String, start: Int, end: Int) throws {
    #expect(try QuoteFinder(text).range(of: quote) == start..<end)
  }

  @Test(arguments: ["Yes..", "No", "Yes.Yes."]) func moreThanTheTextIsNotFound(quote: String) {
    #expect(
      throws: UserError("the mark's text does not occur in the article", fix: "it quotes \"\(quote)\"")
    ) { try QuoteFinder("Yes.").range(of: quote) }
  }

  @Test(arguments: [
    ("One rose. Two rose.", "Two", "", 14), ("One rose. Two rose.", "", ". Two", 4),
    ("rose, rose", "", ",", 0), ("rose, rose", ",", "", 6),
  ])
  func theWordsAroundItTellWhichIsMeant(text: String, before: String, after: String, start: Int) throws {
    let context = QuoteFinder.Context(before: before, after: after)
    #expect(try QuoteFinder(text).range(of: "rose", context).lowerBound == start)
  }

  @Test func withoutAnythingAroundItSeveralAreTooMany() {
    #expect(
      throws: UserError(
        "the mark's text occurs 2 times in the article", fix: "give its place, or the words around it")
    ) { try QuoteFinder("rose, rose").range(of: "rose") }
  }

  /// Of words in a file of tokens the ones beside them tell which of two places is meant.
  @Test(arguments: [
    ("right went now. left went now.", ["left O", "went B-claim"], 21),
    ("He went right. He went left.", ["went B-claim", "left O"], 18),
    ("He went up. She went up.", ["She O", "went B-claim", "up O"], 16),
  ])
  func tokensBesideAMarkAreItsContext(text: String, tokens: [String], start: Int) throws {
    let rows = tokens.map { $0 + "\n" }.joined()
    let batch = try ImportBench.batch(rows, "conll", partial: true, articles: [Article(text: text)])
    #expect(batch.problems.isEmpty)
    let marked = try #require(batch.sessions.first).statements.filter { $0.judgment.label == .claim }
    #expect(marked.map(\.range) == [start..<(start + 4)])
  }
}
