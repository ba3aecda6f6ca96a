import Testing

@testable import Annotator

@Suite struct ItemVotesTests {
  /// Where no white space stands between two statements, as in Chinese, one begins where the other ends.
  @Test func statementsThatTouchAreVotesEach() throws {
    let session = try JudgedText.session("One,|two,|three.|", by: "ann", "claim", "denial", "report")
    let whole = try JudgedText.session("One,two,|three.|", by: "bob", "report", "claim")
    var pieces = UnitAlignment()
    for session in [session, whole] { pieces.lay(session.statements.map(\.range)) { session.article } }
    let votes = ItemVotes([session, whole], on: pieces)
    #expect(
      pieces.ranges.indices.map(votes.answers) == [
        ["claim", "report"], ["denial", "report"], ["report", "claim"],
      ])
  }
}
