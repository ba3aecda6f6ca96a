import Foundation
import Testing

/// Holds the code in the DocC catalogue against the example, which is compiled and run.
@Suite struct CatalogueTests {
  private static func lines(_ url: URL) throws -> [String] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  private static func files(in folder: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: SourceTree.root.appending(path: folder), includingPropertiesForKeys: nil)
  }

  @Test func everyBlockOfCodeIsPartOfTheExample() throws {
    let example = try Self.files(in: "Documentation/Example/Sources").map { try Self.lines($0) }
    let articles = try Self.files(in: "Sources/Annotator/Annotator.docc").filter { $0.pathExtension == "md" }
    var blocks = 0
    for article in articles {
      let parts = try Self.lines(article).split(omittingEmptySubsequences: false) { $0.hasPrefix("```") }
      for (index, block) in parts.enumerated() where index % 2 == 1 {
        blocks += 1
        #expect(
          example.contains { $0.firstRange(of: Array(block)) != nil },
          "\(article.lastPathComponent): not in Documentation/Example: \(block.joined(separator: "\n"))")
      }
    }
    #expect(blocks >= 9)
  }
}
