import Documents
import Testing

@Suite struct SubtitleReaderTests {
  @Test func cuesMayGoBackInTime() throws {
    let document = try SubtitleReader.document(
      of: "1\n00:01:00,000 --> 00:01:02,000\nWe never\n\n2\n00:00:01,000 --> 00:00:02,000\nsigned that.\n")
    #expect(document.blocks.map(\.text) == ["We never signed that."])
    #expect(document.blocks.first?.times == 60_000..<60_000)
  }

  @Test func aSentenceRunsAcrossCues() throws {
    let text =
      "1\r\n00:00:01,000 --> 00:00:04,200\r\nMINISTER: We never signed that,\r\n\r\n2\r\n00:00:04,300 --> "
      + "00:00:07,900\r\nand <i>anybody</i> who says so\r\nis mistaken.\r\n\r\n3\r\n00:00:08,000 --> "
      + "00:00:11,000\r\n[applause]\r\n"
    let document = try SubtitleReader.document(of: text)
    #expect(
      document.blocks == [
        Block(
          .turn, "MINISTER: We never signed that, and anybody who says so is mistaken.", speaker: "MINISTER",
          times: 1_000..<7_900),
        Block(.caption, "[applause]", times: 8_000..<11_000),
      ])
  }

  /// Chinese has no spaces, and its subtitles hardly any stops.
  @Test(arguments: [
    (["警方说，港口关闭", "市长否认", "部门拒绝评论"], ["警方说，港口关闭", "市长否认", "部门拒绝评论"]),
    (["我们从未签署那份", "文件。", "他说：没有。"], ["我们从未签署那份文件。他说：没有。"]),
    (["我们从未签署。", "记者：但是报纸刊登了。", "林剑：那是假的。"], ["我们从未签署。", "记者：但是报纸刊登了。", "林剑：那是假的。"]),
  ])
  func chineseCuesAreSentencesOrGoOn(cues: [String], turns: [String]) throws {
    let text = cues.enumerated().map { "\($0 + 1)\n00:00:0\($0),000 --> 00:00:0\($0 + 1),000\n\($1)\n" }
    #expect(try SubtitleReader.document(of: text.joined(separator: "\n")).blocks.map(\.text) == turns)
  }

  @Test func aVoiceOfWebVTTIsTheSpeaker() throws {
    let text =
      "WEBVTT\n\nNOTE made by hand\n\n00:01.000 --> 00:04.200 align:left\n<v Minister>We never &amp; "
      + "ever,\n\n00:04.300 --> 00:05.000\n<v Minister>no.\n\n00:05.100 --> 00:06.000\n<v Reporter>Why?\n"
    let blocks = try SubtitleReader.document(of: text).blocks
    #expect(blocks.map(\.text) == ["We never & ever, no.", "Why?"])
    #expect(blocks.map(\.speaker) == ["Minister", "Reporter"])
  }

  @Test func aBlankLineBelowTheTimesIsNoEnd() throws {
    let text =
      "WEBVTT\n\n00:00.000 --> 00:01.000\n\nOne.\n\n2\n00:01.000 --> 00:02.000\n\n\n3\n00:02.000 --> "
      + "00:03.000\nTwo.\n"
    #expect(try SubtitleReader.document(of: text).blocks.map(\.text) == ["One. Two."])
  }

  @Test func voicesChangeWithinALine() throws {
    let text = "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Anna>We never signed it. <v Bob>You did.\n"
    let blocks = try SubtitleReader.document(of: text).blocks
    #expect(blocks.map(\.text) == ["We never signed it.", "You did."])
    #expect(blocks.map(\.speaker) == ["Anna", "Bob"])
  }

  @Test(arguments: [("Jan Lind", "Ana Díaz"), ("JAN LIND", "ANA DÍAZ"), ("Jan", "Ana")])
  func aNameInEachCueIsTheSpeaker(first: String, second: String) throws {
    let said = [
      "\(first): It was closed", "\(first): on Monday.", "\(second): He said so", "\(first): When?",
    ]
    let cues = said.enumerated().map { "00:0\($0).000 --> 00:0\($0 + 1).000\n\($1)\n" }
    let blocks = try SubtitleReader.document(of: "WEBVTT\n\n" + cues.joined(separator: "\n")).blocks
    #expect(
      blocks.map(\.text) == [
        "\(first): It was closed on Monday.", "\(second): He said so", "\(first): When?",
      ])
    #expect(blocks.map(\.speaker) == [first, second, first])
  }

  @Test func aWordBeforeAColonThatDoesNotRecurIsNoName() throws {
    let text =
      "1\n00:00:01,000 --> 00:00:02,000\nWe say this:\n\n"
      + "2\n00:00:02,000 --> 00:00:03,000\nNever: no.\n"
    #expect(try SubtitleReader.document(of: text).blocks.map(\.text) == ["We say this: Never: no."])
  }

  @Test(arguments: [">>", "&gt;&gt;"]) func somebodyElseSpeaksWithinALine(mark: String) throws {
    let text =
      "1\n00:00:01,000 --> 00:00:02,000\n\(mark) REPORTER: Was it\n\n"
      + "2\n00:00:02,000 --> 00:00:03,000\nclosed? \(mark) BERG: Yes. \(mark) And now?\n"
    let blocks = try SubtitleReader.document(of: text).blocks
    #expect(blocks.map(\.text) == ["REPORTER: Was it closed?", "BERG: Yes.", "And now?"])
    #expect(blocks.map(\.speaker) == ["REPORTER", "BERG", nil])
  }

  @Test func aFileWithoutACueIsRefused() {
    let error = DocumentError(
      "the subtitle file has no timed cues", fix: "save it as .srt or .vtt again")
    #expect(throws: error) { try SubtitleReader.document(of: "1\nHello.\n") }
  }
}
