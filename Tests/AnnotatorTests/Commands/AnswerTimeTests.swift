import Testing

@testable import Annotator

/// How long an answer took is kept where it answers one statement.
@Suite struct AnswerTimeTests {
  @Test(arguments: [("2 c", [4.5]), ("2-2 c", [4.5]), ("2-3 c", [nil, nil])])
  func severalAnswersAtOnceHaveNoTime(line: String, seconds: [Double?]) throws {
    var session = try Sample.session()
    let command = try CommandParser(table: CommandTable(codebook: .standard)).parse(line)
    let context = CommandContext(now: Timestamp(seconds: 0), seconds: 4.5)
    try session.apply(try #require(try command.outcome(in: session, at: context).change))
    #expect(session.statements[1...].prefix(seconds.count).map(\.judgment.seconds) == seconds)
  }
}
