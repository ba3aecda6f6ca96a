import Annotator
import Testing

@testable import annotate

@Suite struct LineStateTests {
  private func completed(_ text: String, _ cursor: Int, _ word: Range<Int>, _ candidates: [String])
    -> LineState
  {
    let offer = Completions(word: word, candidates: candidates.map { Completions.Candidate($0) })
    return LineState(text: text, cursor: cursor).completed(with: offer)
  }

  @Test func insertsTheOnlyCandidateAndASpace() {
    #expect(
      completed("by The", 6, 3..<6, ["The Harbour Post"])
        == LineState(text: "by The Harbour Post ", cursor: 20))
    #expect(completed("d Ки", 4, 2..<4, ["Київ"]) == LineState(text: "d Київ ", cursor: 7))
  }

  @Test func addsNoSpaceBehindAFolderOrInFrontOfOne() {
    #expect(completed("save se", 7, 5..<7, ["sessions/"]) == LineState(text: "save sessions/", cursor: 14))
    #expect(completed("den 90", 3, 0..<3, ["denial"]) == LineState(text: "denial 90", cursor: 6))
  }

  @Test func insertsWhatAllCandidatesShare() {
    #expect(completed("c", 1, 0..<1, ["claim", "clear"]) == LineState(text: "cl", cursor: 2))
  }

  @Test func changesNothingWithoutCandidatesOrProgress() {
    #expect(completed("zz", 2, 0..<2, []) == LineState(text: "zz", cursor: 2))
    #expect(completed("cl", 2, 0..<2, ["claim", "clear"]) == LineState(text: "cl", cursor: 2))
  }

  @Test func takesAnyRangeAndAnyText() {
    #expect(completed("ab", 2, 7..<9, ["x"]) == LineState(text: "abx ", cursor: 4))
    #expect(completed("", 0, 0..<0, ["a\nb"]) == LineState(text: "a b ", cursor: 4))
  }
}
