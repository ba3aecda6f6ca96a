import Annotator
import ArgumentParser

/// `annotate export SESSION…`: writes a dataset from sessions.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the judgments of sessions as a dataset.",
    discussion: "Formats:\n" + ExportFormat.helpTable(columns: Terminal.helpColumns))

  @Argument(help: "Session files, session names, or folders of sessions.", completion: .sessions)
  var sessions: [String]

  @Option(
    name: .shortAndLong,
    help: "The format; if none is named, the one whose files end like the output, or else jsonl.",
    completion: .list(ExportFormat.all.map(\.name)))
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The output: a file, a folder for formats that need one, or - for standard output."),
    completion: .file())
  var output = "-"

  @OptionGroup(title: "Selection") var choice: ExportFilterOptions
  @OptionGroup(title: "Output") var manner: ExportFormatOptions

  @OptionGroup var place: StoreOptions

  func run() throws {
    let format = try ExportFormat.named(format, for: output)
    // Sessions that are passed on as they are keep all passes, so that these can be compared later.
    let files = try SessionFiles(
      named: sessions, in: place.store, leavingOutPasses: format.name != "sessions")
    let job = try ExportRun(
      format: format, output: output, manner: manner, filter: try choice.filter(), inputs: files.paths)
    try job.writeConfiguration { () throws(UserError) in
      var files = files
      var labels = LabelUnion()
      while let session = try files.next() { labels.add(session.codebook.labels) }
      return labels.definitions
    }
    let summary = try job.run(total: files.paths.count) { () throws(UserError) in
      var files = files
      return { () throws(UserError) in try files.nextSource() }
    }
    for remark in files.remarks { place.console.say(remark) }
    job.tell(summary, on: place.console)
  }
}
