/// Writes a JSON object per line into folders named by properties of the articles, as cluster engines expect.
///
/// Sessions are distributed in the order in which they are read, so the same sessions produce the same files.
package struct PartitionedExporter: Exporter {
  private let partition: Partition
  private let shardLimit: Int
  private var rows = JSONRows()
  private var counts: [String: Int] = [:]

  /// Creates the exporter.
  ///
  /// - Parameter shardLimit: the number of records after which a folder gets another file; half a million are
  ///   about 160 MB.
  init(_ partition: Partition, shardLimit: Int = 500_000) {
    self.partition = partition
    self.shardLimit = max(1, shardLimit)
  }

  /// Writes a line for each record, with all records of a session in one file.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    let folder = partition.path(of: selection.session.article)
    let before = counts[folder, default: 0]
    let digits = String(before / shardLimit)
    let number = String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
    let file = FolderFileSink(sink, "\(folder)/part-\(number).jsonl")
    counts[folder] = before + (try rows.write(selection, to: file, separator: [], terminator: [0x0A]))
  }
}

extension ExportFormat {
  /// Returns the format with its records distributed among folders.
  ///
  /// - Throws: an error for any format but `jsonl`.
  package func partitioned(by partition: Partition) throws(UserError) -> ExportFormat {
    guard name == Self.jsonl.name else {
      throw UserError(
        "the format '\(name)' cannot be partitioned into folders", fix: "use --partition-by with jsonl")
    }
    return ExportFormat(
      name: name, summary: summary, shape: .folder(FolderNames(always: [], writes: Partition.writes)),
      unit: unit,
      exporter: { _ in PartitionedExporter(partition) })
  }
}
