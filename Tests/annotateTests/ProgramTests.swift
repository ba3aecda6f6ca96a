import ArgumentParser
import Foundation
import Testing

@testable import annotate

@Suite struct ProgramTests {
  @Test func isCalledAnnotate() {
    #expect(Annotate.configuration.commandName == "annotate")
  }

  /// The Debian package takes its version from `--version`; the newest entry of the changelog has to be that
  /// one.
  @Test func theChangelogBeginsWithThisVersion() throws {
    let text = try Document("CHANGELOG.md").text
    let heading = try #require(text.components(separatedBy: "\n").first { $0.hasPrefix("## ") })
    #expect(heading.dropFirst(3).split(separator: ": ").last.map(String.init) == Version.text)
    let control = try Document("Packaging/control.in").text
    #expect(control.contains("\nVersion: @VERSION@\n"))
  }
}
