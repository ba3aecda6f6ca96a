import Testing

@testable import Annotator

@Suite struct SessionEarlierTests {
  @Test(
    arguments: [
      (0, "Headline", nil), (1, "Another", nil), (2, "Another", .claim), (3, "A third", .claim),
    ] as [(Int, String, Label?)])
  func itsPropertiesAndStatementsAreAsTheyWere(count: Int, title: String, label: Label?) throws {
    let session = try JudgedText.session("One rose.| Two fell.|", by: "ann", "-", "-")
      .entitling("Another", at: 10).tagging(1, .claim, at: 20).entitling("A third", at: 30)
    let then = try session.earlier(after: count)
    #expect(then.property(.title) == .title(title))
    #expect(then.statements.map(\.judgment.label) == [label, nil])
    #expect(then.history.lastSequence == count)
  }
}
