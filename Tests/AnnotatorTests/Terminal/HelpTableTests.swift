import Testing

@testable import Annotator

@Suite struct HelpTableTests {
  private let table = HelpTable([("csv", "comma-separated values with a header"), ("日本", "x")])

  @Test func twoColumnsWhereTheyFit() {
    #expect(table.text(columns: 80) == "  csv   comma-separated values with a header\n  日本  x")
    #expect(
      table.text(columns: 40) == "  csv   comma-separated values with a\n        header\n  日本  x")
  }

  @Test func oneBelowTheOtherInFewColumns() {
    #expect(table.text(columns: 30) == "  csv\n    comma-separated values\n    with a header\n  日本\n    x")
  }
}
