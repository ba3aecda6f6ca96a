import Testing

@testable import annotate

@Suite struct HistorySearchTests {
  private let lines = ["d 90", "r 80 by Київ", "d 20", "list"]

  private func search(_ keys: String) -> (HistorySearch, HistorySearch.Step) {
    var search = HistorySearch(lines: lines, from: LineState(text: "mine", cursor: 2))
    var step = HistorySearch.Step.more
    for key in keys.unicodeScalars { step = search.take(key.value) }
    return (search, step)
  }

  @Test func findsTheNewestLineThatHoldsTheText() {
    #expect(search("d ").0.shown == LineState(text: "d 20\nsearch: d ", cursor: 15))
    #expect(search("Київ").0.result == LineState(text: "r 80 by Київ", cursor: 12))
  }

  @Test func looksFurtherBackAndStaysAtTheOldest() {
    #expect(search("d \u{12}").0.result.text == "d 90")
    #expect(search("d \u{12}\u{12}\u{12}").0.result.text == "d 90")
  }

  @Test func tellsWhenNothingIsFound() {
    #expect(search("zz").0.shown.text == "mine\nnot found: zz")
    #expect(search("zz\u{7F}\u{7F}80").0.result.text == "r 80 by Київ")
  }

  @Test func endsByKeepingReplayingOrGivingUp() {
    #expect(search("80\u{1B}").1 == .replay)
    #expect(search("80\u{1B}").0.result.text == "r 80 by Київ")
    #expect(search("80\r").1 == .replay)
    #expect(search("80\u{7}").1 == .finished)
    #expect(search("80\u{7}").0.result == LineState(text: "mine", cursor: 2))
  }
}
