import Testing

@testable import Annotator

@Suite struct SourceChoicesTests {
  private func choices(at id: Int, _ lines: [String] = []) throws -> [SourceChoice] {
    let terminal = TestTerminal()
    terminal.run(lines, in: try Sample.session(), isInteractive: false)
    var session = try #require(terminal.session)
    session.move(to: StatementID(id))
    var suggester = Suggester()
    return session.sourceChoices(SourceMemory(session.statements), &suggester)
  }

  @Test func whatStandsInTheStatementComesFirstWithItsKind() throws {
    let choices = try choices(at: 3)
    #expect(choices.first == SourceChoice("The Harbour Post", kind: .media, cited: "sources"))
    #expect(choices.dropFirst().first == SourceChoice("The Harbour Post", kind: .media))
    #expect(choices.last == SourceChoice("author", kind: .author))
  }

  @Test func namesUsedBeforeComeLastWithTheKindTheyWereGiven() throws {
    let choices = try choices(at: 5, ["1 c by Zoya via anonymous", "2 c by Norvia via document"])
    #expect(
      choices.suffix(2) == [SourceChoice("author", kind: .author), SourceChoice("Zoya", kind: .anonymous)])
    #expect(choices.first { $0.name == "Norvia" }?.kind == .document)
  }

  @Test func aSourceOfTheStatementBeforeIsOffered() throws {
    #expect(try choices(at: 4).contains { $0.name == "The Harbour Post" && $0.kind == .media })
  }

  @Test func noNameIsOfferedTwice() throws {
    for id in 1...5 {
      let plain = try choices(at: id, ["3 r by The Harbour Post"]).filter { $0.cited == nil }.map(\.name)
      #expect(Set(plain).count == plain.count)
    }
  }
}
