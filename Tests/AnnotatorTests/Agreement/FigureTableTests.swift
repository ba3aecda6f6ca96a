import Testing

@testable import Annotator

@Suite struct FigureTableTests {
  private func lines(width: Int) -> [String] {
    var table = FigureTable(["label", "agreement"])
    table.add("claim", [.text("50%")], drawing: .value(0.5))
    table.add("denial", [.text("–")])
    return table.lines(width: width)
  }

  @Test func aRowOfATableHasItsBarBesideIt() {
    #expect(lines(width: 60)[1] == "  claim         50%  " + ShareBar(0.5, columns: 20).text)
  }

  @Test func aRowOfAListHasItsBarBelowItsName() {
    #expect(
      lines(width: 17) == [
        "  label claim", "    " + ShareBar(0.5, columns: 13).text, "    agreement: 50%", "  label denial",
        "    agreement: –",
      ])
  }
}
