import Testing

@testable import Annotator

@Suite struct RecordTests {
  @Test func offsetsCutTheTextOutOfTheArticleByCodePoints() throws {
    let session = try TrickySession.make()
    let scalars = Array(session.article.text.unicodeScalars)
    var filter = RecordFilter()
    filter.takesUntagged = true
    let records = Array(FilteredSession(session, filter: filter).records)
    #expect(records.count == 7)
    for record in records {
      let cut = scalars[record.start..<record.end]
      #expect(cut.elementsEqual(record.text.unicodeScalars))
    }
  }

  @Test func takesDecidedStatementsUnlessToldOtherwise() throws {
    let session = try TrickySession.make()
    #expect(FilteredSession(session).records.map(\.statement.number) == [1, 2, 3, 4, 5, 6])
    #expect(FilteredSession(session).judgments.map(\.isSkipped) == [false, false, false, false, true, false])
  }

  @Test func theTargetsTextIsTheStatementsOrTheAnnotatorsWords() throws {
    let records = Array(FilteredSession(try TrickySession.make()).records)
    #expect(text(records[2][.targetText]) == "🌉 The Osk bridge reopened, the mayor’s office says.")
    #expect(records[2].targetStatement?.position == 1)
    #expect(text(records[3][.targetText]) == "-the \"draft\", of 🗓 May")
    #expect(records[3].targetStatement == nil)
    #expect(text(records[0][.targetText]) == nil)
  }

  @Test func everyValueHasItsColumnsKind() throws {
    for record in FilteredSession(try TrickySession.make()).records {
      for column in RecordColumn.allCases {
        switch record[column] {
        case .null: #expect(!column.isAlwaysPresent)
        case .boolean: #expect(column.kind == .boolean)
        case .integer: #expect(column.kind == .integer)
        case .number: #expect(column.kind == .number)
        case .text: #expect(column.kind == .text)
        case .json: #expect(column.kind == .json)
        }
      }
    }
  }

  @Test func countsCodePointsForwardsAndBack() {
    var counter = OffsetCounter("Осч🌉")
    #expect(counter.units(before: 2) == 1)
    #expect(counter.units(before: 10) == 4)
    #expect(counter.units(before: 4) == 2)
    #expect(counter.units(before: 99) == 4)
    #expect(counter.units(before: -1) == 0)
  }

  private func text(_ cell: Cell) -> String? {
    guard case .text(let text) = cell else { return nil }
    return String(text)
  }
}
