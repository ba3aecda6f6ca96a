import Testing

@testable import Annotator

@Suite struct WorkbookSheetTests {
  @Test func aSheetTakesSoManyRowsAndItsFilterCoversThem() throws {
    var sheet = WorkbookSheet(columns: 28)
    #expect(sheet.tail.contains("ref=\"A1:AB1\""))
    for _ in 0..<1_048_575 { _ = try sheet.row([]) }
    #expect(String(decoding: try sheet.row([]), as: UTF8.self) == "<row r=\"1048576\"></row>\n")
    #expect(sheet.tail.contains("ref=\"A1:AB1048576\""))
    #expect(
      throws: UserError(
        "a sheet can hold 1,048,575 judgments", fix: "use csv, or export fewer sessions")
    ) { try sheet.row([]) }
  }
}
