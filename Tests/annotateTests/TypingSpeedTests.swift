import Foundation
import Testing

/// What is typed means the same at any speed, and in line mode what it means in a pipe.
@Suite struct TypingSpeedTests {
  /// How keys come.
  enum Speed: CaseIterable {
    /// All at once.
    case burst
    /// One after the other, with pauses that no rule foretells.
    case uneven
    /// Each when the one before has been dealt with.
    case patient
  }

  /// A desk where long answers do not wait in a pager.
  private func desk() throws -> Desk {
    let desk = try Desk()
    desk.environment["PAGER"] = "cat"
    return desk
  }

  /// What a saved session says of its statements, and the changes that led there, without times.
  private func judgments(_ desk: Desk, _ path: String) throws -> NSDictionary {
    let text = try #require(desk.folder.read(path))
    let session = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let statements = try #require(session["statements"] as? [[String: Any]])
    let history = try #require(session["history"] as? [[String: Any]])
    return [
      "statements": statements.map { $0.filter { !["judged", "seconds", "offers"].contains($0.key) } },
      "history": history.map { $0.filter { ["seq", "action", "of", "kind"].contains($0.key) } },
      "cursor": session["cursor"] ?? NSNull(), "confidence": session["standing_confidence"] ?? NSNull(),
    ]
  }

  private func type(_ keys: [String], into terminal: PseudoTerminal, at speed: Speed, seed: UInt64) throws {
    var generator = Numbers(state: seed)
    for key in keys {
      let before = terminal.written.count
      terminal.type(key)
      switch speed {
      case .burst: continue
      case .uneven: try terminal.pause(milliseconds: Int32(generator.next() % 90))
      case .patient: try? terminal.waitFor("the key", within: 1) { _ in terminal.written.count > before }
      }
    }
  }

  // MARK: Lines

  static let lines = [
    "confidence 70", "c95", "c9 by NBC", "r 80 by The Harbour Post via media", "5 d 60", "undo", "n", "back",
    "s", "zzz", "d of 2 note ден\u{301}ь 日本", "next undecided", "go 3", "x", "flag", "split 1", "u", "redo",
    "1", "2",
    "join", "r", "c", "?", "list", "note \"a\"", "by", "r 100", "d 0",
  ]

  static func drawnLines(_ seed: UInt64, count: Int) -> [String] {
    var generator = Numbers(state: seed)
    return ["confidence 80"] + (0..<count).map { _ in lines[Int(generator.next() % UInt64(lines.count))] }
  }

