import Testing

@testable import Annotator

@Suite struct TextWrappingTests {
  @Test(arguments: [
    ("", 10, [""]), ("short", 10, ["short"]), ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("one  two", 5, ["one", "two"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("to abcdefgh", 4, ["to", "abcd", "efgh"]),
    ("Він заперечив це", 9, ["Він", "заперечив", "це"]), ("a\nb c", 10, ["a", "b c"]),
    ("a\n\nb", 10, ["a", "", "b"]),
    ("a\n", 10, ["a", ""]), ("   ", 2, [""]), ("a   ", 2, ["a"]), ("ab", 0, ["a", "b"]),
    ("10\u{A0}000 km", 6, ["10\u{A0}000", "km"]),
  ])
  func breaksAtWhiteSpaceAndLongWordsAnywhere(text: String, width: Int, lines: [Substring]) {
    #expect(TextWrapping(width: width).lines(of: text) == lines)
  }

  @Test(arguments: [
    ("東京都は千葉", 4, ["東京", "都は", "千葉"]), ("東京、千葉", 4, ["東", "京、", "千葉"]), ("あ「東京」", 4, ["あ", "「東", "京」"]),
    ("東京abc", 5, ["東京", "abc"]), ("カー", 2, ["カ", "ー"]), ("ああカー", 6, ["ああ", "カー"]),
  ])
  func breaksBetweenIdeographsButNotBeforeClosingSigns(text: String, width: Int, lines: [Substring]) {
    #expect(TextWrapping(width: width).lines(of: text) == lines)
  }

  @Test func neverPartsACluster() {
    #expect(TextWrapping(width: 2).lines(of: "e\u{301}e\u{301}e\u{301}") == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(TextWrapping(width: 3).lines(of: "👩🏽‍💻👩🏽‍💻🇺🇦") == ["👩🏽‍💻", "👩🏽‍💻", "🇺🇦"])
    #expect(TextWrapping(width: 1).lines(of: "東京") == ["東", "京"])
  }

  @Test func composedAndDecomposedTextBreakAlike() {
    let composed = TextWrapping(width: 8).lines(of: "її йод їжак йорж")
    let decomposed = TextWrapping(width: 8)
      .lines(of: "і\u{308}і\u{308} и\u{306}од і\u{308}жак и\u{306}орж")
    #expect(composed == decomposed)
    #expect(composed == ["її йод", "їжак", "йорж"])
  }

  @Test func indentsFirstAndOtherLines() {
    #expect(
      TextWrapping(width: 12, firstIndent: 2).wrapped("The port denied it.") == "  The port\ndenied it.")
    #expect(
      TextWrapping(width: 10, firstIndent: 1, hangingIndent: 3).wrapped("one two three four")
        == " one two\n   three\n   four")
  }

  @Test func aWordThatMovesIntoANarrowerLineIsBrokenThere() {
    #expect(TextWrapping(width: 10, hangingIndent: 4).lines(of: "a bcdefghijk") == ["a", "bcdefg", "hijk"])
  }

  @Test func indentsWiderThanTheLineLeaveOneColumn() {
    #expect(TextWrapping(width: 2, firstIndent: 9, hangingIndent: .max).lines(of: "ab") == ["a", "b"])
  }

  @Test(arguments: [1, 2, 3, 7, 20, 80])
  func losesNothingButWhiteSpaceAndKeepsTheWidth(width: Int) {
    let text =
      "Посередники (two of them) said: “e\u{301}tat” 東京、abc — 👩🏽‍💻 wait…  \n next ‘line’ 한국어 "
      + "zzzzzzzzzzzzzzzzzzzzzzzzzzzz"
    let lines = TextWrapping(width: width).lines(of: text)
    let spaces: Set<Unicode.Scalar> = [" ", "\n"]
    let kept = lines.flatMap { $0.unicodeScalars.filter { !spaces.contains($0) } }
    #expect(kept == text.unicodeScalars.filter { !spaces.contains($0) })
    #expect(lines.allSatisfy { $0.columns <= max(width, 2) })
  }

  @Test func longTextsAreWrappedInOneWalk() {
    let word = String(repeating: "x", count: 20_000)
    #expect(TextWrapping(width: 10).lines(of: word).count == 2_000)
    let zalgo = "a" + String(repeating: "\u{301}\u{316}", count: 20_000)
    #expect(TextWrapping(width: 10).lines(of: zalgo).count == 1)
  }
}
