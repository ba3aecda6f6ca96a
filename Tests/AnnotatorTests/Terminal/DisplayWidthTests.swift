import Testing

@testable import Annotator

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("мир їжак", 8), ("東京", 4), ("ﾊﾝ", 2), ("Ａ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("e\u{301}", 1), ("é", 1), ("й", 1), ("и\u{306}", 1), ("\u{301}", 0), ("नमस्ते", 4), ("हिन्दी", 5), ("ไทย", 3),
    ("שָׁלוֹם", 4),
    ("…—“”", 4), ("a\u{A0}b", 3), ("\u{600}1", 2),
  ])
  func countsColumnsOfScripts(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test(arguments: [
    ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("🇺🇦", 2), ("🇺🇦🇫🇷", 4),
    ("🇺", 1), ("🇺🇦🇫", 3), ("☎\u{FE0E}", 1), ("🏳️‍🌈", 2), ("⌚", 2), ("a\u{200D}b", 2), ("🏽", 2), ("©", 1),
  ])
  func countsColumnsOfEmoji(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func clustersHoldTogetherWhatIsOneSign() {
    let text = "e\u{301}🇺🇦🇫👩🏽‍💻x\u{FE0F}क्ष한"
    let parts = DisplayClusters(Substring(text)).map { String(text[$0.range]) }
    #expect(parts.joined().utf8.elementsEqual(text.utf8))
    #expect(parts.map(\.unicodeScalars.count) == [2, 2, 1, 4, 2, 3, 1])
  }

  @Test func controlsStandAlone() {
    #expect(DisplayClusters("\n\u{301}\r\n").map(\.columns) == [0, 0, 0, 0])
  }

  @Test func oneClusterOfAnyLengthIsMeasuredInOneWalk() {
    #expect(("a" + String(repeating: "\u{301}\u{316}", count: 50_000)).columns == 1)
    #expect(String(repeating: "👩\u{200D}", count: 20_000).columns == 2)
    #expect(String(repeating: "🇺🇦", count: 10_000).columns == 20_000)
  }

  @Test func conjunctsOfAnyLengthStayShortClusters() {
    let chain = String(repeating: "क्", count: 1_000)
    #expect(DisplayClusters(Substring(chain)).allSatisfy { $0.columns <= 4 })
    #expect(chain.columns == 1_000)
  }

  @Test(arguments: [
    ("The minister denied it", 13, "The minister…"), ("The minister denied it", 14, "The minister…"),
    ("short", 5, "short"),
    ("東京都庁", 6, "東京…"), ("東京都", 6, "東京都"), ("ab", 1, "…"), ("ab", 0, ""), ("", 0, ""),
    ("ae\u{301}bc", 3, "ae\u{301}…"),
    ("👩🏽‍💻👩🏽‍💻", 3, "👩🏽‍💻…"), ("👩🏽‍💻👩🏽‍💻", 2, "…"), ("x", -1, ""),
  ])
  func clipsBetweenClusters(text: String, limit: Int, clipped: String) {
    #expect(text.clipped(to: limit) == clipped)
  }

  @Test func clipsWithAnotherEllipsis() {
    #expect("abcdefgh".clipped(to: 6, ellipsis: "...") == "abc...")
  }

  @Test(arguments: [("мир", 5, "мир  "), ("東", 3, "東 "), ("long", 2, "long"), ("", 2, "  ")])
  func padsWordsBehind(text: String, width: Int, padded: String) {
    #expect(text.padded(to: width) == padded)
  }

  @Test func padsNumbersInFront() {
    #expect("12".padded(to: 4, .trailing) == "  12")
  }
}
