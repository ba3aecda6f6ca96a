import Foundation

/// Some twelve megabytes of English: the paragraphs of the corpora in a folder, over and over, or a sample
/// article if the folder doesn't exist.
struct EnglishText {
  let bytes: [UInt8]
  let origin: String

  private static let corpora = ["en-ewt", "en-gum", "en-lines", "en-partut"]
  private static let wanted = 12_300_000

  private struct Record: Decodable {
    let text: String
  }

  init(corpus: String, sample: String) throws {
    let paragraphs = try Self.corpora.flatMap { try Self.paragraphs(in: "\(corpus)/train/\($0).train.jsonl") }
    let text = paragraphs.isEmpty ? try String(contentsOfFile: sample, encoding: .utf8) : paragraphs.joined()
    origin = paragraphs.isEmpty ? sample : "\(paragraphs.count) paragraphs of English corpora"
    bytes = Self.repeated(Array(text.utf8), to: Self.wanted)
  }

  private static func paragraphs(in path: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
      try JSONDecoder().decode(Record.self, from: Data(line.utf8)).text + "\n\n"
    }
  }

  /// Returns at least `count` bytes, in complete copies.
  static func repeated(_ bytes: [UInt8], to count: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count + bytes.count)
    while result.count < count, !bytes.isEmpty { result += bytes }
    return result
  }
}
