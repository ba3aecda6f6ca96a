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
      names: ["Norvia"], session: session, formats: [])
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
    #expect(offer.choice == .numbers)
    #expect(offer.candidates.map(\.text) == ["3", "2", "1"])
    #expect(offer.candidates.first?.shown == "→ 3")
    #expect(offer.candidates.first?.note?.hasPrefix("This is reported") == true)
    #expect(try completions("d of 2").choice == .typing)
  }

  @Test func afterAnAddressComesACommandThatTakesOne() throws {
    #expect(try texts("1-3 de") == ["denial"])
    #expect(try texts("untagged: sk") == ["skip"])
    #expect(try texts("by NBC: via me") == ["media"])
    #expect(try !texts("untagged: ").contains("quit"))
  }

  @Test func onlyKindsFollowViaAndOnlyNamesThatThereAreFollowList() throws {
    #expect(try texts("via ") == SourceKind.names)
    #expect(try texts("list by ") == ["Norvia"])
    #expect(try texts("sources ") == ["\"Norvia\""])
  }
}
