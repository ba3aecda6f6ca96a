import Testing

@Suite struct ScreenTests {
  private func screen(_ text: String, columns: Int = 10, rows: Int = 3) -> Screen {
    var screen = Screen(columns: columns, rows: rows)
    screen.feed(text.utf8)
    return screen
  }

  @Test func showsTextAndMovesTheCursor() {
    let shown = screen("ab\r\ncd\u{8}")
    #expect(shown.text == ["ab", "cd", ""])
    #expect(shown.cursor == .init(row: 1, column: 1))
  }

  @Test func wrapsOnlyWhenTheNextCharacterComes() {
    #expect(screen("0123456789").cursor == .init(row: 0, column: 9))
    #expect(screen("0123456789a").text == ["0123456789", "a", ""])
    #expect(screen("0123456789\r\nb").text == ["0123456789", "b", ""])
  }

  @Test func givesWideCharactersTwoCellsAndCombiningOnesNone() {
    #expect(screen("日本x").cursor.column == 5)
    #expect(screen("e\u{301}x").cursor.column == 2)
    #expect(screen("012345678日").text == ["012345678", "日", ""])
  }

  @Test func editsCells() {
    #expect(screen("abcdef\u{1B}[4D\u{1B}[2P").text[0] == "abef")
    #expect(screen("abcd\u{1B}[2D\u{1B}[@X").text[0] == "abXcd")
    #expect(screen("abcd\u{1B}[3G\u{1B}[K").text[0] == "ab")
    #expect(screen("ab\r\ncd\r\u{1B}[A\u{1B}[J").text == ["", "", ""])
    #expect(screen("ab\u{1B}[2;3Hx\u{1B}[1CY").text == ["ab", "  x Y", ""])
  }

  @Test func scrolls() {
    #expect(screen("a\r\nb\r\nc\r\nd").text == ["b", "c", "d"])
  }

  @Test func savesTheCursorAndNotesModes() {
    let shown = screen("ab\u{1B}7cd\u{1B}8X\u{1B}[?2004h\u{1B}[1;32m")
    #expect(shown.text[0] == "abXd")
    #expect(shown.modes == [2004])
    #expect(shown.unknown.isEmpty)
    #expect(screen("\u{1B}[5z").unknown == ["[5z"])
  }

  @Test func takesSequencesCutAnywhere() {
    var shown = Screen(columns: 10, rows: 2)
    for byte in "ж\u{1B}[3Cы".utf8 { shown.feed([byte]) }
    #expect(shown.text[0] == "ж   ы")
  }

  @Test func flowsWrappedRowsAnew() {
    var shown = screen("top\r\n0123456789abc")
    shown.resize(columns: 5, rows: 6)
    #expect(shown.text == ["top", "01234", "56789", "abc", "", ""])
    #expect(shown.cursor == .init(row: 3, column: 3))
    shown.resize(columns: 20, rows: 3)
    #expect(shown.text == ["top", "0123456789abc", ""])
    #expect(shown.cursor == .init(row: 1, column: 13))
  }
}
