import Testing

@testable import Annotator

@Suite struct WorkbookTests {
  @Test(arguments: [
    ("a <b> & \"c\"", "a &lt;b&gt; &amp; &quot;c&quot;"), ("\u{1}", "_x0001_"), ("\r", "_x000D_"),
    ("_x0041_", "_x005F_x0041_"), ("_x", "_x"), ("a_b", "a_b"), ("\u{FFFF}", "_xFFFF_"), ("🌉", "🌉"),
  ])
  func textIsWrittenAsWorkbooksHaveIt(text: String, xml: String) {
    #expect(WorkbookText.escaped(text) == xml)
  }

  @Test(arguments: ["_x0041_", "\u{1}\r", "a_x00e9_b", "__x0041__"]) func textComesBack(text: String) {
    #expect(WorkbookText.restored(WorkbookText.escaped(text)).utf8.elementsEqual(text.utf8))
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func columnsHaveLetters(column: Int, name: String) {
    #expect(WorkbookSheet.name(of: column) == name)
  }

  @Test func aCellTakesSoMuchText() throws {
    var sheet = WorkbookSheet(columns: 1)
    _ = try sheet.row([.text(String(repeating: "a", count: WorkbookSheet.cellLimit)[...])])
    let long = String(repeating: "🌉", count: 16_384)
    #expect(
      throws: UserError(
        "a text is longer than the 32,767 characters that a cell can hold: \"\(long.prefix(40))…\"",
        fix: "use csv")
    ) { try sheet.row([.text(long[...])]) }
  }
}
