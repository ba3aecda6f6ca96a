import Testing

@testable import Annotator

@Suite struct SpreadsheetSafetyTests {
  @Test(arguments: ["=1+1", "+1", "-1", "@a", "\ta", "\r\na", "'=1", "''=1", "＝1", "'-"])
  func protectsWhatASpreadsheetWouldTakeForAFormula(text: String) {
    #expect(SpreadsheetSafety.protected(text).utf8.elementsEqual(("'" + text).utf8))
    #expect(SpreadsheetSafety.original("'" + text).utf8.elementsEqual(text.utf8))
  }

  @Test(arguments: ["", "a=1", "'quoted'", "’=", "1-1", "'"])
  func leavesEverythingElse(text: String) {
    #expect(SpreadsheetSafety.protected(text) == text)
    #expect(SpreadsheetSafety.original(text) == text)
  }
}
