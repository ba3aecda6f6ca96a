import Foundation

/// What people marked as sentences: golden rules and articles, in `Tests/Fixtures`.
enum SharedSentences {
  /// The golden rules of pragmatic_segmenter and pySBD.
  static func goldenRules() throws -> [JSON] { try Fixtures.lines("sentences/golden-rules.jsonl") }

  /// The names of the articles that have marks, without an extension.
  static func articles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Fixtures.path("articles/gold"))
      .filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }.sorted()
  }

  static func path(ofArticle name: String) -> String { Fixtures.path("articles/\(name).txt") }

  /// Where the marked sentences of an article end, in code points.
  static func ends(inArticle name: String) throws -> [Int] {
    try Fixtures.lines("articles/gold/\(name).jsonl").compactMap { $0["end"].number.map { Int($0) } }
  }
}
