import Testing

@testable import Annotator

/// What a change of very many statements takes in the journal.
@Suite struct BulkChangeTests {
  /// Statements of three bytes each.
  private func session(of count: Int) throws -> Session {
    let article = Article(
      text: String(repeating: "So ", count: count), title: nil, source: "a.txt", language: "en")
    let statements = (0..<count).map { Statement(id: StatementID($0 + 1), range: 3 * $0..<3 * $0 + 2) }
    return try Session(
      id: String(repeating: "0", count: 32), annotator: "reader-1", created: SessionFixture.start,
      article: article,
      codebook: .standard, statements: statements)
  }

  private func record(of line: String, in session: Session) throws -> [UInt8] {
    let command = try CommandParser(table: CommandTable(codebook: session.codebook)).parse(line)
    let outcome = try command.outcome(in: session, at: CommandContext(now: SessionFixture.start))
    let change = try #require(outcome.change)
    var chain = HistoryChain(of: session, in: CodePointMap(session.article.text))
    return JournalFormat.record(of: chain.add(change))
  }

  @Test(arguments: ["all: s", "all: c 80 by NBC via media", "all: flag"])
  func aChangeOfAHundredThousandStatementsStaysBelowFourMegabytes(_ line: String) throws {
    let session = try session(of: 100_000)
    let size = try record(of: line, in: session).count
    #expect(size > 100_000)
    #expect(size < 4_000_000)
  }

  @Test func onlyTheChangedFieldsAreWritten() throws {
    let text = String(decoding: try record(of: "1-3 flag", in: try session(of: 5)), as: UTF8.self)
    #expect(text.contains("\"flagged\""))
    #expect(!text.contains("\"attribution\""))
    #expect(!text.contains("\"text\""))
  }
}
