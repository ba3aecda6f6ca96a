import Foundation
import Testing

/// A document of the repository, as its blocks of code.
struct Document: CustomTestStringConvertible {
  /// Its path from the top of the repository.
  let path: String
  /// Its text.
  let text: String

  var testDescription: String { path }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Reads a document.
  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  /// Every document of the repository.
  static func all() throws -> [Document] {
    let folder = root.appending(path: "Documentation").path
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/" + $0 }
    return try (["README.md", "CHANGELOG.md", "CONTRIBUTING.md"] + pages).map { try Document($0) }
  }

  /// The lines of the blocks of one kind, such as `sh`.
  func lines(of kind: String) -> [String] {
    var lines: [String] = []
    var current: String?
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        current = current == nil ? String(line.dropFirst(3)) : nil
      } else if current == kind, !line.isEmpty {
        lines.append(line)
      }
    }
    return lines
  }

  /// The places in this repository that it links to.
  var links: [String] {
    text.matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/).map { String($0.output.1) }
  }
}
