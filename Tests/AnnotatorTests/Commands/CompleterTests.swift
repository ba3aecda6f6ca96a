import Testing

@testable import Annotator

@Suite struct CompleterTests {
  private func completions(_ line: String) throws -> Completions {
    var session = try Sample.session()
    session.move(to: StatementID(4))
    let completer = Completer(
      table: CommandTable(codebook: .standard),
      sources: [
        SourceChoice("Norvia", kind: .party, cited: "sources"), SourceChoice("Norvia", kind: .party),
        SourceChoice("The Harbour Post"),
      ],
      words: session.currentWords, statements: session.targetCandidates, formats: [])
    return completer.completions(for: line, cursor: line.unicodeScalars.count)
  }

  private func texts(_ line: String) throws -> [String] { try completions(line).candidates.map(\.text) }

  @Test func namesAreNumberedEachOnce() throws {
    let offer = try completions("d 90 by ")
    #expect(offer.candidates == [.init("Norvia", note: "party"), .init("The Harbour Post", note: "")])
    #expect(offer.choice == .numbers)
    #expect(try texts("by the h") == ["The Harbour Post"])
  }

  @Test func aNameThatIsNotKnownIsCompletedFromTheStatement() throws {
    #expect(try texts("by tess") == ["tessal"])
    #expect(try texts("by Tessal ") == ["Tessal says"])
    #expect(try texts("c by Norvia ") == TagGrammar.clauses)
  }

  @Test func aCueIsCompletedFromTheStatement() throws {
    #expect(try texts("r cue say") == ["says"])
    #expect(try texts("r cue says it ") == ["says it knows"])
    #expect(try texts("r cue xyz") == [])
  }

  @Test func targetsAreListedAtOnceWithTheirFirstWords() throws {
    let offer = try completions("d of ")
    #expect(offer.choice == .list)
    #expect(offer.candidates.prefix(4).map(\.text) == ["3", "2", "1", "^"])
    #expect(offer.candidates.first?.note?.hasPrefix("This is reported") == true)
    #expect(try completions("d of 2").choice == .typing)
  }
}
