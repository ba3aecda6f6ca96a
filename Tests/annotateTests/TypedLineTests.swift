import Annotator
import Foundation
import Testing

/// In line mode, what is typed means at any speed what it means in a pipe.
@Suite struct TypedLineTests {
  static let answers = [
    "confidence 70", "c95", "c9 by NBC", "r 80 by The Harbour Post via media", "5 d 60", "undo", "n", "back",
    "s", "zzz", "d of 2 note ден\u{301}ь 日本", "next undecided", "go 3", "x", "flag", "split 1", "u", "redo",
    "1", "2", "join", "r", "c", "?", "list", "note \"a\"", "by", "r 100", "d 0",
  ]

  static let sides = [
    "1", "2", "2 because 91", "1 the second machine is newer", "r91", "c95 by NBC", "d9", "take 2", "u",
    "redo", "s", "next", "back", "3", "0", "12", "confidence 60", "note \"日本\"", "c", "list", "?", "zzz",
    "flag", "by Жан", "1 c 80",
  ]

  /// Lines from a list, with a default confidence first, so that no question is asked, and `quit` last.
  static func drawn(_ lines: [String], _ seed: UInt64, count: Int) -> [String] {
    var generator = SplitMix64(seed: seed)
    let drawn = (0..<count).map { _ in lines[Int(generator.next() % UInt64(lines.count))] }
    return ["confidence 80"] + drawn + ["quit"]
  }

  @Test(arguments: TypingSpeed.allCases, [1, 2, 3] as [UInt64])
  func inASession(_ speed: TypingSpeed, _ seed: UInt64) throws {
    let desk = try Desk.withoutPager()
    let lines = Self.drawn(Self.answers, seed, count: 14)
    try desk.pipe(lines, to: "open plan.txt --sessions piped")
    try desk.type(lines, to: "open plan.txt --sessions typed", at: speed, seed: seed)
    #expect(
      try desk.judgments("typed/plan.reader-1.json") == desk.judgments("piped/plan.reader-1.json"),
      "\(lines)")
  }

  @Test(arguments: TypingSpeed.allCases, [4, 5, 6] as [UInt64])
  func inAnAdjudication(_ speed: TypingSpeed, _ seed: UInt64) throws {
    let desk = try Desk.withoutPager()
    for (name, script) in Desk.twoAnalysts {
      try desk.pipe(script, to: "open plan.txt --annotator \(name)")
    }
    let lines = Self.drawn(Self.sides, seed, count: 12)
    try desk.pipe(lines, to: "adjudicate --gold one")
    try desk.type(lines, to: "adjudicate --gold two", at: speed, seed: seed)
    #expect(
      try desk.judgments("sessions/plan.two.json") == desk.judgments("sessions/plan.one.json"), "\(lines)")
  }

  @Test(arguments: TypingSpeed.allCases, [7, 8, 9] as [UInt64])
  func inAMerge(_ speed: TypingSpeed, _ seed: UInt64) throws {
    let desk = try Desk.withoutPager()
    for (folder, script) in Desk.twoAnalysts {
      try desk.pipe(script, to: "open plan.txt --sessions \(folder)")
    }
    let lines = Self.drawn(Self.sides, seed, count: 12)
    let both = "merge ann/plan.reader-1.json bob/plan.reader-1.json -o"
    try desk.pipe(lines, to: "\(both) piped.json")
    try desk.type(lines, to: "\(both) typed.json", at: speed, seed: seed)
    #expect(try desk.judgments("typed.json") == desk.judgments("piped.json"), "\(lines)")
  }

  @Test(arguments: TypingSpeed.allCases)
  func inTheTutorial(_ speed: TypingSpeed) throws {
    let desk = try Desk.withoutPager()
    desk.environment["COLUMNS"] = "100"
    let lines = [
      "confidence 70", "c95", "u", "s", "c9 by NBC", "r 80 by The Harbour Post via media of 2", "list", "q",
    ]
    let expected = listed(try desk.pipe(lines, to: "tutorial"))
    let terminal = try desk.type(lines, to: "tutorial --no-keys", at: speed, seed: 5)
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
    let desk = try Desk.withoutPager()
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
}
