import Documents
import Testing

@Suite struct SpeakerTurnsTests {
  @Test func aTurnLastsUntilAnotherSpeaks() {
    let text =
      "Press Briefing\n\nMR. OSKE: Good afternoon.\n\nThe port is open.\n\nQ: Did he sign?\n\nQ  "
      + "(Inaudible.)\n"
    let turns = SpeakerTurns.turns(in: text)
    let utf8 = Array(text.utf8)
    #expect(turns.map(\.speaker) == ["MR. OSKE", "MR. OSKE", "Q"])
    #expect(
      turns.map { String(decoding: utf8[$0.range], as: UTF8.self) } == [
        "MR. OSKE: Good afternoon.", "The port is open.", "Q: Did he sign?",
      ])
  }

  @Test func theHeadOfABriefingHidesNoSpeaker() {
    let head = ["THE WHITE HOUSE", "Office of the Press Secretary", "February 11, 2026", "1:05 P.M. EST"]
    let said = [
      "MS. LIND: Good afternoon.", "The port is open.", "Q    Did he sign?", "MS. LIND: No.", "Q    But --",
    ]
    let turns = SpeakerTurns.turns(in: (head + said).joined(separator: "\n\n"))
    #expect(turns.map(\.speaker) == ["MS. LIND", "MS. LIND", "MS. LIND"])
  }

  @Test(arguments: ["Phone: 1\n\nEmail: x\n\nPhone: 2", "Photo: Jan Lind\n\nOne.\n\nPhoto: Ana Díaz"])
  func labelsBelowAnArticleAreNoSpeakers(labels: String) {
    let article = (1...10).map { "The port was closed for the \($0). time after a fire." }
    for count in [4, 10] {
      let text =
        (["Port closed after fire"] + article.prefix(count * 2) + [labels, "It was founded in 1820."])
      #expect(SpeakerTurns.turns(in: text.joined(separator: "\n\n")) == [])
    }
  }

  @Test func whatParliamentsPrintInBracketsIsNoName() {
    let text =
      "Mr Jan Lind (Keld) (Con): It is open.\n\nThe Prime Minister (Sir Tom Dahl): I agree.\n\n"
      + "Mr Jan Lind (Keld) (Con): Will he sign?\n"
    #expect(
      SpeakerTurns.turns(in: text).map(\.speaker) == ["Mr Jan Lind", "The Prime Minister", "Mr Jan Lind"])
  }

  @Test(arguments: ["INTERVIEW: \"We never saw it\"", "EXCLUSIVE: Minister speaks"])
  func aHeadlineIsNoTurn(headline: String) {
    let text = "\(headline)\n\nQ: When did you learn it?\nA: On Thursday.\nQ: Not on Monday?\n"
    #expect(SpeakerTurns.turns(in: text).map(\.speaker) == ["Q", "A", "Q"])
    #expect(SpeakerTurns.turns(in: "MINISTER: Hello\n\nQ: Did he sign?\n\nMINISTER: No.").count == 3)
  }

  @Test(arguments: [
    "The minister said: no.\n\nThe mayor said: yes.",
    "UPDATE: The port is closed.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.",
    "World in brief\n\nLONDON: The port is closed.\n\nPARIS: France will help.\n\nBERLIN: Nobody spoke.",
    "12:30: one\n\n12:40: two", "",
  ])
  func ordinaryTextHasNone(text: String) {
    #expect(SpeakerTurns.turns(in: text) == [])
  }

  @Test func anExaminationHasItsSpeakersWithoutNumberedLines() {
    let text =
      "THE COURT: Please be seated.\n(Witness sworn.)\nDIRECT EXAMINATION\nBY MR. HALE:\n"
      + "Q.   Where were you?\nA.   I was at the office with\nAgent Kim.\nQ.   Did you see him?\nA.   No.\n"
      + "A train passed.\nMS. ORTIZ: Objection.\n"
    #expect(
      SpeakerTurns.turns(in: text).map(\.speaker) == [
        "THE COURT", "MR. HALE", "THE WITNESS", "THE WITNESS", "MR. HALE", "THE WITNESS", "THE WITNESS",
        "MS. ORTIZ",
      ])
  }
}
