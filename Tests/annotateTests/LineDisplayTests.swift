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
}
