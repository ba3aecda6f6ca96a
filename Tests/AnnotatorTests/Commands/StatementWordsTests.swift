import Testing

@testable import Annotator

@Suite struct StatementWordsTests {
  private let words = StatementWords(
    "“Prosecutors in Keld say that a clerk of the pilot station, Dr. Ana Ruiz\u{200B}-Lind, has admitted "
      + "it;” said Keld."
  )

  @Test(arguments: [
    ("pros", ["prosecutors"]), ("Pros", ["Prosecutors"]), ("prosecutors ", ["prosecutors in"]),
    ("prosecutors in", ["prosecutors in"]), ("prosecutors in ", ["prosecutors in Keld"]),
    ("Keld ", ["Keld say"]), ("the pi", ["the pilot"]), ("Dr. ", ["Dr. Ana"]),
    ("ana ruiz", ["ana ruiz-Lind"]),
    ("s", ["say", "station", "said"]), ("nobody", []), ("keld in ", []), ("", []),
  ])
  func theTextGoesOn(_ typed: String, _ found: [String]) {
    #expect(words.continuations(of: typed) == found)
  }

  @Test func noWordsLeadNowhere() {
    #expect(StatementWords("").continuations(of: "a") == [])
    #expect(StatementWords("— … !").continuations(of: "a ") == [])
  }
}
