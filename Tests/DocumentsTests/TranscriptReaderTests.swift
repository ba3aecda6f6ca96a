import Documents
import Testing

@Suite struct TranscriptReaderTests {
  private static let text = """
                                                                  12
     1            P R O C E E D I N G S
     2                                          (10:05 a.m.)
     3            CHIEF JUSTICE ROBERTS:  We'll hear argument
     4  first this morning in Case 21-1086, Allen versus
     5  Milligan.
     6            Mr. LaCour.
     7            MR. LACOUR:  Mr. Chief Justice, and may it
     8  please the Court:
     9            Alabama conducted its 2021 redistricting in
    10  a lawful, race-neutral manner.
    11            JUSTICE SOTOMAYOR:  Counsel, that's not true,

                      Alderson Reporting Company
                                                                  13
     1  and you know it.
    """

  @Test func numbersAndHeadsOfPagesAreInNoStatement() throws {
    #expect(KindDetector.kind(of: Array(Self.text.utf8), name: "court.txt") == .transcript)
    let document = try TranscriptReader.document(of: Self.text)
    #expect(
      document.blocks.map { "\($0.kind.rawValue) \($0.speaker ?? "-"): \($0.text)" } == [
        "heading -: PROCEEDINGS", "caption -: (10:05 a.m.)",
        "turn CHIEF JUSTICE ROBERTS: CHIEF JUSTICE ROBERTS: We'll hear argument first this morning in Case "
          + "21-1086, Allen versus Milligan.",
        "turn CHIEF JUSTICE ROBERTS: Mr. LaCour.",
        "turn MR. LACOUR: MR. LACOUR: Mr. Chief Justice, and may it please the Court:",
        "turn MR. LACOUR: Alabama conducted its 2021 redistricting in a lawful, race-neutral manner.",
        "turn JUSTICE SOTOMAYOR: JUSTICE SOTOMAYOR: Counsel, that's not true, and you know it.",
      ])
    #expect(
      document.dropped.map { "\($0.count) \($0.what)" } == [
        "12 line numbers", "3 running heads and page numbers",
      ])
  }

  @Test(arguments: [
    (1...12).map { "\($0). apples and pears" }.joined(separator: "\n"),
    (1...12).map { "\($0) Apples" }.joined(separator: "\n"),
    "The port was closed on Monday.\n\nThe mayor denied it.",
  ])
  func listsAndTextsAreNone(text: String) {
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .plainText)
  }
}
