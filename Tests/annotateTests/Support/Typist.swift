import Annotator
import Foundation
import Testing

/// How keys come to a terminal.
enum TypingSpeed: CaseIterable {
  /// All at once.
  case burst
  /// One after the other, with pauses that no rule foretells.
  case uneven
  /// Each when the one before has been dealt with.
  case patient
}

extension PseudoTerminal {
  /// Types keys one after the other, as fast as the speed says.
  func type(_ keys: [String], at speed: TypingSpeed, seed: UInt64) throws {
    guard speed != .burst else { return type(keys.joined()) }
    var generator = SplitMix64(seed: seed)
    for key in keys {
      let before = written.count
      type(key)
      switch speed {
      case .burst: continue
      case .uneven: try pause(milliseconds: Int32(generator.next() % 90))
      case .patient: try? waitFor("the key", within: 1) { _ in written.count > before }
      }
    }
  }

  /// Types lines, each with Enter at its end.
  func type(lines: [String], at speed: TypingSpeed, seed: UInt64) throws {
    try type(lines.flatMap { $0.unicodeScalars.map(String.init) + ["\r"] }, at: speed, seed: seed)
  }
}

extension Desk {
  /// A desk where long answers do not wait in a pager.
  static func withoutPager() throws -> Desk {
    let desk = try Desk()
    desk.environment["PAGER"] = "cat"
    return desk
  }

  /// Gives lines to the program on a pipe, and returns what it wrote.
  @discardableResult
  func pipe(_ lines: [String], to arguments: String) throws -> String {
    try folder.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    let terminal = try shell("annotate \(arguments) < lines > log 2>&1; echo done")
    try terminal.waitFor("done")
    _ = try terminal.waitForExit()
    return try #require(folder.read("log"))
  }

  /// Types lines at a prompt until the program ends.
  @discardableResult
  func type(
    _ lines: [String], to arguments: String, at speed: TypingSpeed, seed: UInt64
  ) throws -> PseudoTerminal {
    let terminal = try start(arguments, columns: 100, rows: 40)
    try terminal.waitFor("a prompt") { $0.currentRow.hasSuffix("?] >") }
    try terminal.type(lines: lines, at: speed, seed: seed)
    _ = try terminal.waitForExit()
    return terminal
  }

  /// What a saved session says of its statements, and the changes that led there, without times.
  func judgments(_ path: String) throws -> NSDictionary {
    let text = try #require(folder.read(path))
    let session = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let statements = try #require(session["statements"] as? [[String: Any]])
    let history = try #require(session["history"] as? [[String: Any]])
    return [
      "statements": statements.map { $0.filter { !["judged", "seconds", "offers"].contains($0.key) } },
      "history": history.map { $0.filter { ["seq", "action", "of", "kind"].contains($0.key) } },
      "cursor": session["cursor"] ?? NSNull(), "confidence": session["standing_confidence"] ?? NSNull(),
    ]
  }

  /// Two analysts' answers to the article: equal, of different labels, and one skipped.
  static let twoAnalysts = [
    ("ann", ["c 90", "d 80", "r 70", "d 90", "s"]), ("bob", ["c 80", "r 60", "d 90", "c 60", "c 50"]),
  ]
}
