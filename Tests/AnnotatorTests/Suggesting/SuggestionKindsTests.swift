import Testing

@testable import Annotator

@Suite struct SuggestionKindsTests {
  @Test func wordsAddAndTakeAway() throws {
    #expect(try SuggestionKinds(words: "labels") == [.sources, .targets, .skips, .labels])
    #expect(try SuggestionKinds(words: "no-targets, no-skips") == [.sources])
    #expect(try SuggestionKinds(words: "none,labels") == [.labels])
    #expect(try SuggestionKinds(words: "", from: .none) == .none)
  }

  @Test func noneAfterAnotherWordIsRefused() {
    #expect(
      throws: UserError("'none' after another word cancels it", fix: "write it first, as in none,labels")
    ) {
      try SuggestionKinds(words: "labels,none")
    }
  }

  @Test func anotherWordIsRefused() {
    #expect(
      throws: UserError(
        "cannot suggest 'label'",
        fix: "did you mean 'labels'? Use labels, no-sources, no-targets, no-skips, none")
    ) {
      try SuggestionKinds(words: "label")
    }
  }
}
