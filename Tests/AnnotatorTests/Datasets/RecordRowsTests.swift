import Testing

@testable import Annotator

/// Values are copied from a session's file only where the file says the same.
@Suite struct RecordRowsTests {
  private func takesTheFile(
    of written: Session, for session: Session, reading: QuotePolicy
  ) throws -> Bool {
    var memory = SessionMemory()
    let bytes = try SessionFile.encode(written)
    var selection = FilteredSession(session, reading: reading)
    selection.written = try SessionFile.decodePlaced(bytes, name: "a.json", remembering: &memory).values
    return !RecordRows(selection).file.isEmpty
  }

  @Test func theFileIsTakenWhereItIsReadAsItIsAndHasEveryStatement() throws {
    let session = try TrickySession.make()
    let shorter = try Session(
      id: session.id, annotator: session.annotator, created: session.created, article: session.article,
      codebook: session.codebook, statements: Array(session.statements.prefix(1)))
    #expect(session.statements.count > 1)
    #expect(try takesTheFile(of: session, for: session, reading: .quotedAsReport))
    #expect(try !takesTheFile(of: session, for: session, reading: .quotedAsClaim))
    #expect(try !takesTheFile(of: shorter, for: session, reading: .quotedAsReport))
    #expect(try !takesTheFile(of: session, for: shorter, reading: .quotedAsReport))
  }
}
