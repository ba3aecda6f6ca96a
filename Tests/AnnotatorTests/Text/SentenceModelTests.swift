import Foundation
import Testing

@testable import Annotator
@testable @_spi(Training) import SentenceSegmentation

/// The model in the program is the one that Training/train.py wrote down, whole.
@Suite struct SentenceModelTests {
  private static let record = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Training/model.json")

  private func bytes(_ table: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
  }

  @Test func tablesAreTheOnesThatTheTrainingRecorded() throws {
    let record = try JSONDecoder().decode(JSON.self, from: Data(contentsOf: Self.record))
    #expect(SHA256Digest(of: bytes(SentenceModelWeights.weights)).hex == record["weights"].name)
    #expect(SHA256Digest(of: bytes(SentenceModelWeights.words)).hex == record["words"].name)
  }

  /// A table of another size than the code expects once let look-ups run past its end.
  @Test func tablesHaveTheSizeThatTheCodeExpects() {
    #expect(bytes(SentenceModelWeights.weights).count == 1 << SentenceModel.weightBits)
    #expect(bytes(SentenceModelWeights.words).count == SentenceModel.wordCharacters)
    #expect((1 << SentenceModel.weightBits) + SentenceModel.wordCharacters <= 256 * 1024)
  }

  @Test func lookUpsOutsideATableFindNothing() {
    let empty = ModelTables(
      weights: UnsafeBufferPointer(start: nil, count: 0), words: UnsafeBufferPointer(start: nil, count: 0))
    #expect(empty.weight(.max) == 0)
    #expect(!empty.isUsuallyLower(.max))
  }

  @Test func aModelUnderTrainingMayBeShort() {
    let segmenter = SentenceSegmenter(language: "en", model: SentenceModel(weights: [81], words: []))
    #expect(segmenter.sentences(of: "One. Two!").count >= 1)
  }
}
