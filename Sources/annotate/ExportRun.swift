import Annotator

/// A dataset that a command writes: its format, its place, and the manner the user chose.
struct ExportRun {
  /// The export.
  let export: DatasetExport
  private let output: String
  private let manner: ExportFormatOptions

  /// Gives one session after the other, nil behind the last.
  typealias Source = () throws(UserError) -> SessionSource?

  /// Prepares a dataset.
  ///
  /// - Throws: an error when the format is unknown, an option does not fit, or the format cannot go to a stream.
  init(format: String, output: String, manner: ExportFormatOptions, filter: RecordFilter) throws(UserError) {
    var export = DatasetExport(try manner.format(named: format))
    export.options = try manner.options()
    export.filter = filter
    export.reading = try QuotePolicy(named: manner.reading)
    export.isStrict = manner.strict
    self.export = export
    self.output = output
    self.manner = manner
    if output == "-" { try Self.refusePipe(of: export.format) }
  }

  /// Writes the dataset. What is strict and goes to a stream is tried first, because a stream cannot be taken back.
  ///
  /// - Parameter begin: begins the sessions; it may be called twice.
  func run(total: Int, begin: () throws(UserError) -> Source) throws(UserError) -> DatasetExport.Summary {
    if manner.strict, output == "-" { _ = try run(total: total, try begin(), to: NullSink()) }
    let sink: any ExportSink =
      try output == "-"
      ? Self.standardOutput : export.format.sink(path: output, replacing: manner.force)
    return try run(total: total, try begin(), to: sink)
  }

  /// Says what was written and what the format left out.
  func tell(_ summary: DatasetExport.Summary, on console: Console) {
    if output != "-" || summary.records == 0 { console.say("\(summary.description) in \(output).") }
    if !summary.losses.isEmpty {
      console.say("The format '\(export.format.name)' left out \(summary.losses).")
    }
  }

  /// Writes the labelling configuration of Label Studio where the user asked for one.
  func writeConfiguration(for labels: () throws(UserError) -> [LabelDefinition]) throws(UserError) {
    guard let path = manner.config else { return }
    let sink = try FileSink(path: path, replacing: manner.force)
    try sink.write(LabelStudioConfig(labels: try labels()).xml)
    try sink.publish()
  }
}

extension ExportRun {
  /// Standard output; on a terminal what could command it is shown instead, because nobody reads data there.
  private static var standardOutput: any ExportSink {
    let stream = StreamSink(descriptor: 1)
    return Terminal.current.isTerminal(.output) ? TerminalSafeSink(stream) : stream
  }

  private static func refusePipe(of format: ExportFormat) throws(UserError) {
    switch format.shape {
    case .file: break
    case .folder:
      throw UserError(
        "the dataset is a folder and cannot go to standard output",
        fix: "name the folder with --output FOLDER")
    case .database:
      throw UserError("the format '\(format.name)' writes a database", fix: "name its file with --output")
    }
  }

  private func run(
    total: Int, _ source: Source, to sink: any ExportSink
  ) throws(UserError) -> DatasetExport.Summary {
    var meter = ProgressMeter(total: total)
    defer { meter.finish() }
    return try export.run(to: sink, progress: { meter.show($0) }, nextSource: source)
  }
}
