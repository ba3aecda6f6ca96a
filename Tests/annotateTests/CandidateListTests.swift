import Annotator
import Testing

@testable import annotate

@Suite struct CandidateListTests {
  @Test func readsDownTheColumns() {
    let list = CandidateList(["back", "go", "join", "last", "日本"].map { Completions.Candidate($0) })
    #expect(list.text(columns: 20) == "back  join  日本\r\ngo    last\r\n")
    #expect(list.text(columns: 5) == "back\r\ngo\r\njoin\r\nlast\r\n日本\r\n")
  }

  @Test func showsNotesOneARowAndNothingWiderThanTheTerminal() {
    let list = CandidateList([.init("go", note: "move to a statement"), .init("back")])
    #expect(list.text(columns: 40) == "go    move to a statement\r\nback\r\n")
    #expect(list.text(columns: 16) == "go    move to…\r\nback\r\n")
  }

  @Test func letsNoControlCharacterThrough() {
    let list = CandidateList([.init("\u{1B}[31mred\nrow")])
    #expect(list.text(columns: 80).unicodeScalars.filter { $0.value < 0x20 } == ["\r", "\n"])
  }
}
