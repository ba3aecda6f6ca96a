import Foundation

/// The data in `Tests/Fixtures`; its README names sources and licences.
enum Fixtures {
  static let folder = SourceTree.root.appending(path: "Tests/Fixtures")

  /// The path of a file in the folder.
  static func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The JSON values of a file, a line each.
  ///
  /// - Throws: when the file cannot be read, or a line is not JSON.
  static func lines(_ name: String) throws -> [JSON] {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(JSON.self, from: Data($0.utf8))
    }
  }
}
