import Testing

@testable import annotate

@Suite struct EditorCellTests {
  @Test(arguments: [
    ("> ", "> "),
    (">", "> "),
    ("", " "),
    ("\u{1B}[1m>\u{1B}[0m ", "\u{1B}[1m>\u{1B}[0m "),
    ("\u{1B}[1m\u{1B}[32m> ", "\u{1B}[1m\u{1B}[32m> "),
    ("> \u{1B}[0m", ">\u{1B}[0m "),
    (">\u{1B}[0m", ">\u{1B}[0m "),
    ("a\nb\u{1}\u{7}> ", "a b  > "),
    ("\u{1B}]0;x> ", " ]0;x> "),
    ("\u{1B}[1", " [1 "),
  ])
  func keepsColourAndNothingElseOfAPrompt(_ prompt: String, _ shown: String) {
    #expect([EditorCell](prompt: prompt).map { $0.color + $0.shown }.joined() == shown)
  }

  @Test func aSignWithItsMarksIsOneCell() {
    let cells = [EditorCell](text: "e\u{301}日\u{202E}\n")
    #expect(cells.map(\.shown) == ["e\u{301}", "日<U+202E>", "\n"])
    #expect(cells.map(\.columns) == [1, 10, 0])
    #expect(cells.map(\.codePoints) == [2, 2, 1])
    #expect(cells.index(ofCodePoint: 2) == 1)
    #expect(cells.index(ofCodePoint: 9) == cells.count)
  }
}
