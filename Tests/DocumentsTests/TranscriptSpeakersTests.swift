import Testing

@testable import Documents

/// Who speaks in an examination.
@Suite struct TranscriptSpeakersTests {
  private static func speakers(_ lines: [String]) throws -> [String] {
    let text = lines.enumerated().map { "\($0.offset + 1)  \($0.element)" }.joined(separator: "\n")
    return try TranscriptReader.document(of: text).blocks.map { "\($0.speaker ?? "-"): \($0.text)" }
  }

  @Test func answersAreTheWitnessAndQuestionsTheExaminer() throws {
    #expect(
      try Self.speakers([
        "Q.   Who was there?", "A.   Nobody.", "MR. LIND:  Objection.", "CROSS-EXAMINATION BY MS. OSKE:",
        "Q.   Did you sign", "the contract?", "A.   No.", "THE COURT:  Go on.", "A.   I never signed it.",
        "BY DR. DAHL:", "Q    When?", "A    In May.",
      ]) == [
        "-: Q. Who was there?", "-: A. Nobody.", "MR. LIND: MR. LIND: Objection.",
        "-: CROSS-EXAMINATION BY MS. OSKE:", "MS. OSKE: Q. Did you sign the contract?", "THE WITNESS: A. No.",
        "THE COURT: THE COURT: Go on.", "THE WITNESS: A. I never signed it.", "-: BY DR. DAHL:",
        "DR. DAHL: Q When?", "THE WITNESS: A In May.",
      ])
  }

  @Test func aHangingIndentGoesOnWithItsLine() throws {
    #expect(
      try TranscriptReader.document(
        of: "1  STEVEN E. MERCER, ESQ., Deputy Attorney General, Los\n2      Angeles, Cal.; for the city.\n"
          + (3...12).map { "\($0)  the rest." }.joined(separator: "\n")
      ).blocks.first?.text.hasPrefix(
        "STEVEN E. MERCER, ESQ., Deputy Attorney General, Los Angeles, Cal.; for the city.") == true)
  }

  @Test func aTitleBelongsToTheSpeaker() {
    let text =
      "МІНІСТР: Порт відкритий.\nЖУРНАЛІСТ: Чому?\nРечник міністерства Іван Коваль: Дякую.\nВін пішов."
    #expect(
      SpeakerTurns.turns(in: text).map(\.speaker) == [
        "МІНІСТР", "ЖУРНАЛІСТ", "Речник міністерства Іван Коваль", "Речник міністерства Іван Коваль",
      ])
  }

  @Test(arguments: ["He said to Jan: no.", "The port, said Jan Lind: no.", "The answer is this: no."])
  func whatOnlyLeadsInIsNoSpeaker(text: String) {
    #expect(SpeakerName.titledPrefix(of: text) == nil)
  }
}
