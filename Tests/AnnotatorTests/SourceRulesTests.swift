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

  @Test(arguments: rules)
  private func isNowhereUsed(rule: Rule) throws {
    let sources = SourceTree.files
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
    let layer = ["SystemIO/OpenFile.swift", "SystemIO/FileSystem.swift", "SystemIO/FileSystem+Folders.swift"]
      .map { "Sources/Annotator/" + $0 }
    for file in SourceTree.files(in: "Sources/Annotator") where !layer.contains(file.path) {
      let text = file.text
      #expect(calls.filter { text.contains($0) } == [], "\(file.path)")
    }
  }
}
