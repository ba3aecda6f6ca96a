import Foundation
import Testing

@testable import annotate

/// Compares the documents that are made from the program with what it makes now.
///
/// With `ANNOTATE_RECORD=1` they are written anew, and the run still fails, so that nobody forgets to look at
/// them.
@Suite struct GeneratedDocumentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation")

  @Test func theCommandsPageIsWhatTheTableSays() throws {
    try compare("Commands.md", with: ProgramManual.markdown)
  }

  @Test func theManPageIsWhatTheTableSays() throws {
    try compare("annotate.1", with: ProgramManual.roff)
  }

  /// What man does not fill has to fit by itself: 80 columns, of which man takes seven on the left.
  @Test func theManPageFitsEightyColumns() {
    var isFilled = true
    for line in ProgramManual.roff.split(separator: "\n") {
      if line == ".nf" || line == ".fi" { isFilled = line == ".fi" }
      let shown = String(line).replacing("\\-", with: "-").replacing("\\(aq", with: "'").replacing(
        "\\e", with: "\\")
      #expect(isFilled || shown.count <= 73, "\(shown)")
    }
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
