import Documents
import Testing

@Suite struct RollingCaptionTests {
  private static func texts(_ cues: [String]) throws -> [String] {
    let file = cues.enumerated().map { index, words in
      "00:0\(index).000 --> 00:0\(index).990\n\(words)\n"
    }
    return try SubtitleReader.document(of: "WEBVTT\n\n" + file.joined(separator: "\n")).blocks.map(\.text)
  }

  @Test func wordsOfTheCueBeforeStandOnce() throws {
    #expect(
      try Self.texts([
        " \nwe<00:00:00.500><c> never</c><00:00:01.000><c> signed</c>", "we never signed\n ",
        "we never signed\nthat<00:00:02.500><c> paper</c>", "that paper\n ",
      ]) == ["we never signed that paper"])
  }

  @Test func wordsThatAreAddedOneByOneStandOnce() throws {
    #expect(
      try Self.texts(["we never", "we never signed", "we never signed that"]) == ["we never signed that"])
  }

  @Test func whatSomebodySaysTwiceStaysTwice() throws {
    #expect(
      try Self.texts(["It is false. Not true.", "Not true. It never was.", "We will respond.", "Tomorrow."])
        == ["It is false. Not true. Not true. It never was. We will respond. Tomorrow."])
  }
}
