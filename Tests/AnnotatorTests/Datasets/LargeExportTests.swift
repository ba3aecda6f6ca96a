import Testing

@testable import Annotator

/// Exports that are longer than what is written at once.
@Suite struct LargeExportTests {
  private static let count = 900

  private static func session() throws -> Session {
    let marked = (1...count).map { "Sentence number \($0) says something of the port.|" }.joined(
      separator: " ")
    return try JudgedText.session(
      marked, by: "ann", answers: (1...count).map { "claim \($0 % 101) by Source \($0)" })
  }

  private static func exported(_ format: String, to sink: any ExportSink) throws {
    var sessions = [try session()]
    _ = try DatasetExport(.named(format)).run(to: sink, next: { sessions.popLast() })
  }

  @Test(arguments: [("csv", 1), ("tsv", 1), ("jsonl", 0), ("json", 0)])
  func everyRecordIsWrittenOnce(format: String, heads: Int) throws {
    let sink = MemorySink()
    try Self.exported(format, to: sink)
    let lines = String(decoding: sink.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let records = lines.filter { $0.contains("Sentence number ") }
    #expect(sink.bytes.count > 3 << 16 && records.count == Self.count)
    for (number, record) in records.enumerated() {
      let isIts = record.contains("Sentence number \(number + 1) ") && record.contains("Source \(number + 1)")
      if !isIts { Issue.record("record \(number + 1): \(record.prefix(200))") }
    }
    #expect(lines.count - records.count == heads || format == "json")
  }

  @Test func aFileHasWhatMemoryHas() throws {
    let folder = try TemporaryFolder()
    for format in ["csv", "jsonl"] {
      let (memory, path) = (MemorySink(), "\(folder.path)/a.\(format)")
      try Self.exported(format, to: memory)
      try Self.exported(format, to: FileSink(OutputPlace(path), OutputRule()))
      #expect(try FileSystem.read(path, limit: 1 << 24) == memory.bytes)
    }
  }
}
