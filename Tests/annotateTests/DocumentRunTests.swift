import Foundation
import Testing

/// Runs every `sh` block of the documents for users, one after the other in a folder that holds the files
/// they name.
@Suite struct DocumentRunTests {
  /// Lines that are not run, each with the reason.
  private static let left = [
    "Scripts/": "they build and test the repository, as this run does",
    "annotate - <": "the answers are typed at a terminal",
    "annotate https://": "nothing in a test reaches another machine",
  ]

  @Test(arguments: ["README.md", "Documentation/Guide.md", "Documentation/Agreement.md"])
  func everyBlockRuns(path: String) throws {
    let lines = try Document(path).lines(of: "sh").filter { line in
      !Self.left.keys.contains { line.hasPrefix($0) }
    }
    let folder = try TemporaryFolder()
    let fixtures = Document.root.appending(path: "Tests/Fixtures").path
    let prepared = try run(
      ". '\(fixtures)/documents/prepare.sh'", arguments: [fixtures], in: folder, input: "")
    try #require(prepared.status == 0, "\(prepared.output)")
    for line in lines {
      let result = try run(line, in: folder, input: "q\n")
      #expect(result.status == 0, "\(line)\n\(result.output)")
    }
  }

  private func run(_ line: String, arguments: [String] = [], in folder: TemporaryFolder, input: String) throws
    -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.arguments =
      ["-c", "annotate() { '\(Program.annotate)' \"$@\"; }; \(line)", "sh"] + arguments
    process.environment = [
      "HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state",
      "XDG_CONFIG_HOME": folder.path + "/config",
      "ANNOTATE_ANNOTATOR": "mira", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    let keys = Pipe()
    let output = Pipe()
    process.standardInput = keys
    process.standardOutput = output
    process.standardError = output
    try process.run()
    keys.fileHandleForWriting.write(Data(input.utf8))
    try keys.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
