import Foundation
import Testing

/// Bans what is known to lose data, to trap, or to reach the network; a place that needs one is named here.
@Suite struct SourceRulesTests {
  private struct Rule: Sendable, CustomTestStringConvertible {
    let words: String
    let reason: String
    var allowed: [String] = []

    var testDescription: String { words }
  }

  private static let rules = [
    Rule(words: ".atomic", reason: "resets the mode, leaves temporaries, does not sync the folder"),
    Rule(words: "replaceItemAt", reason: "loses the new data on Linux"),
    Rule(words: "FileHandle", reason: "traps on a closed pipe and on a full disk"),
    Rule(words: "JSONDecoder", reason: "traps on deep nesting and takes the first of two equal keys"),
    Rule(words: "JSONEncoder", reason: "changes the order of keys from run to run"),
    Rule(words: "JSONSerialization", reason: "takes fourteen times the memory of its input"),
    Rule(words: "XMLDocument", reason: "opens files and addresses through external entities"),
    Rule(words: "F_SETLK", reason: "vanishes when any descriptor of the file is closed"),
    Rule(words: "Data(contentsOf", reason: "refuses pipes and knows no limit"),
    Rule(words: "String(contentsOf", reason: "knows no limit and guesses encodings"),
    Rule(words: "FileManager", reason: "hides which system calls are made, and when they fail"),
    Rule(words: "URLSession", reason: "the program has no network code"),
    Rule(words: "socket(", reason: "the program has no network code"),
    Rule(words: "getaddrinfo", reason: "the program has no network code"),
    Rule(words: "import Foundation\n", reason: "costs 7 MB at the start; FoundationEssentials is enough"),
    Rule(words: "DateFormatter", reason: "pulls in 50 MB of ICU data"),
  ]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file of the package's sources, without comments.
  private static func sources() throws -> [(path: String, text: String)] {
    let folder = root.appending(path: "Sources")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".swift")
    }
    return try names.sorted().map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let lines = text.split(separator: "\n").filter {
        !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//")
      }
      return (name, lines.joined(separator: "\n") + "\n")
    }
  }

  @Test(arguments: rules)
  private func isNowhereUsed(rule: Rule) throws {
    let sources = try Self.sources()
    try #require(sources.count > 50)
    let offenders = sources.filter { $0.text.contains(rule.words) && !rule.allowed.contains($0.path) }.map(
      \.path)
    #expect(offenders == [], "\(rule.words): \(rule.reason)")
  }

  /// System calls on files stand in three small files, so that what is synced can be read in one place.
  @Test func onlyTheFileLayerMakesFileCalls() throws {
    let calls = [
      "fsync(", "fdatasync(", "ftruncate(", "flock(", "pwrite(", "Glibc.rename(", "unlink(", "mkdir(",
    ]
    let layer = ["Files/OpenFile.swift", "Files/FileSystem.swift", "Datasets/Sinks/FileSystem+Folders.swift"]
      .map { "Annotator/" + $0 }
    for (path, text) in try Self.sources() where path.hasPrefix("Annotator/") && !layer.contains(path) {
      #expect(calls.filter { text.contains($0) } == [], "\(path)")
    }
  }
}
