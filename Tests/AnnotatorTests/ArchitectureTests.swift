import Foundation
import Testing

/// Holds the shape of the house: what the library never does, and what only one place may do.
@Suite struct ArchitectureTests {
  private static func offenders(in folder: String, _ pattern: String, except: [String] = []) throws
    -> [String]
  {
    let files = SourceTree.files(in: folder)
    try #require(!files.isEmpty)
    return files.filter { file in !except.contains { file.path.hasSuffix($0) } }
      .flatMap { file in
        file.lines.filter { $0.range(of: pattern, options: .regularExpression) != nil }
          .map { "\(file.path): \($0.trimmingCharacters(in: .whitespaces))" }
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
      #"(^|[^.\w])(print|debugPrint|readLine|getenv|exit|abort|fatalError|precondition|preconditionFailure|"#
      + #"clock_gettime|gettimeofday)\("#
    #expect(try Self.offenders(in: "Sources/Annotator", forbidden, except: []) == [])
  }

  @Test func nothingForcesItsLuck() throws {
    for folder in ["Sources/Annotator", "Sources/annotate"] {
      #expect(try Self.offenders(in: folder, #"try!|as!|unsafeBitCast"#) == [])
      // Threads that write to disjoint parts of one buffer are the one exception.
      #expect(try Self.offenders(in: folder, #"@unchecked Sendable"#, except: ["ParallelMap.swift"]) == [])
    }
  }

  @Test func onlyInkWritesEscapeSequences() throws {
    let found = try Self.offenders(
      in: "Sources/Annotator/Rendering", #"u\{1B\}|\\e\["#, except: ["Ink.swift", "PaintedText.swift"])
    #expect(found == [])
  }
}
