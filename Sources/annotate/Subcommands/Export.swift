import Annotator
import ArgumentParser

/// `annotate export SESSION…`: a dataset from sessions.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the judgments of sessions as a dataset.",
    discussion: "Formats:\n" + ExportFormat.helpTable)

  @Argument(help: "Session files, names of sessions, or folders of them.")
  var sessions: [String]

  @Option(name: .shortAndLong, help: "The format.")
  var format = "jsonl"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write: a file, a folder for formats that need one, - for standard output."))
  var output = "-"

  @OptionGroup(title: "Which judgments") var choice: ExportChoice
  @OptionGroup(title: "How they are written") var manner: ExportManner

  @Option(
    name: .customLong("sessions"),
    help: ArgumentHelp(
      "The folder of the sessions; else ANNOTATE_SESSIONS, else ./sessions.", valueName: "dir"))
  var folder: String?

  @Flag(help: "Do without colour.")
  var noColor = false

  func run() throws {
    let export = try job()
    let store = SessionStore(folder: folder ?? Person.variable("ANNOTATE_SESSIONS") ?? "sessions")
    let files = try SessionFiles(named: sessions, in: store)
    if manner.strict, output == "-" { _ = try run(export, files, to: NullSink()) }
    let sink: any ExportSink =
      try output == "-"
      ? StreamSink(descriptor: 1) : export.format.sink(path: output, replacing: manner.force)
    if let config = manner.config { try write(configuration(for: files), to: config) }
    tell(try run(export, files, to: sink), of: export.format)
  }
}

extension Export {
  private func job() throws(UserError) -> DatasetExport {
    var export = DatasetExport(try ExportFormat.named(format))
    export.options = try manner.options()
    export.filter = try choice.filter()
    export.reading = try Reading(named: manner.reading)
    export.isStrict = manner.strict
    if output == "-" { try refusePipe(of: export.format) }
    return export
  }

  private func refusePipe(of format: ExportFormat) throws(UserError) {
    switch format.shape {
    case .file: break
    case .folder:
      throw UserError("the format '\(format.name)' writes a folder", fix: "name it with --output")
    case .database:
      throw UserError("the format '\(format.name)' writes a database", fix: "name its file with --output")
    }
  }

  /// The labelling configuration for the first session's codebook.
  private func configuration(for files: SessionFiles) throws(UserError) -> String {
    var files = files
    return LabelStudioConfig(labels: try files.next()?.codebook.labels ?? []).xml
  }

  private func write(_ text: String, to path: String) throws(UserError) {
    let sink = try FileSink(path: path, replacing: manner.force)
    try sink.write(text)
    try sink.publish()
  }

  private func run(
    _ export: DatasetExport, _ files: SessionFiles, to sink: any ExportSink
  ) throws(UserError) -> DatasetExport.Summary {
    var files = files
    var meter = ProgressMeter(total: files.paths.count)
    defer { meter.finish() }
    return try export.run(
      to: sink, progress: { meter.show($0) }, next: { () throws(UserError) in try files.next() })
  }

  private func tell(_ summary: DatasetExport.Summary, of format: ExportFormat) {
    let console = Console(isPlain: noColor)
    if output != "-" || summary.records == 0 { console.say("\(summary.description) in \(output).") }
    if !summary.losses.isEmpty { console.say("The format '\(format.name)' left out \(summary.losses).") }
  }
}
