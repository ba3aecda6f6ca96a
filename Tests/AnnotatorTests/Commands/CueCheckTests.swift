import Testing

@testable import Annotator

@Suite struct CueCheckTests {
  private let text = "The ministry, citing two officials, said that it was closed."[...]

  private func refusal(_ cue: String, in text: Substring) -> UserError? {
    #expect(throws: UserError.self) { try CueCheck.check(cue, in: text, position: 3) }
  }

  @Test(arguments: ["citing two officials", "CITING  TWO", "closed.", "The", "said"])
  func wordsOfTheStatementAreACue(cue: String) throws {
    try CueCheck.check(cue, in: text, position: 3)
  }

  @Test(arguments: [
    ("citing two offcials", "did you mean \"citing two officials\"?"),
    ("Teh", "did you mean \"The\"?"), ("was closd", "did you mean \"was closed\"?"),
    ("according to", "copy words from the statement"),
    (
      "The ministry citing two officials said that it was closed now and again",
      "copy words from the statement"
    ),
  ])
  func theNearestWordsAreOffered(cue: String, fix: String) {
    #expect(
      refusal(cue, in: text)
        == UserError("the cue \"\(cue)\" does not occur in statement 3", fix: fix))
  }

  @Test func aLongCueIsNotSearchedFor() {
    let long = String(repeating: "a", count: 200)[...]
    let (near, far) = (long.dropLast() + "b", long + "b")
    #expect(refusal(String(near), in: long)?.fix == "did you mean \"\(long)\"?")
    #expect(refusal(String(far), in: long)?.fix == "copy words from the statement")
  }
}
