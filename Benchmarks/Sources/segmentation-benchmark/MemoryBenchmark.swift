import Foundation

/// Measures the peak memory of `annotate segment` beside the size of its text.
struct MemoryBenchmark {
  let program: String

  func run(_ text: EnglishText) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "annotate-\(getpid()).txt").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    for copies in [1, 4] {
      let bytes = EnglishText.repeated(text.bytes, to: text.bytes.count * copies)
      guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else { return }
      let size = Double(bytes.count) / 1e6
      let peak = try peakMegabytes(of: [program, "segment", "--language", "en", path])
      print(
        "annotate segment on \(SegmentationBenchmark.rounded(size)) MB: \(SegmentationBenchmark.rounded(peak)) MB at most,"
          + " the text and \(SegmentationBenchmark.rounded(peak - size)) MB; target 20")
    }
  }

  /// The most memory that a program held, its output thrown away.
  private func peakMegabytes(of command: [String]) throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_CHILDREN, &usage)
      return Double(usage.ru_maxrss) / 1e6
    #else
      getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
      return Double(usage.ru_maxrss) * 1024 / 1e6
    #endif
  }
}
