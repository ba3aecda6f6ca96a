import Foundation

/// The Swift files of the package's sources, read once for every test that looks at their text.
enum SourceTree {
  struct File: Sendable {
    /// The path below the package's folder, as in `Sources/Annotator/Model/Label.swift`.
    let path: String
    /// The lines that are not comments.
    let lines: [String]
    /// The lines as one text that ends in a line break.
    var text: String { lines.joined(separator: "\n") + "\n" }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let files: [File] = {
    let start = root.appending(path: "Sources")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: start.path)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      guard let text = try? String(contentsOf: start.appending(path: name), encoding: .utf8) else {
        return nil
      }
      let lines = text.split(separator: "\n").map(String.init).filter {
        !$0.drop { $0 == " " }.hasPrefix("//")
      }
      return File(path: "Sources/\(name)", lines: lines)
    }
  }()

  /// The files below a folder; none when the folder is misspelt, which callers require not to be.
  static func files(in folder: String) -> [File] { files.filter { $0.path.hasPrefix(folder + "/") } }
}
