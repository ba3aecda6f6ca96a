import Foundation
import Testing

@testable import Annotator

/// Holds real sessions against `Documentation/session.schema.json` with a validator that is not ours.
@Suite(
  .enabled(
    if: Validator.isInstalled,
    "python3 with jsonschema is needed: pip install -r Tests/Interop/requirements.txt"))
struct SessionSchemaTests {
  @Test func describesWhatIsWritten() throws {
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for session in [try SessionFixture.fresh(), try SessionFixture.worked()] {
      paths.append("\(folder.path)/\(paths.count).json")
      try FileSystem.create(paths[paths.count - 1], try SessionFile.encode(session))
    }
    let samples = Validator.root.appending(path: "sessions").path
    paths += ((try? FileSystem.names(in: samples)) ?? []).filter { $0.hasSuffix(".json") }.map {
      "\(samples)/\($0)"
    }
    #expect(try Validator.validate(paths) == (0, ""))
  }

  /// The fields of a judgment stand in the schema as `JudgmentField` describes them; `ANNOTATE_RECORD` writes
  /// them anew.
  @Test func namesTheFieldsOfAJudgment() throws {
    let path = Validator.root.appending(path: "Documentation/session.schema.json").path
    let text = String(decoding: try FileSystem.read(path, limit: 1 << 20), as: UTF8.self)
    let fields = JudgmentField.all.map { field in
      let meaning = field.meaning.replacing("\"", with: "'")
      return "        \"\(field.key)\": {\"description\": \"\(meaning)\", \(field.schema)}"
    }
    let keys = ["id", "start", "end", "quoted"] + JudgmentField.all.map(\.key)
    let required = keys.map { "\"\($0)\"" }.joined(separator: ", ")
    var made = text.replacing(#/(?s)        "label": \{.*?"seconds": \{[^\n]*\n/#, maxReplacements: 1) { _ in
      fields.joined(separator: ",\n") + "\n"
    }
    made = made.replacing(
      #/("statement": \{\n      "\$ref": "#\/\$defs\/judgment",\n      "required": \[)[^\]]*\]/#
    ) { "\($0.1)\(required)]" }
    if made != text, ProcessInfo.processInfo.environment["ANNOTATE_RECORD"] != nil {
      try FileSystem.replace(path, Array(made.utf8))
    }
    #expect(made == text)
  }

  @Test(arguments: [
    ("\"confidence\": 0.9", "\"confidence\": 1.9"), ("\"seq\": 1", "\"seq\": 0"), ("\"B2\"", "\"B7\""),
    ("\"cue\": null, ", ""), ("\"skipped\": false", "\"skipped\": true"),
    ("\"kind\": null", "\"kind\": \"tag\""),
  ])
  func refusesWhatTheReaderRefuses(part: String, change: String) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.json"
    let text = String(decoding: try SessionFile.encode(try SessionFixture.worked()), as: UTF8.self)
    try FileSystem.create(path, Array(text.replacing(part, with: change).utf8))
    #expect(try Validator.validate([path]).code == 1)
  }
}

/// `Tests/Interop/validate.py`, where python3 and jsonschema are there.
private enum Validator {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The one that `Tests/Interop/run` set up, else the system's.
  private static var python: String {
    let own = root.appending(path: "Tests/Interop/.venv/requirements/bin/python").path
    return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
  }

  private static func run(_ arguments: [String]) -> (code: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  static let isInstalled = run(["-c", "import jsonschema"])?.code == 0

  static func validate(_ paths: [String]) throws -> (code: Int32, output: String) {
    let script = root.appending(path: "Tests/Interop/validate.py").path
    let schema = root.appending(path: "Documentation/session.schema.json").path
    return try #require(run([script, schema] + paths))
  }
}
