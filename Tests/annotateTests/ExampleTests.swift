import Foundation
import Testing

/// The program in Documentation/Example, which is built with the library's public API alone.
@Suite struct ExampleTests {
  @Test func opensJudgesSavesAndExports() throws {
    let desk = try Desk()
    let example = Program.annotate + "-example"
    try #require(FileManager.default.isExecutableFile(atPath: example))
    let run = Process()
    let output = Pipe()
    run.executableURL = URL(filePath: example)
    run.currentDirectoryURL = URL(filePath: desk.folder.path)
    run.arguments = ["plan.txt", "sessions"]
    run.standardOutput = output
    try run.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    run.waitUntilExit()
    #expect(run.terminationStatus == 0)
    let lines = text.split(separator: "\n").map(String.init)
    try #require(lines.count == 6)
    #expect(
      lines.prefix(3) == [
        "# Norvia leaks plan for the Osk strait",
        "1. *report, 80%*: Norvia leaks plan for the Osk strait",
        "2. *claim, 80%, by The ministry*: The mediators have prepared a plan that asks much of both sides "
          + "and gives little to either of them.",
      ])
    #expect(lines[3].contains("label,confidence"))
    let session = try #require(desk.folder.read("sessions/plan.mira.json"))
    #expect(session.contains("\"attribution\": \"The ministry\""))
  }
}
