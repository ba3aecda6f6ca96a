import Testing

@testable import SentenceSegmentation

/// Paragraphs that were filled to a width, whatever letter a line begins with, and lines that were not.
@Suite struct LineWrappingTests {
  private static let german = [
    "Bürgermeisterin Ruth Adeyemi wies den Vorwurf als absurd zurück. Die Reederei Norrland lehnte einen "
      + "Kommentar ab. Das Ministerium in Berlin bestritt, von der Gefahr gewusst zu haben.",
    "Die Opposition fordert eine Untersuchung durch den Landtag und die Veröffentlichung aller Unterlagen. "
      + "Der Bericht der Rechnungsprüfer soll im April erscheinen, sagte ein Sprecher.",
  ]
  private static let english = [
    "European Union agriculture ministers failed on Monday to agree on an extension, with Poland and Hungary "
      + "insisting on a ban, diplomats said. There was no majority.",
    "The corridor was opened in 2022 after talks in Istanbul between Ukraine and Russia. President Ana "
      + "Berg of Moldova said on Friday that Chisinau would support it.",
    "The National Audit Office of Norrland found that 3.2 million euros had been spent in Rotterdam and "
      + "Antwerp.",
  ]
  private static let chinese = [
    "欧盟农业部长周一未能就延长粮食走廊达成一致，波兰和匈牙利坚持禁止进口，外交官说。匈牙利总理否认匈牙利阻挠了协议。",
    "走廊于2022年在伊斯坦布尔举行谈判之后开通，此后已三次延长。摩尔多瓦总统周五表示，基希讷乌将支持该走廊。",
  ]

  @Test func aLineTooLongToBeMeasuredMayStandAmongWrappedOnes() {
    let line = "The harbour was closed on Monday after the fire that had begun"
    let paragraph = Array(repeating: line, count: 6).joined(separator: "\n") + "."
    let long = Array(repeating: "word", count: 120).joined(separator: " ")
    let text =
      Array(repeating: paragraph, count: 6).joined(separator: "\n\n") + "\n\n\(line)\n\(line)\n\(line)\n"
      + "\(long)\n\(line)\n\(line).\n"
    let sentences = SentenceSegmenter(language: "en").sentences(of: text)
    #expect(sentences.count >= 7)
  }

  /// A paragraph in lines of at most so many columns.
  private func filled(_ paragraph: String, _ width: Int, first: String = "", rest: String = "") -> String {
    let isWide = paragraph.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
    let words = isWide ? paragraph.map(String.init) : paragraph.split(separator: " ").map(String.init)
    var (lines, line) = ([String](), first)
    var columns = first.count
    for word in words {
      let isEmpty = line == first && lines.isEmpty || line == rest && !lines.isEmpty
      let gap = isWide || isEmpty ? "" : " "
      let needed = word.unicodeScalars.reduce(gap.count) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      if columns + needed > width, !isEmpty, word != "，", word != "。" {
        lines.append(line)
        line = rest + word
        columns = rest.count + needed - gap.count
      } else {
        line += gap + word
        columns += needed
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private func sentences(_ text: String, _ language: String) -> [String] {
    let utf8 = Array(text.utf8)
    return SentenceSegmenter(language: language).sentences(of: text).map { sentence in
      let words = String(decoding: utf8[sentence.range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
      return words.joined(separator: language == "zh" ? "" : " ")
    }
  }

  @Test(arguments: [
    ("de", german, [40, 56, 66, 67, 68, 70, 76, 80]), ("en", english, [34, 50, 56, 60, 66, 70, 76, 80]),
    ("zh", chinese, [40, 50, 60]),
  ])
  func filledParagraphsAreWhole(language: String, paragraphs: [String], widths: [Int]) {
    let whole = paragraphs.flatMap { sentences($0, language) }
    for width in widths {
      let blocks = paragraphs.map { filled($0, width) }
      #expect(sentences(blocks.joined(separator: "\n\n"), language) == whole, "\(width) columns, blank lines")
      let indented = paragraphs.map { filled($0, width, first: "   ") }
      #expect(sentences(indented.joined(separator: "\n"), language) == whole, "\(width) columns, indents")
    }
  }

  @Test(arguments: [("* ", 50), ("- ", 60), ("• ", 72), ("1. ", 60), ("(a) ", 66)])
  func itemsWithHangingIndentsAreWhole(bullet: String, width: Int) {
    let hanging = String(repeating: " ", count: bullet.count)
    for rest in [hanging, ""] {
      let items = Self.english.enumerated().map { number, text in
        let mark = bullet.replacing("1", with: "\(number + 1)").replacing(
          "(a", with: "(\(["a", "b", "c"][number])")
        return filled(text, width, first: mark, rest: rest)
      }
      let found = sentences("What we know:\n" + items.joined(separator: "\n"), "en")
      #expect(found.count == 6 && found[2] == "There was no majority.", "\(bullet), '\(rest)': \(found)")
    }
  }

  @Test func whatStandsAboveWireCopyStaysApart() {
    let copy = Self.english.map { filled($0, 66, first: "   ") }.joined(separator: "\n")
    let head = [
      "BC-EU--Grain,450", "Ministers fail to agree on grain corridor", "By MAREN OSKE", "Associated Wire",
    ]
    let found = sentences(head.joined(separator: "\n") + "\n" + copy, "en")
    #expect(found == head + Self.english.flatMap { sentences($0, "en") })
  }

  @Test(arguments: [
    [
      "Ferry tender was steered to one bidder, state auditors say today",
      "Ministry denies that bids were opened early.",
    ],
    [
      "Ferry tender was steered to one bidder, state auditors say today", "By Maren Oske", "11 February 2026",
    ],
    [
      "Port of Keld closes again after second fire in a month on quay",
      "Mayor Adeyemi faces a vote of no confidence on Monday",
      "What we know about the ferry tender and the report",
    ],
  ])
  func headlinesAboveFilledTextStayApart(head: [String]) {
    let text = Self.english.map { filled($0, 66) }.joined(separator: "\n\n")
    #expect(
      sentences(head.joined(separator: "\n") + "\n\n" + text, "en")
        == head + Self.english.flatMap { sentences($0, "en") })
  }

  @Test(arguments: [
    "Harbour Authority of Keld\nPress Office, Third Floor\n12 Quay Street\nKeld",
    "Shall I compare thee to a summer's day\nThou art more lovely and more temperate\nRough winds do shake",
    "- northern quay\n- southern quay, which burned\n- the old mole",
    "Ana Ruiz\nMaren Oske\nJan Lind\nRuth Adeyemi\nIstvan Nagy",
  ])
  func linesThatNobodyFilledStayApart(lines: String) {
    let text = Self.english.map { filled($0, 66) }
    let whole = text.flatMap { sentences($0, "en") }
    let all = lines.split(separator: "\n").map(String.init)
    #expect(sentences(lines, "en") == all)
    #expect(sentences((text + [lines]).joined(separator: "\n\n"), "en") == whole + all)
  }

  @Test(arguments: ["середа, 11 лютого 2026, 06:30", "woensdag 11.02.2026 om 06:30"])
  func aDateInSmallLettersStaysBelowTheByline(date: String) {
    let text =
      "Порт закрили після пожежі, мер заперечує\nОлена Бережна\n\(date)\n\nПорт закрили в понеділок.\n"
    #expect(
      sentences(text, "uk") == [
        "Порт закрили після пожежі, мер заперечує", "Олена Бережна", date, "Порт закрили в понеділок.",
      ])
  }
}
