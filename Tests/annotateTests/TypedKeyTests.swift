import Annotator
import Foundation
import Testing

/// In key mode, the same keys give the same session however fast they come.
@Suite struct TypedKeyTests {
  static let keys = [
    "c", "d", "r", "s", "u", "U", "n", "b", "N", "f", ".", "0", "1", "9", "5", "w", "w1", "o", "o2", "k",
    "k3", "w\rЖ\t\r", "\u{1B}[A", "\u{1B}[B", "\u{1B}", "\u{3}", "\t", ":by Ж\r", ":\r", ":c9 by NBC\r",
    "x", "ж", "\u{1B}[200~d9\u{1B}[201~", " ", "C", "D", "y",
  ]

  /// The sessions that the keys gave at each speed.
  private func sessions(
    _ desk: Desk, of keys: [String], seed: UInt64, starting: (TypingSpeed) -> String,
    at path: (TypingSpeed) -> String
  ) throws -> Set<NSDictionary> {
    var sessions: Set<NSDictionary> = []
    for speed in TypingSpeed.allCases {
      let terminal = try desk.start(starting(speed), columns: 100, rows: 40)
      try terminal.waitFor("a key bar or a question") {
        $0.currentRow.hasPrefix("[") || $0.currentRow.hasPrefix("Default confidence?")
      }
      let typed = (keys + ["\u{1B}[Cq"]).joined().unicodeScalars.map { String($0) }
      try terminal.type(typed, at: speed, seed: seed)
      _ = try terminal.waitForExit()
      sessions.insert(try desk.judgments(path(speed)))
    }
    return sessions
  }

  private func drawn(_ seed: UInt64, count: Int) -> [String] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in Self.keys[Int(generator.next() % UInt64(Self.keys.count))] }
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func inASession(_ seed: UInt64) throws {
    let keys = ["80\r"] + drawn(seed, count: 40)
    let sessions = try sessions(
      Desk.withoutPager(), of: keys, seed: seed, starting: { "open plan.txt --keys --sessions \($0)" },
      at: { "\($0)/plan.reader-1.json" })
    #expect(sessions.count == 1, "\(keys)")
    #expect(sessions.contains { "\($0)".contains("label") }, "no key gave a label: \(keys)")
  }

  @Test(arguments: [15, 16, 17] as [UInt64])
  func inAnAdjudication(_ seed: UInt64) throws {
    let desk = try Desk.withoutPager()
    for (name, script) in Desk.twoAnalysts {
      try desk.pipe(script, to: "open plan.txt --annotator \(name)")
    }
    let keys = ["c80\r"] + drawn(seed, count: 30)
    let sessions = try sessions(
      desk, of: keys, seed: seed, starting: { "adjudicate --keys --gold \($0)" },
      at: { "sessions/plan.\($0).json" })
    #expect(sessions.count == 1, "\(keys)")
  }

  @Test func oneKeyTakesASide() throws {
    let desk = try Desk.withoutPager()
    for (name, script) in Desk.twoAnalysts {
      try desk.pipe(script, to: "open plan.txt --annotator \(name)")
    }
    let terminal = try desk.start("adjudicate --keys", columns: 100, rows: 40)
    // Sides bring their confidence; it is asked for only once a label is given.
    try terminal.waitFor("the key bar") { $0.currentRow.hasPrefix("[1-2 side") }
    terminal.type("1")
    try terminal.waitFor("3 report, 70%. 3 left to settle.")
    terminal.type("c")
    try terminal.waitFor("the question") { $0.currentRow.hasPrefix("Default confidence?") }
    terminal.type("90\r")
    try terminal.waitFor("claim, 90%. 2 left to settle.")
    terminal.type("q")
    #expect(try terminal.waitForExit() == 0)
  }

  /// A digit that says what is there already leaves no second record: the journal reads as it should.
  @Test func aDigitThatChangesNothingLeavesAJournalThatCanBeRead() throws {
    let desk = try Desk.withoutPager()
    let terminal = try desk.start("open plan.txt --keys", columns: 100, rows: 40)
    try terminal.waitFor("the question") { $0.currentRow.hasPrefix("Default confidence?") }
    terminal.type("80\rc80d90r100")
    try terminal.waitFor("3 report, 100%.")
    terminal.signal(9)
    _ = try terminal.waitForExit()
    let again = try desk.start("open plan.txt --no-keys", columns: 100, rows: 40)
    try again.waitFor("resumed: 3 of 5 tagged")
    again.type("list\r")
    for shown in ["80%", "90%", "100%"] { try again.waitFor(shown) }
  }

  @Test func aPauseOfTwoSecondsBetweenTwoDigitsChangesNothing() throws {
    let terminal = try Desk.withoutPager().start("open plan.txt --keys", columns: 100, rows: 40)
    try terminal.waitFor("the question") { $0.currentRow.hasPrefix("Default confidence?") }
    terminal.type("\rd9")
    try terminal.waitFor("1 denial, 90%.")
    try terminal.pause(milliseconds: 2_000)
    terminal.type("5")
    try terminal.waitFor("1 denial, 95%.")
  }
}
