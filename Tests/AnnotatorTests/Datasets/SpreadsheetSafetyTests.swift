import Testing

@testable import Annotator

@Suite struct SpreadsheetSafetyTests {
  @Test(arguments: [
    "=1+1", "@a", "\t=a", "\r=a", "＝1", "＠a", "-SUM(A1)", "+cmd|' /C calc'!A1", "-2+3", "- item",
    "-1 is (less)",
  ])
  func whatASpreadsheetWouldRunIsKnown(text: String) {
    #expect(SpreadsheetSafety.isRun(text[...]))
  }

  @Test(arguments: [
    "", "a=1", "'=1", "1-1", "-1", "+3.5", "-1 is less", "- withdrawal within 60 days;", "— he said",
    "- «Так».",
  ])
  func whatItWouldNotIsLeft(text: String) {
    #expect(!SpreadsheetSafety.isRun(text[...]))
  }

  @Test func theColumnTellsWhichCellsWereChanged() {
    #expect(SpreadsheetSafety.original("'=1", of: "note", escaped: "cue note") == "=1")
    #expect(SpreadsheetSafety.original("'=1", of: "note", escaped: "") == "'=1")
    #expect(SpreadsheetSafety.original("'- a", of: "note", escaped: nil) == "- a")
    #expect(SpreadsheetSafety.original("'quoted'", of: "note", escaped: nil) == "'quoted'")
  }
}
