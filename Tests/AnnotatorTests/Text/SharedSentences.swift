import Foundation

/// What people marked as sentences: golden rules and articles that lie beside the package, in `../shared`.
enum SharedSentences {
  private static let folder = SharedVectors.folder.deletingLastPathComponent()

  /// The golden rules of pragmatic_segmenter and pySBD; none when the folder is not there.
  static let goldenRules = objects(in: folder.appending(path: "segmentation/golden.visible.jsonl"))

  /// The names of the articles that have marks, without an extension.
  static let articles: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "articles/gold").path)
    return (files ?? []).filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }.sorted()
  }()

  static func path(ofArticle name: String) -> String {
    folder.appending(path: "articles/\(name).txt").path
  }

  /// Where the marked sentences of an article end, in code points.
  static func ends(inArticle name: String) -> [Int] {
    objects(in: folder.appending(path: "articles/gold/\(name).jsonl")).compactMap {
      $0["end"].number.map { Int($0) }
    }
  }

  private static func objects(in file: URL) -> [JSON] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(JSON.self, from: Data($0.utf8))
    }
  }
}
