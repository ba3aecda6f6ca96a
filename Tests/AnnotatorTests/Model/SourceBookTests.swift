import Testing

@testable import Annotator

@Suite struct SourceBookTests {
  private func statement(_ id: Int, by name: String?, _ kind: SourceKind? = nil) -> Statement {
    var judgment = Judgment()
    judgment.attribution = name
    judgment.sourceKind = kind
    return Statement(id: StatementID(id), range: id..<id + 1, judgment: judgment)
  }

  @Test func countsNamesAndTheirKinds() {
    let book = SourceBook([
      statement(1, by: "NBC", .media), statement(2, by: "NBC"), statement(3, by: "Norvia", .party),
      statement(4, by: nil, .unknown),
    ])
    #expect(book.names == ["NBC", "Norvia"])
    #expect(book.entries["NBC"]?.count == 2)
    #expect(book.entries["NBC"]?.kinds == [.media: 1])
    #expect(book.kind(of: "NBC") == .media)
    #expect(book.kind(of: "nobody") == nil)
  }

  @Test func theKindThatWasGivenMostWinsAndTheOrderOfKindsBreaksTies() {
    var book = SourceBook([statement(1, by: "A", .media), statement(2, by: "A", .party)])
    #expect(book.kind(of: "A") == .party)
    book.update(from: [], to: [statement(3, by: "A", .media)])
    #expect(book.kind(of: "A") == .media)
  }

  @Test func aChangeTakesBackWhatStoodBefore() {
    let before = statement(1, by: "NBC", .media)
    var book = SourceBook([before])
    book.update(from: [before], to: [statement(1, by: "NBC News", .media)])
    #expect(book.names == ["NBC News"])
    book.update(from: [statement(1, by: "NBC News", .media)], to: [statement(1, by: nil)])
    #expect(book == SourceBook())
  }

  @Test func mergingAddsCounts() {
    var book = SourceBook([statement(1, by: "A", .media)])
    book.merge(SourceBook([statement(2, by: "A", .media), statement(3, by: "B")]))
    #expect(book.entries["A"]?.count == 2)
    #expect(book.entries["A"]?.kinds == [.media: 2])
    #expect(book.names == ["A", "B"])
  }

  @Test func otherSessionsAreReadOnceAndOnlyWhenAsked() {
    let other = statement(1, by: "Axios", .media)
    var memory = SourceMemory([statement(1, by: "NBC", .media)]) { SourceBook([other]) }
    #expect(memory.kind(of: "Axios") == nil)
    memory.load()
    #expect(memory.kind(of: "Axios") == .media)
    #expect(memory.names == ["NBC", "Axios"])
  }

  @Test func theAuthorsKindIsKnownFromTheStart() {
    #expect(SourceMemory().kind(of: "author") == .author)
    #expect(SourceMemory([statement(1, by: "author", .party)]).kind(of: "author") == .party)
    #expect(SourceMemory().kind(of: "authority") == nil)
  }
}
