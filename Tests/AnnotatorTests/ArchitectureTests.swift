import Foundation
import Testing

/// Holds the shape of the house: who may know whom, and what the library never does.
@Suite struct ArchitectureTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file below a folder of the package, with its code lines; comments and blank lines are left out.
  private static func sources(in folder: String) throws -> [(path: String, lines: [String])] {
    let start = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: start.path).filter {
      $0.hasSuffix(".swift")
    }
    try #require(!names.isEmpty)
    return try names.sorted().map { name in
      let text = try String(contentsOf: start.appending(path: name), encoding: .utf8)
      let lines = text.split(separator: "\n").map(String.init).filter {
        !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//")
      }
      return ("\(folder)/\(name)", lines)
    }
  }

  private static func offenders(in folder: String, _ pattern: String, except: [String] = []) throws
    -> [String]
  {
    try sources(in: folder).filter { source in !except.contains { source.path.hasSuffix($0) } }
      .flatMap { source in
        source.lines.filter { $0.range(of: pattern, options: .regularExpression) != nil }
          .map { "\(source.path): \($0.trimmingCharacters(in: .whitespaces))" }
      }
  }

  @Test func onlyTheLineEditorAndTheSignalsKnowC() throws {
    #expect(try Self.offenders(in: "Sources/Annotator", #"import CEdit"#) == [])
    #expect(
      try Self.offenders(
        in: "Sources/annotate", #"import CEdit"#, except: ["LineEditor.swift", "Signals.swift"]) == [])
  }

  @Test func theLibraryNeverPrintsOrAsks() throws {
    let forbidden =
      #"(^|[^.\w])(print|debugPrint|readLine|getenv|exit|abort|fatalError|precondition|preconditionFailure|clock_gettime|gettimeofday)\("#
    #expect(try Self.offenders(in: "Sources/Annotator", forbidden, except: []) == [])
  }

  @Test func nothingForcesItsLuck() throws {
    for folder in ["Sources/Annotator", "Sources/annotate"] {
      #expect(try Self.offenders(in: folder, #"try!|as!|unsafeBitCast"#) == [])
      // Threads that write to disjoint parts of one buffer are the one exception.
      #expect(try Self.offenders(in: folder, #"@unchecked Sendable"#, except: ["Chunks.swift"]) == [])
    }
  }

  @Test func onlyInkWritesEscapeSequences() throws {
    let found = try Self.offenders(
      in: "Sources/Annotator/Rendering", #"u\{1B\}|\\e\["#, except: ["Ink.swift", "PaintedText.swift"])
    #expect(found == [])
  }

  /// The types that only a floor above may name.
  @Test(arguments: [
    (
      "Support",
      #"\b(Session|Statement|Article|Command|Interpreter|Renderer|Repl|Exporter|ExportFormat|Journal)\b"#
    ),
    ("Text", #"\b(Session|Statement|Command|Interpreter|Renderer|Repl|Exporter|ExportFormat|Journal)\b"#),
    (
      "Model",
      #"\b(Command|CommandTable|Interpreter|Renderer|Repl|Exporter|ExportFormat|Journal|SessionStore)\b"#
    ),
    ("Commands", #"\b(Interpreter|Renderer|Repl|Exporter|ExportFormat|Journal|SessionStore)\b"#),
    ("Interpreter", #"\b(Renderer|Repl|Exporter|ExportFormat|Journal|SessionStore|Ink)\b"#),
    ("Rendering", #"\b(Repl|Journal|SessionStore)\b"#),
    ("Files", #"\b(Interpreter|Renderer|Repl)\b"#),
  ])
  func noFolderNamesATypeAboveIt(folder: String, above: String) throws {
    #expect(try Self.offenders(in: "Sources/Annotator/\(folder)", above) == [])
  }
}
