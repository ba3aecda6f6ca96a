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

  private func blocks(_ said: [String]) throws -> [Block] {
    let cues = said.enumerated().map { number, text in
      "\(number + 1)\n00:00:0\(number),000 --> 00:00:0\(number + 1),000\n\(text)\n"
    }
    return try SubtitleReader.document(of: cues.joined(separator: "\n")).blocks
  }

  @Test(arguments: [("(REPORTER)", "(MAYOR)"), ("[Reporter]", "[Mayor]"), ("(REPORTER):", "(MAYOR):")])
  func aNameInBracketsThatRecursIsTheSpeaker(first: String, second: String) throws {
    let found = try blocks([
      "\(first) The port has been", "closed.", "(SIREN WAILS)", "\(second) We never knew.",
      "\(first) Did you ask?", "\(first) Twice?",
    ])
    #expect(
      found.map(\.text) == [
        "\(first) The port has been closed.", "(SIREN WAILS)", "\(second) We never knew.",
        "\(first) Did you ask? Twice?",
      ])
    let names = found.map { $0.speaker?.uppercased() }
    #expect(names == ["REPORTER", nil, "MAYOR", "REPORTER"])
    #expect(found[1].kind == .caption)
  }

  @Test func namesInBracketsPartALine() throws {
    let found = try blocks(["[MAN] Did you ask? [WOMAN] No.", "[WOMAN] Never.", "[MAN] Why not?"])
    #expect(found.map(\.text) == ["[MAN] Did you ask?", "[WOMAN] No. Never.", "[MAN] Why not?"])
    #expect(found.map(\.speaker) == ["MAN", "WOMAN", "MAN"])
  }

  @Test func whatIsHeardIsNoSpeaker() throws {
    let found = try blocks(["(SIGHS) We never", "knew. (COUGHS)", "(SIGHS) Nobody told us.", "(laughs) No."])
    #expect(
      found.map(\.text) == ["(SIGHS) We never knew. (COUGHS) (SIGHS) Nobody told us. (laughs) No."])
    #expect(found.map(\.speaker) == [nil])
  }

  @Test func speechBetweenTwoRemarksIsSpeech() throws {
    let found = try blocks(["[music] We never knew. [applause]", "[music] [applause]", "* Musik *"])
    #expect(found.map(\.kind) == [.turn, .caption, .caption])
  }

  @Test func anotherColourIsAnotherSpeaker() throws {
    let found = try blocks([
      "<font color=\"#ffff00\">We were never</font>", "<font color=\"#ffff00\">told.\nNobody was.</font>",
      "<font color=\"#00ff00\">Not true</font>", "<font color=\"#00ff00\">at all.</font>",
      "It was <font color=\"#ff0000\">never</font> said.",
    ])
    #expect(
      found.map(\.text) == ["We were never told. Nobody was.", "Not true at all.", "It was never said."])
  }
}
