import CICU
import Foundation
import SentenceSegmentation

/// Times the segmenter on one core: against ICU's sentence iterator, on texts of growing length, and on
/// hostile ones.
struct SegmentationBenchmark {
  let corpus: String
  let sample: String

  func run() throws {
    let text = try EnglishText(corpus: corpus, sample: sample)
    print("\(Self.rounded(Double(text.bytes.count) / 1e6)) MB: \(text.origin)")
    let ours = Self.speed(of: text.bytes) { Self.sentences(in: $0) }
    print("annotate                  \(Self.rounded(ours)) MB/s, target 400")
    compare("ICU on UTF-8              ", ours, text.bytes, cicu_sentences_in_place)
    compare("ICU on converted UTF-16   ", ours, text.bytes, cicu_sentences_converted)
    growth(text.bytes)
    hostile()
  }

  private func compare(
    _ name: String, _ ours: Double, _ bytes: [UInt8],
    _ count: (UnsafePointer<CChar>?, Int64) -> Int64
  ) {
    var sentences: Int64 = 0
    let speed = Self.speed(of: bytes) { bytes in
      bytes.withUnsafeBytes { buffer in
        sentences = count(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int64(buffer.count))
      }
    }
    guard sentences >= 0 else { return print("\(name)not available; on Debian: apt-get install libicu-dev") }
    print(
      "\(name)\(Self.rounded(speed)) MB/s; annotate is \(Self.rounded(ours / speed)) times as fast, target "
        + "1.8"
    )
  }

  /// Times parts of the same text: linear work has the same speed on all of them.
  private func growth(_ bytes: [UInt8]) {
    let speeds = [8, 4, 2, 1].map { part in
      Self.rounded(Self.speed(of: Array(bytes.prefix(bytes.count / part))) { Self.sentences(in: $0) })
    }
    print("an eighth, a quarter, half, all: \(speeds.map { "\($0)" }.joined(separator: ", ")) MB/s")
  }

  /// Times texts that are made to be slow: linear work stays linear on them.
  private func hostile() {
    for piece in [". ", "\"", "(", "Yes. 1. ", "a)", "1.", "word", "\n", "。", "A. B. ", "i. i. v. ", "‘’“” "]
    {
      let speeds = [500_000, 2_000_000].map { size in
        Self.rounded(
          Self.speed(of: EnglishText.repeated(Array(piece.utf8), to: size)) { Self.sentences(in: $0) })
      }
      let name = "\(piece.debugDescription) repeated".padding(toLength: 26, withPad: " ", startingAt: 0)
      print("\(name)\(speeds[0]) MB/s on 0.5 MB, \(speeds[1]) on 2 MB")
    }
  }

  private static func sentences(in bytes: [UInt8]) {
    var count = 0
    SentenceSegmenter(language: "en").forEachSentence(inUTF8: bytes[...]) { _ in count += 1 }
    kept &+= count
  }

  /// Keeps the results alive.
  nonisolated(unsafe) private static var kept = 0

  /// Returns megabytes per second of processor time: the best of 25 runs, the one least disturbed by other
  /// work.
  private static func speed(of bytes: [UInt8], _ work: ([UInt8]) -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<25 {
      let start = processorSeconds()
      work(bytes)
      best = min(best, processorSeconds() - start)
    }
    return Double(bytes.count) / 1e6 / max(best, 1e-9)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
