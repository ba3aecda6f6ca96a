import Annotator

/// A dataset that a command writes: its format, its location, and the options that the user chose.
struct ExportRun {
  /// The export.
  let export: DatasetExport
  private let output: String
  private let manner: ExportFormatOptions
  private let rule: OutputRule

  /// Returns one session after the other, then nil.
  typealias Source = () throws(UserError) -> SessionSource?

  /// Prepares a dataset.
  ///
  /// - Throws: an error if an option doesn't fit, or the format can't be written to a stream.
  ///
  /// - Parameter inputs: the paths of the input files, which the dataset never overwrites.
  init(
    format: ExportFormat, output: String, manner: ExportFormatOptions, filter: RecordFilter, inputs: [String]
  ) throws(UserError) {
    var export = DatasetExport(try manner.partitioned(format))
    export.options = try manner.options(for: format.name)
    if manner.split != nil, export.format.name != "huggingface" {
      throw UserError(
        "the format '\(export.format.name)' cannot be split into parts",
        fix: "use --format huggingface, or omit --split")
    }
    export.filter = filter
    export.reading = try QuotePolicy(named: manner.reading)
    export.isStrict = manner.strict
    export.takesGold = manner.gold
    export.anonymizer = manner.anonymous ? Anonymizer(dropsNotes: manner.withoutNotes) : nil
    self.export = export
    self.output = output
    self.manner = manner
    rule = OutputRule(replacing: manner.force, inputs: inputs)
    if output == "-" { try Self.refusePipe(of: export.format) }
    guard output == "-" || manner.config != output else {
      throw UserError(
        "--config and --output name the same file", at: output,
        fix: "choose another name for the configuration")
    }
  }

  /// Writes the dataset. A strict export to a stream is tried first, because a stream can't be taken back.
  ///
  /// - Parameter begin: begins the sessions; it may be called twice.
  func run(total: Int, begin: () throws(UserError) -> Source) throws(UserError) -> DatasetExport.Summary {
    let isStream = try output == "-" ? true : OutputRule.isStream(output)
    if isStream {
      if manner.strict { _ = try run(total: total, try begin(), to: NullSink()) }
      let sink = try output == "-" ? Self.standardOutput : export.format.sink(path: output, rule)
      return try run(total: total, try begin(), to: sink)
    }
    let source = interruptible(try begin())
    return try Signals.asking { () throws(UserError) -> DatasetExport.Summary in
      let sink = try export.format.sink(path: output, rule)
      return try run(total: total, source, to: sink)
    }
  }

  /// Reports what was written and what the format left out.
  func tell(_ summary: DatasetExport.Summary, on console: Console) {
    if output != "-" || summary.records == 0 {
      console.say(
        output == "-"
          ? "\(summary.description)." : "Wrote \(summary.description) to \(output.visibleOnOneLine).")
    }
    if summary.records == 0, !export.filter.takesUntagged {
      console.say("No judgments were exported; --untagged includes undecided statements.")
    }
    if summary.models > 0 {
      console.say(
        "\(summary.models.counted("session", "is by a model", "are by models")); "
          + "--annotator selects sessions by the people you name.")
    }
    if summary.leftOutGold > 0 {
      let sessions = summary.leftOutGold.counted("gold or consensus session")
      console.say("Left out \(sessions); --gold includes them.")
    }
    if !summary.losses.isEmpty {
      console.say("The format '\(export.format.name)' left out \(summary.losses).")
    }
  }

  /// Writes the labelling configuration of Label Studio, if the user asked for one.
  func writeConfiguration(for labels: () throws(UserError) -> [LabelDefinition]) throws(UserError) {
    guard let path = manner.config else { return }
    let sink = try ExportFormat.fileSink(path: path, rule)
    try sink.write(LabelStudioConfig(labels: try labels()).xml)
    try sink.publish()
  }
}

extension ExportRun {
  /// Standard output. On a terminal, anything that could command it is made visible: nobody reads data there.
  private static var standardOutput: any ExportSink {
    get throws(UserError) {
      try StreamSink(descriptor: 1).safe
    }
  }

  private static func refusePipe(of format: ExportFormat) throws(UserError) {
    switch format.shape {
    case .file: break
    case .folder:
      throw UserError(
        "the dataset is a folder and cannot go to standard output",
        fix: "name the folder with --output FOLDER")
    case .database:
      throw UserError(
        "the format '\(format.name)' cannot go to standard output", fix: "name its file with --output")
    }
  }

  /// Returns the source, which fails once a signal has asked for the end.
  private func interruptible(_ source: @escaping Source) -> Source {
    { () throws(UserError) in
      if Signals.pending != nil { throw UserError("interrupted; nothing was written", at: output) }
      return try source()
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
