import Testing

@testable import Documents

@Suite struct ChatReaderTests {
  private static func turns(_ text: String) throws -> [String] {
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .chat)
    return try ChatReader.document(of: text).blocks.map { "\($0.speaker ?? $0.kind.rawValue): \($0.text)" }
  }

  @Test func messagesOfWhatsAppAreTurns() throws {
    let text = """
      11/02/2026, 08:30 - Messages and calls are end-to-end encrypted.
      11/02/2026, 08:30 - Maren Oske: Did the port close?
      11/02/2026, 08:31 - Jan Lind: Yes. It closed on Monday.
      They have not said why.
      11/02/2026, 08:32 - Jan Lind: <Media omitted>
      11/02/2026, 8:33 PM - Maren Oske: The mayor denies it.
      """
    #expect(
      try Self.turns(text) == [
        "furniture: Messages and calls are end-to-end encrypted.", "Maren Oske: Did the port close?",
        "Jan Lind: Yes. It closed on Monday.", "Jan Lind: They have not said why.",
        "Maren Oske: The mayor denies it.",
      ])
    #expect(
      try ChatReader.document(of: text).dropped == [
        DroppedPart("times", count: 5), DroppedPart("attachments", count: 1),
      ])
  }

  /// What Zoom and Teams save, with the names of a company's directory.
  @Test(arguments: [
    "[Lind, Jan] 13:05:12\nDid it close?\n\n[Oske, Maren] 13:05:40\nYes. On Monday.\n",
    "Lind, Jan   0:03\nDid it close?\n\nOske, Maren   0:12\nYes. On Monday.\n",
    "13:05:12 From Lind, Jan to Everyone:\n\tDid it close?\n13:05:40 From Oske, Maren to Everyone:\n"
      + "\tYes. On Monday.\n",
  ])
  func headsOfTranscriptsAreSpeakers(text: String) throws {
    #expect(try Self.turns(text) == ["Lind, Jan: Did it close?", "Oske, Maren: Yes. On Monday."])
  }

  @Test func whatWhisperPrintsIsAText() throws {
    let text = """
      [00:00.000 --> 00:05.440]  The port is open, and the police have
      [00:05.440 --> 00:09.600]  confirmed that. He did not sign it.
      [01:09:09.600 --> 01:09:12.000]  Nobody did.
      """
    #expect(
      try Self.turns(text).joined(separator: " ")
        == "paragraph: The port is open, and the police have confirmed that. He did not sign it. Nobody did.")
  }

  @Test func messagesInBracketsAreTurns() throws {
    let text = """
      [11.02.2026, 08:30:20] Олена Бережна: Порт закрили?
      [11.02.2026, 08:31:02] ~ Іван Коваль: Так. Закрили в понеділок.
      """
    #expect(
      try Self.turns(text) == [
        "Олена Бережна: Порт закрили?", "Іван Коваль: Так. Закрили в понеділок.",
      ])
    #expect(try ChatReader.document(of: text).metadata.published == ["11.02.2026"])
  }

  @Test(arguments: [
    "Олена Бережна, [11.02.2026 08:30]\nПорт закрили.\n\nІван Коваль, [11.02.2026 08:32]\nНеправда.\n",
    "Олена Бережна  0:01\nПорт закрили.\n\nІван Коваль  0:04\nНеправда.\n",
    "Олена Бережна (0:01)\nПорт закрили.\nІван Коваль (0:04)\nНеправда.\n",
    "[0:01] Олена Бережна\nПорт закрили.\n[0:04] Іван Коваль\nНеправда.\n",
  ])
  func whoStandsAboveTheWordsSpeaks(text: String) throws {
    #expect(try Self.turns(text) == ["Олена Бережна: Порт закрили.", "Іван Коваль: Неправда."])
  }

  @Test func whatAProgramHeardGoesOnOverLinesAndTimes() throws {
    #expect(
      try Self.turns(
        "Jan Lind  0:01\nNothing burned, and we\ntold the police.\n\nMaren Oske  0:10\nThank you.\n")
        == ["Jan Lind: Nothing burned, and we told the police.", "Maren Oske: Thank you."])
    #expect(
      try Self.turns("0:00\nwe never signed that paper\n0:04\nand anybody who says so\n0:35\nis mistaken\n")
        == [
          "paragraph: we never signed that paper and anybody who says so", "paragraph: is mistaken",
        ])
  }

  @Test func theChatOfAMeetingIsRead() throws {
    let text =
      "08:30:15\t From  Maren Oske : Did the port close?\n"
      + "08:30:40\t From  Jan Lind  to  Everyone : Yes, on Monday.\n"
    #expect(KindDetector.kind(of: Array(("[08:30] A: x\n[08:31] B: y\n").utf8), name: "a.txt") == .chat)
    #expect(
      try ChatReader.document(of: text).blocks.map(\.speaker) == ["Maren Oske", "Jan Lind"])
  }

  @Test(arguments: [
    "08:30 The port closes.\n09:15 The mayor speaks.\n10:00 The police deny it.\n",
    "Film  20:15\nNews  22:30\nSport  23:00\nMusic  23:30\n",
    "Maren Oske\n11 February 2026, 08:30\n\nThe port was closed on Monday.\n",
  ])
  func whatOnlyHasTimesIsPlainText(text: String) {
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .plainText)
  }
}
