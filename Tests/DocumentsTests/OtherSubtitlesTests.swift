import Testing

@testable import Documents

@Suite struct OtherSubtitlesTests {
  @Test func timesWithACommaAreYouTubes() throws {
    let text = "0:00:01.000,0:00:03.000\nWe reject\n\n0:00:03.000,0:00:05.000\nthe report.\n"
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a") == .subtitles)
    #expect(try SubtitleReader.document(of: text).blocks.map(\.text) == ["We reject the report."])
  }

  @Test func linesOfSubStationAreRead() throws {
    let text = """
      [Script Info]
      Title: x
      [Events]
      Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
      Dialogue: 0,0:00:01.00,0:00:03.00,Default,Lind,0,0,0,,{\\i1}We reject\\Nthe report, all of it.
      """
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a") == .subtitles)
    let block = try SubtitleReader.document(of: text).blocks.first
    #expect(block?.text == "We reject the report, all of it." && block?.speaker == "Lind")
    #expect(block?.times == 1_000..<3_000)
  }

  @Test func subtitlesInXMLAreRead() throws {
    let tree = PageTree.tree(
      "<tt><body><div><p begin=\"00:00:01.000\" end=\"00:00:03.000\">We reject<br/>the</p>"
        + "<p begin=\"3s\" dur=\"2s\"><span>report.</span></p></div></body></tt>")
    let block = try SubtitleReader.document(ofTimedText: tree).blocks.first
    #expect(block?.text == "We reject the report." && block?.times == 1_000..<5_000)
  }

  @Test func twoAnglesBeginATurn() throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\n>> JAN LIND: We do.\n>> REPORTER: Why?\n"
    #expect(try SubtitleReader.document(of: text).blocks.map(\.speaker) == ["JAN LIND", "REPORTER"])
  }
}
