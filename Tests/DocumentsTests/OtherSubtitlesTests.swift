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
      "\(first) Did you ask?", "\(first) Twice?", "\(second) No.",
    ])
    #expect(
      found.map(\.text) == [
        "\(first) The port has been closed.", "(SIREN WAILS)", "\(second) We never knew.",
        "\(first) Did you ask? Twice?", "\(second) No.",
      ])
    let names = found.map { $0.speaker?.uppercased() }
    #expect(names == ["REPORTER", nil, "MAYOR", "REPORTER", "MAYOR"])
    #expect(found[1].kind == .caption)
  }

  @Test(arguments: [("[MAN]", "[WOMAN]"), ("[MAN:]", "[WOMAN:]"), ("（MAN）", "（WOMAN）"), ("【MAN】", "【WOMAN】")])
  func namesInBracketsPartALine(man: String, woman: String) throws {
    let found = try blocks(["\(man) Did you ask? \(woman) No.", "\(woman) Never.", "\(man) Why not?"])
    #expect(found.map(\.text) == ["\(man) Did you ask?", "\(woman) No. Never.", "\(man) Why not?"])
    #expect(found.map(\.speaker) == ["MAN", "WOMAN", "MAN"])
  }

  @Test func whatStandsInBracketsInsideASentencePartsNothing() throws {
    let found = try blocks(["[MAN] We asked [WOMAN] nobody.", "[WOMAN] No.", "[WOMAN] Never.", "[MAN] Why?"])
    #expect(found.map(\.text) == ["[MAN] We asked [WOMAN] nobody.", "[WOMAN] No. Never.", "[MAN] Why?"])
  }

  @Test(arguments: ["(KING)", "[Judge Lind]", "(MRS. WILLIAMS)", "(PRESS OFFICER)"])
  func aNameMayEndAsASoundDoes(name: String) throws {
    #expect(try !blocks(["\(name) We never knew.", "\(name) Nobody did."]).contains { $0.speaker == nil })
  }

  @Test func aNameInBracketsThatStandsOnceIsNone() throws {
    let found = try blocks(["[MAN] We never knew.", "[MAN] Nobody did.", "[Ominous] Or so it was."])
    #expect(found.map(\.speaker) == ["MAN"])
  }

  @Test func whatIsHeardIsNoSpeaker() throws {
    let found = try blocks(["(SIGHS) We never", "knew. (COUGHS)", "(SIGHS) Nobody told us.", "(laughs) No."])
    #expect(
      found.map(\.text) == ["(SIGHS) We never knew. (COUGHS) (SIGHS) Nobody told us. (laughs) No."])
    #expect(found.map(\.speaker) == [nil])
  }

  @Test(arguments: [
    "(SCOFFS)", "(EXHALES)", "(SNIFFLES)", "(BREATHES DEEPLY)", "(STAMMERS)", "(IN FRENCH)", "(ON TV)",
    "(OVER RADIO)", "(CRYING)", "(SIREN WAILING)", "(PHONE RINGS)", "(ALL LAUGH)", "(SPEAKS FRENCH)",
    "(MUFFLED)", "(SUSPIRA)", "(SEUFZT)", "(ВЗДЫХАЕТ)",
  ])
  func aSoundThatRecursIsNoSpeaker(sound: String) throws {
    let found = try blocks(["\(sound) We never knew.", "\(sound) Nobody did."])
    #expect(found.map(\.speaker) == [nil])
  }

  @Test(arguments: [
    ["(which nobody had", "ever closed) was open."], ["*I never said that.*", "Nobody did."],
  ])
  func aBracketThatRunsOnAndEmphasisAreSpeech(said: [String]) throws {
    let found = try blocks(["The port"] + said)
    #expect(found.map(\.kind) == [.turn])
    #expect(found.map(\.text) == [(["The port"] + said).joined(separator: " ")])
  }

  @Test func speechBetweenTwoRemarksIsSpeech() throws {
    let found = try blocks([
      "[music] We never knew. [applause]", "[music] [applause]", "* Musik *", "# La la #",
    ])
    #expect(found.map(\.kind) == [.turn, .caption, .caption, .caption])
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
