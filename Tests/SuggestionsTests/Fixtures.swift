import Foundation

@testable import Suggestions

/// The fixtures beside the tests: text in which a reader can check every mark by eye.
enum Fixtures {
  /// The lines of a fixture, comments and empty lines left out.
  static func lines(_ name: String) throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures")
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}

/// A sentence whose source is marked as in `"Nein", sagte {Reuter}.`
struct MarkedSource {
  /// The sentence without marks.
  let text: String
  /// What stands between the marks; nil when nothing is marked.
  let source: String?

  init(_ line: String) {
    text = line.filter { $0 != "{" && $0 != "}" }
    if let open = line.firstIndex(of: "{"), let close = line.firstIndex(of: "}") {
      source = String(line[line.index(after: open)..<close])
    } else {
      source = nil
    }
  }
}

extension SuggestionEngine {
  /// The source of a passage, asked of a copy: expectations cannot change a value.
  func offer(_ index: Int) -> SourceOffer? {
    var copy = self
    return copy.source(at: index)
  }
}
