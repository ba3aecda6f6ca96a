import Foundation
import Testing

@testable import annotate

/// Compares the documents that are made from the program with what it makes now.
///
/// With `ANNOTATE_RECORD=1` they are written anew, and the run still fails, so that nobody forgets to look at them.
@Suite struct GeneratedDocumentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation")

  @Test func theCommandsPageIsWhatTheTableSays() throws {
    try compare("Commands.md", with: ProgramManual.markdown)
  }

  @Test func theManPageIsWhatTheTableSays() throws {
    try compare("annotate.1", with: ProgramManual.roff)
  }

  private func compare(_ name: String, with made: String) throws {
    let file = Self.folder.appending(path: name)
    let there = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if there != made, ProcessInfo.processInfo.environment["ANNOTATE_RECORD"] == "1" {
      try made.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was written anew: read it")
    }
    #expect(there == made, "run 'make docs'")
  }
}