  @Test(arguments: Speed.allCases, [1, 2, 3] as [UInt64])
  func aLineMeansWhatItMeansInAPipe(_ speed: Speed, _ seed: UInt64) throws {
    let desk = try desk()
    let lines = Self.drawnLines(seed, count: 14)
    try desk.folder.write(lines.map { $0 + "\n" }.joined() + "quit\n", to: "lines")
    let piped = try desk.shell("annotate open plan.txt --sessions piped < lines > log 2>&1; echo done")
    try piped.waitFor("done")
    let terminal = try desk.start("open plan.txt --sessions typed", columns: 100, rows: 40)
    try terminal.waitFor("a prompt") { $0.currentRow == Desk.firstPrompt }
    let keys = (lines + ["quit"]).flatMap { line in line.unicodeScalars.map { String($0) } + ["\r"] }
    try type(speed == .burst ? [keys.joined()] : keys, into: terminal, at: speed, seed: seed)
    _ = try terminal.waitForExit()
    #expect(
      try judgments(desk, "typed/plan.reader-1.json") == judgments(desk, "piped/plan.reader-1.json"),
      "\(lines)")
  }

  @Test(arguments: Speed.allCases)
  func aLineSettlesWhatItSettlesInAPipe(_ speed: Speed) throws {
    let desk = try desk()
    for (who, script) in [("ann", "c 90\nd 80\nr 70\nd 90\ns\n"), ("bob", "c 80\nr 60\nd 90\nc 60\nc 50\n")] {
      try desk.folder.write(script, to: who)
      let made = try desk.shell("annotate open plan.txt --annotator \(who) < \(who) > log; echo done")
      try made.waitFor("done")
    }
    let lines = ["confidence 80", "2 because 91", "r91", "c95 by NBC", "u", "1", "q"]
    try desk.folder.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    let piped = try desk.shell("annotate adjudicate --gold one < lines > log 2>&1; echo done")
    try piped.waitFor("done")
    let terminal = try desk.start("adjudicate --gold two", columns: 100, rows: 40)
    try terminal.waitFor("a prompt") { $0.currentRow.hasSuffix("?] >") }
    let keys = lines.flatMap { line in line.unicodeScalars.map { String($0) } + ["\r"] }
    try type(speed == .burst ? [keys.joined()] : keys, into: terminal, at: speed, seed: 7)
    _ = try terminal.waitForExit()
    #expect(try judgments(desk, "sessions/plan.one.json") == judgments(desk, "sessions/plan.two.json"))
  }

  @Test(arguments: Speed.allCases)
  func aLineMergesWhatItMergesInAPipe(_ speed: Speed) throws {
    let desk = try desk()
    for (folder, script) in [
      ("one", "c 90\nd 80\nr 70\nd 90\ns\n"), ("two", "c 80\nr 60\nd 90\nc 60\nc 50\n"),
    ] {
      try desk.folder.write(script, to: "script")
      let made = try desk.shell("annotate open plan.txt --sessions \(folder) < script > log; echo done")
      try made.waitFor("done")
    }
    let lines = [
      "confidence 80", "2 the second machine is newer", "c95 by NBC", "u", "r91", "1", "take 2", "q",
    ]
    try desk.folder.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    let both = "merge one/plan.reader-1.json two/plan.reader-1.json -o"
    let piped = try desk.shell("annotate \(both) piped.json < lines > log 2>&1; echo done")
    try piped.waitFor("done")
    let terminal = try desk.start("\(both) typed.json", columns: 100, rows: 40)
    try terminal.waitFor("a prompt") { $0.currentRow.hasSuffix("?] >") }
    let keys = lines.flatMap { line in line.unicodeScalars.map { String($0) } + ["\r"] }
    try type(speed == .burst ? [keys.joined()] : keys, into: terminal, at: speed, seed: 9)
    _ = try terminal.waitForExit()
    #expect(try judgments(desk, "typed.json") == judgments(desk, "piped.json"))
  }

  @Test(arguments: Speed.allCases)
  func aLineMeansInTheTutorialWhatItMeansInAPipe(_ speed: Speed) throws {
    let desk = try desk()
    desk.environment["COLUMNS"] = "100"
    let lines = [
      "confidence 70", "c95", "u", "s", "c9 by NBC", "r 80 by The Harbour Post via media of 2", "list", "q",
    ]
    try desk.folder.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    let piped = try desk.shell("annotate tutorial < lines > piped; echo done")
    try piped.waitFor("done")
    let terminal = try desk.start("tutorial --no-keys", columns: 100, rows: 40)
    try terminal.waitFor("a prompt") { $0.currentRow.hasSuffix("?] >") }
    let keys = lines.flatMap { line in line.unicodeScalars.map { String($0) } + ["\r"] }
    try type(speed == .burst ? [keys.joined()] : keys, into: terminal, at: speed, seed: 5)
    _ = try terminal.waitForExit()
    let expected = listed(try #require(desk.folder.read("piped")))
    #expect(expected.count == 7)
    #expect(listed(terminal.writtenText) == expected)
  }

  /// The rows that `list` wrote last, and how the conversation ended.
  private func listed(_ text: String) -> [String] {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.replacing(#/\u{1B}\[[0-9;?]*[A-Za-z]/#, with: "").trimmingCharacters(in: .whitespaces)
    }
    let rows = lines.filter { $0.contains(#/^>? ?[0-9] +(?:claim|report|denial|skipped|\.|untagged)/#) }
    return rows.suffix(6) + lines.filter { $0.contains(#/^[0-9] of [0-9] tagged/#) }
  }

  @Test(arguments: ["c95", "r 8"])
  func aPauseOfTwoSecondsChangesNothing(_ line: String) throws {
    let desk = try desk()
    let terminal = try desk.opened()
    let half = line.index(line.startIndex, offsetBy: line.count / 2 + 1)
    terminal.type(String(line[..<half]))
    try terminal.pause(milliseconds: 2_000)
    #expect(desk.journal?.contains("label") == false)
    terminal.type(line[half...] + "\r")
    try terminal.waitFor("a prompt") { $0.currentRow.hasSuffix("?] >") && !$0.currentRow.contains(line) }
    let stored = line == "c95" ? "1 claim, 95%. 4 left." : "'8' could mean 8% or 80%. Write 8% or 80."
    try terminal.waitFor(stored)
  }

  @Test func aPauseOfTwoSecondsBetweenTwoDigitsChangesNothing() throws {
    let terminal = try desk().start("open plan.txt --keys", columns: 100, rows: 40)
    try terminal.waitFor("the question") { $0.currentRow.hasPrefix("How sure are you by default?") }
    terminal.type("\rd9")
    try terminal.waitFor("1 denial, 90%.")
    try terminal.pause(milliseconds: 2_000)
    terminal.type("5")
    try terminal.waitFor("1 denial, 95%.")
  }

  // MARK: Keys

  static let keys = [
    "c", "d", "r", "s", "u", "U", "n", "b", "N", "f", ".", "0", "1", "9", "5", "w", "w1", "o", "o2", "k",
    "k3",
    "w\rЖ\t\r", "\u{1B}[A", "\u{1B}[B",
    "\u{1B}",
    "\u{3}", "\t", ":by Ж\r", ":\r", ":c9 by NBC\r", "x", "ж", "\u{1B}[200~d9\u{1B}[201~",
  ]

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func keysMeanTheSameAtAnySpeed(_ seed: UInt64) throws {
    let desk = try desk()
    var generator = Numbers(state: seed)
    let drawn = (0..<40).map { _ in Self.keys[Int(generator.next() % UInt64(Self.keys.count))] }
    var sessions: [NSDictionary] = []
    for speed in Speed.allCases {
      let terminal = try desk.start("open plan.txt --keys --sessions \(speed)", columns: 100, rows: 40)
      try terminal.waitFor("the question") { $0.currentRow.hasPrefix("How sure are you by default?") }
      let bytes = (["80\r"] + drawn + ["\u{1B}[Cq"]).joined().unicodeScalars.map { String($0) }
      try type(speed == .burst ? [bytes.joined()] : bytes, into: terminal, at: speed, seed: seed)
      _ = try terminal.waitForExit()
      sessions.append(try judgments(desk, "\(speed)/plan.reader-1.json"))
    }
    #expect(Set(sessions).count == 1, "\(drawn)")
  }
}

/// Numbers that a seed decides (SplitMix64).
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
