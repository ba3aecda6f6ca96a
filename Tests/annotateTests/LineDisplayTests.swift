import Testing

@testable import annotate

/// What a display writes, put on a screen.
@Suite struct LineDisplayTests {
  /// A screen, a display and the line on it.
  private struct Desk {
    var screen: Screen
    var display = LineDisplay(isDumb: false)
    let prompt = [EditorCell](prompt: "> ")

    init(columns: Int, rows: Int) { screen = Screen(columns: columns, rows: rows) }

    mutating func show(_ text: String, at cursor: Int? = nil) {
      let cells = [EditorCell](text: text)
      let place = prompt.count + cells.index(ofCodePoint: cursor ?? text.unicodeScalars.count)
      let written = display.show(
        prompt + cells, cursor: place, columns: screen.columns, rows: screen.rows)
      screen.feed(written.utf8)
    }
  }

  @Test func writesOnlyWhatIsNew() {
    var desk = Desk(columns: 20, rows: 5)
    desk.show("clai")
    let cells = desk.prompt + [EditorCell](text: "claim")
    #expect(desk.display.show(cells, cursor: cells.count, columns: 20, rows: 5) == "m")
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 20])
  func showsAnyLineOnAnyWidth(_ columns: Int) {
    var generator = SystemRandomNumberGenerator()
    let signs = ["a", "b", "ж", "日", "本", " ", "e\u{301}"]
    var desk = Desk(columns: columns, rows: 40)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        signs.randomElement(using: &generator) ?? "a"
      }.joined()
      let cursor = Int.random(in: 0...text.unicodeScalars.count, using: &generator)
      desk.show(text, at: cursor)
      let shown = desk.screen.text.joined().filter { $0 != " " }
      let expected = (">" + text).filter { $0 != " " }
      let drawn = columns == 1 ? String(expected.map { "日本".contains($0) ? "." : $0 }) : expected
      #expect(shown == drawn, "\(text)")
    }
  }

  @Test func aLineLongerThanTheScreenIsShownAroundTheCursor() {
    var desk = Desk(columns: 10, rows: 5)
    let text = (0..<10).map { String(repeating: String($0), count: 10) }.joined()
    desk.show(text)
    #expect(desk.screen.text.first { !$0.isEmpty }.map { $0.hasPrefix("6") || $0.hasPrefix("7") } == true)
    desk.show(text, at: 0)
    #expect(desk.screen.text.contains("> 00000000"))
    #expect(desk.screen.cursor.column == 2)
    desk.show(text + "end")
    #expect(desk.screen.text.contains { $0.hasSuffix("end") })
  }

  /// What is written to a terminal that knows no escape sequences, as it then shows it.
  @Test(arguments: [2, 3, 10, 80]) func aDumbTerminalHasOneRow(columns: Int) {
    var (screen, display) = (Screen(columns: columns, rows: 3), LineDisplay(isDumb: true))
    let texts = ["", "a", "abcdefghijkl", "abc", "abcdefghi", "", "日本語の文", "x\ny"]
    for text in texts {
      for cursor in [0, 1, text.unicodeScalars.count] where cursor <= text.unicodeScalars.count {
        let cells = [EditorCell](text: text)
        let index = cells.index(ofCodePoint: cursor)
        let written = display.show(cells, cursor: index, columns: columns, rows: 3)
        #expect(!written.unicodeScalars.contains("\u{1B}") && !written.contains("\n"))
        screen.feed(written.utf8)
        let width = { (cell: EditorCell) in cell.shown == "\n" ? 1 : cell.columns }
        let before = cells[..<index].reversed()
        var (start, used) = (index, 0)
        for cell in before {
          guard used + width(cell) <= max(1, columns - 1) else { break }
          (start, used) = (start - 1, used + width(cell))
        }
        var (part, room) = ("", max(1, columns - 1))
        for cell in cells[start...] {
          guard width(cell) <= room else { break }
          (part, room) = (part + (cell.shown == "\n" ? " " : cell.shown), room - width(cell))
        }
        #expect(screen.text[0] == String(part.reversed().drop { $0 == " " }.reversed()), "\(text) \(cursor)")
        #expect(screen.cursor.column == used && screen.cursor.row == 0, "\(text) \(cursor)")
      }
    }
    #expect(display.leave() == "\r\n" && display.leave() == "" && display.erase() == "")
  }
}
