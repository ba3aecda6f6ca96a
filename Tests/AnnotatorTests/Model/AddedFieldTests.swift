import Foundation
import Testing

/// `make field-test` builds the sources with a patch that adds a field of a judgment; here the patch is held
/// against the sources.
@Suite struct AddedFieldTests {
  @Test func patchOfOneFileApplies() throws {
    let patch = SourceTree.root.appending(path: "Tests/Fields/added-field.patch")
    let text = try String(contentsOf: patch, encoding: .utf8)
    #expect(text.matches(of: #/(?m)^\+\+\+ /#).count == 1)
    let run = Process()
    run.executableURL = URL(filePath: "/usr/bin/env")
    run.arguments = ["git", "apply", "--check", patch.path]
    run.currentDirectoryURL = SourceTree.root
    try run.run()
    run.waitUntilExit()
    #expect(run.terminationStatus == 0)
  }
}
