import Testing

@testable import Annotator

@Suite struct SpreadsheetSafetyTests {
  @Test(arguments: [
    "=1+1", "@a", "\t=a", "\r=a", "＝1", "＠a", "-SUM(A1)", "+cmd|' /C calc'!A1", "-2+3", "- item",
    "-1 is (less)",
  ])
  func whatASpreadsheetWouldRunIsKnown(text: String) {
    #expect(SpreadsheetSafety.isRun(text[...]) && Self.isRun(text))
  }

  /// As a table asks it, of the bytes.
  private static func isRun(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { SpreadsheetSafety.isRun($0) }
  }

  @Test(arguments: [
    "", "a=1", "'=1", "1-1", "-1", "+3.5", "-1 is less", "- withdrawal within 60 days;", "— he said",
    "- «Так».",
  ])
  func whatItWouldNotIsLeft(text: String) {
    #expect(!SpreadsheetSafety.isRun(text[...]) && !Self.isRun(text))
  }

  /// Also of the columns that all rows of a session share.
  @Test func theColumnOfATableTellsWhichCellsWereChanged() throws {
    let plain = try JudgedText.session("One rose.|Two fell.|", by: "ann", "claim", "denial")
    let session = try Session(
      id: plain.id, annotator: "ann", created: plain.created,
      article: Article(
        text: plain.article.text, title: "=1+1", source: nil, url: nil, author: nil, published: nil,
        language: nil),
      codebook: .standard, statements: plain.statements)
    let rows = try DatasetExport.text(session, format: "csv").split(whereSeparator: \.isNewline)
    #expect(rows.count == 3 && rows[0].hasSuffix(",escaped"))
    #expect(rows.dropFirst().allSatisfy { $0.contains(",'=1+1,") && $0.hasSuffix(",article_title") })
  }

  @Test func theColumnTellsWhichCellsWereChanged() {
    let original = { (text: String, escaped: String?, isOld: Bool) in
      SpreadsheetSafety.original(text, of: "note", escaped: escaped, isOfEarlierVersion: isOld)
    }
    #expect(original("'=1", "cue note", false) == "=1" && original("'=1", "", false) == "'=1")
    #expect(original("'- a", nil, true) == "- a" && original("'- a", nil, false) == "'- a")
    #expect(original("'quoted'", nil, true) == "'quoted'")
  }
}
