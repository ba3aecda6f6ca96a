import Foundation
import Testing

/// Runs the script of Documentation/Formats.md that checks a chain of changes.
@Suite(
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "python3 is needed"))
struct HistoryChainScriptTests {
  private func run(on path: String) throws -> (status: Int32, output: String) {
    let script = try #require(
      try Document("Documentation/Formats.md").text.components(separatedBy: "```python\n")
        .first { $0.contains("genesis") && $0.hasPrefix("import hashlib") }?
        .components(separatedBy: "```").first)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", script, path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test(arguments: ["harbour-plan.mira.json", "harbour-plan.jonas.json"])
  func findsASoundChainSound(name: String) throws {
    let result = try run(on: Document.root.appending(path: "sessions/\(name)").path)
    #expect(result == (0, ""))
  }

  @Test func findsAnAlteredChange() throws {
    let session = try String(
      contentsOf: Document.root.appending(path: "sessions/harbour-plan.mira.json"), encoding: .utf8)
    let altered = session.replacing("{\"seq\": 3, \"at\": \"2026", with: "{\"seq\": 3, \"at\": \"2027")
    try #require(altered != session)
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.json"
    try altered.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try run(on: path) == (1, "\(path): change 4 does not name what is before it\n"))
  }
}
