import Foundation
@_spi(Training) import SentenceSegmentation

/// Dumps what the training script learns from, and answers records with a model under training.
///
///     segmentation-trainer words < records > counts          two 32-bit counts (lower, upper) a slot
///     segmentation-trainer features WORDS < records > rows   16-bit: 41 indices, label, ruled, record
///     segmentation-trainer predict WEIGHTS WORDS < records   {"id", "ends"} lines
@main
struct Trainer {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "words": countWords()
    case "features": dumpFeatures(model: try model(words: arguments.dropFirst().first))
    case "predict":
      predict(model: try model(weights: arguments.dropFirst().first, words: arguments.dropFirst(2).first))
    default: FileHandle.standardError.write(Data("words | features WORDS | predict WEIGHTS WORDS\n".utf8))
    }
  }

  private static func model(weights: String? = nil, words: String?) throws -> SentenceModel {
    SentenceModel(weights: try bytes(weights), words: try bytes(words))
  }

  private static func bytes(_ path: String?) throws -> [UInt8] {
    guard let path else { return [] }
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func records() -> some Sequence<Record> {
    sequence(state: JSONDecoder()) { decoder in
      while let line = readLine() {
        if let record = try? decoder.decode(Record.self, from: Data(line.utf8)) { return record }
      }
      return nil
    }
  }

  private static func countWords() {
    var counts = [UInt32](repeating: 0, count: 2 << SentenceModel.wordBits)
    for record in records() {
      for sentence in record.sentences {
        for word in SentenceTraining.words(of: sentence) {
          counts[word.slot * 2 + (word.isLower ? 0 : 1)] += 1
        }
      }
    }
    counts.withUnsafeBytes { FileHandle.standardOutput.write(Data($0)) }
  }

  private static func dumpFeatures(model: SentenceModel) {
    let training = SentenceTraining(model: model)
    var rows: [UInt16] = []
    for (index, record) in records().enumerated() where record.ends != nil {
      for example in training.examples(of: record.text, language: record.lang, ends: record.utf8Ends) {
        let padding = [UInt16](repeating: 0, count: SentenceTraining.features - example.features.count)
        rows += example.features + padding
        rows += [example.isEnd ? 1 : 0, example.isRuled ? 1 : 0, UInt16(truncatingIfNeeded: index)]
      }
    }
    rows.withUnsafeBytes { FileHandle.standardOutput.write(Data($0)) }
  }

  private static func predict(model: SentenceModel) {
    for record in records() {
      let segmenter = SentenceSegmenter(language: record.lang, model: model)
      let sentences = segmenter.sentences(ofRecord: record.text)
      let ends = SentenceTraining.codePointEnds(sentences, in: record.text)
      print("{\"id\":\"\(record.id)\",\"ends\":[\(ends.map(String.init).joined(separator: ","))]}")
    }
  }
}
