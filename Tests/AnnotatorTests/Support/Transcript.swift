import Foundation
import Testing

@testable import Annotator

/// A recorded conversation.
struct Transcript: CustomTestStringConvertible {
  let name: String
  let settings: [String: String]
  let screen: String

  var testDescription: String { name }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Transcripts")

  static func all() throws -> [Transcript] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
      .map { name in
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        let parts = text.split(separator: "\n\n", maxSplits: 1).map(String.init)
        let settings = parts[0].split(separator: "\n").map { line in
          line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let pairs = settings.map { ($0[0], $0.count > 1 ? $0[1] : "") }
        return Transcript(
          name: name, settings: Dictionary(pairs) { $1 }, screen: parts.count > 1 ? parts[1] : "")
      }
  }

  /// The typed lines: what stands after a prompt.
  var typed: [String] {
    let interactive = settings["mode"] != "pipe"
    guard interactive else { return (settings["lines"] ?? "").components(separatedBy: " ; ") }
    return screen.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      guard line.hasPrefix("[") || line.hasPrefix("Default confidence?"), let prompt = line.range(of: "> ")
      else {
        return nil
      }
      let typed = String(line[prompt.upperBound...])
      return typed == "^D" ? nil : typed
    }
  }

  func played() throws -> String {
    let terminal = TestTerminal()
    let isInteractive = settings["mode"] != "pipe"
    terminal.run(
      typed, in: try Sample.session(), width: settings["width"].flatMap(Int.init) ?? 80,
      isInteractive: isInteractive, agenda: settings["sides"].map { _ in Sample.agenda },
      suggestions: try settings["suggest"].map { try SuggestionKinds(words: $0) } ?? .none)
    return terminal.screen
  }

  func record(_ played: String) throws {
    let head = settings.sorted { $0.key < $1.key }.map { "\($0): \($1)" }.joined(separator: "\n")
    try (head + "\n\n" + played).write(
      to: Self.folder.appending(path: name), atomically: true, encoding: .utf8)
  }
}
