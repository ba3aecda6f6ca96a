import Foundation

/// Compares the peak memory of `annotate segment` with the size of its text.
struct MemoryBenchmark {
  let program: String

  func run(on path: String) throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let size = Double((attributes[.size] as? Int) ?? 0) / 1e6
    let peak = try peakMegabytes(of: [program, "segment", "--language", "en", path])
    print(
      "annotate segment on \(SegmentationBenchmark.rounded(size)) MB: "
        + "peak \(SegmentationBenchmark.rounded(peak)) MB, "
        + "\(SegmentationBenchmark.rounded(peak - size)) MB more than the text; target 20")
  }

  /// Returns the most memory that a program held; its output is thrown away.
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
