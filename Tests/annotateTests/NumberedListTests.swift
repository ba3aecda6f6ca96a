import Annotator
import Testing

@testable import annotate

@Suite struct NumberedListTests {
  private let list = NumberedList(
    offer: Completions(word: 5..<5, candidates: [.init("Norvia"), .init("Осч d")], choice: .numbers),
    line: LineState(text: "d by ", cursor: 5))

  @Test func aDigitOfTheListChooses() {
    #expect(list.choice(of: 0x31) == LineState(text: "d by Norvia ", cursor: 12))
    #expect(list.choice(of: 0x32) == LineState(text: "d by Осч d ", cursor: 11))
  }

  @Test(arguments: [0x30, 0x33, 0x39, 0x61, 0x1B, 0x0D, 0xD800, 0x11_0000] as [UInt32])
  func anyOtherKeyChoosesNothing(_ key: UInt32) {
    #expect(list.choice(of: key) == nil)
  }

  @Test func theListSaysHowToChoose() {
    let text = CandidateList(list.offer.candidates + [.init("x", note: "party")], isNumbered: true).text(
      columns: 40)
    #expect(text == "1 Norvia\r\n2 Осч d\r\n3 x       party\r\n(1-3 picks one)\r\n")
    #expect(CandidateList([.init("A")], isNumbered: true).text(columns: 40) == "1 A\r\n(1 picks one)\r\n")
  }
}
