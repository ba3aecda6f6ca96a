import Testing

@testable import Documents

@Suite struct InterviewTests {
  @Test func paragraphsWithNamesAreTurns() {
    let blocks = [
      Block(.heading, "Talk", level: 1), Block(.paragraph, "Was it signed?"),
      Block(.paragraph, "Anna Li: No. That is false."), Block(.paragraph, "They say so."),
      Block(.paragraph, "Anna Li: We reject it."),
    ]
    #expect(NamedTurns.marked(blocks).map(\.speaker) == [nil, nil, "Anna Li", nil, "Anna Li"])
    #expect(NamedTurns.marked(blocks).map(\.text) == blocks.map(\.text))
  }

  @Test func notesAreNoTurns() {
    let blocks = ["Note: One is open.", "Note: Two are closed.", "Update: None is."].map {
      Block(.paragraph, $0)
    }
    #expect(NamedTurns.marked(blocks) == blocks)
  }

  @Test func placesAreNoSpeakers() {
    let blocks = ["LONDON: The port is closed.", "PARIS: France will help."].map { Block(.paragraph, $0) }
    #expect(NamedTurns.marked(blocks) == blocks)
  }

  @Test func aRowWithANameIsATurn() {
    let row = [[Block(.paragraph, "MR. LIND:")], [Block(.paragraph, "We reject the claim. It is false.")]]
    #expect(
      CellProse.blocks(ofRow: row) == [
        Block(.turn, "MR. LIND: We reject the claim. It is false.", speaker: "MR. LIND")
      ])
  }

  @Test func numbersOfLinesAreNoText() throws {
    let text = """
      1   The port was closed on Monday, the police said, and the
      2   mayor denied that the quay had burned.  The ministry would
      3   not comment.
      4
      5   Nothing else is known.
      """
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .transcript)
    #expect(
      try TranscriptReader.document(of: text).blocks.map(\.text) == [
        "The port was closed on Monday, the police said, and the mayor denied that the quay had burned. "
          + "The ministry would not comment.", "Nothing else is known.",
      ])
  }

  @Test func aListIsNoTranscript() {
    let text = "1 Open the port\n2 Close the quay\n3 Say nothing\n"
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .plainText)
  }

  @Test func lettersThatComeAgainAreSpeakers() {
    let blocks = ["I: Why?", "B: Nobody knows.", "I: Nobody?", "B: No."].map { Block(.paragraph, $0) }
    #expect(NamedTurns.marked(blocks).map(\.speaker) == ["I", "B", "I", "B"])
    let items = ["A: One is open.", "B: Two are closed.", "C: None is."].map { Block(.paragraph, $0) }
    #expect(NamedTurns.marked(items) == items)
  }
}
