import ArgumentParser
import Annotator
import Foundation
import Testing

@testable import annotate

/// Holds what the documents show to what the program does.
@Suite struct DocumentTests {
  @Test(arguments: try Document.all()) func linksLeadSomewhere(document: Document) {
    let folder = Document.root.appending(path: document.path).deletingLastPathComponent()
    for link in document.links {
      let isPresent = FileManager.default.fileExists(atPath: folder.appending(path: link).path)
      #expect(isPresent, "\(link) is not there")
    }
  }

  @Test(arguments: try Document.all()) func commandLinesAreUnderstood(document: Document) throws {
    for line in document.lines(of: "sh") + document.tableCommands {
      guard let arguments = Self.arguments(of: line) else { continue }
      #expect(throws: Never.self, "\(line)") { try Annotate.parseAsRoot(arguments) }
    }
  }

  @Test func theGuideTypesOnlyWhatIsUnderstood() throws {
    let table = CommandTable(codebook: .standard)
    let parser = CommandParser(table: table)
    let adjudicating = CommandParser(table: table, takesSides: true)
    let lines = try Document("Documentation/Guide.md").lines(of: "annotate")
    #expect(lines.count > 30)
    for line in lines where (try? adjudicating.parse(line)) == nil {
      #expect(throws: Never.self, "\(line)") { try parser.parse(line) }
    }
  }

  /// The conversation on the first screen of the README, character by character.
  @Test func theReadmeShowsWhatTheProgramShows() throws {
    let block = try Document("README.md").text.components(separatedBy: "```text\n")[1]
      .components(separatedBy: "```")[0]
    let desk = try Desk(
      article: String(
        contentsOf: Document.root.appending(path: "sessions/harbour-plan.txt"), encoding: .utf8))
    desk.environment["ANNOTATE_ANNOTATOR"] = "mira"
    let terminal = try desk.shell(
      "mv plan.txt harbour-plan.txt; printf '$ annotate harbour-plan.txt\\n'; annotate --context 1 "
        + "harbour-plan.txt",
      rows: 200)
    for (number, typed) in Self.typed(in: block).enumerated() {
      try terminal.waitFor("question \(number + 1)") { screen in
        screen.text.count(where: Self.isQuestion) == number + 1 && screen.currentRow.hasSuffix(">")
      }
      terminal.type(typed + "\r")
    }
    #expect(try terminal.waitForExit() == 0)
    let shown = terminal.screen.text.joined(separator: "\n")
    #expect(shown.trimmingCharacters(in: .newlines) == block.trimmingCharacters(in: .newlines))
  }

  private static func isQuestion(_ row: String) -> Bool {
    row.hasPrefix("[c d r s") || row.hasPrefix("Default confidence?")
  }

  private static func typed(in block: String) -> [String] {
    block.components(separatedBy: "\n").filter(isQuestion).compactMap { row in
      row.range(of: "> ").map { String(row[$0.upperBound...]) }
    }
  }

  /// The words after `annotate` in a line of a shell, up to a comment, a pipe or a redirection.
  private static func arguments(of line: String) -> [String]? {
    let words = line.split(separator: " ").map(String.init)
    let ends: Set = ["<", ">", "|", "#", "&&"]
    guard words.first == "annotate" else { return nil }
    return Array(words.dropFirst().prefix { !ends.contains($0) })
  }
}

extension Document {
  /// The command lines in the cells of its tables, such as "`annotate list`".
  fileprivate var tableCommands: [String] {
    text.components(separatedBy: "\n").filter { $0.hasPrefix("|") }.flatMap { row in
      row.matches(of: /`(annotate [^`]*)`/).map { String($0.output.1) }
    }
  }
}
