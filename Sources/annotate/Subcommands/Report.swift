import Annotator
import ArgumentParser

/// `annotate report SESSION…`: writes a page to hand to people.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write an HTML page with the marked-up article, its sources and how far the analysts agree.",
    usage: "annotate report [<options>] <sessions> ...",
    discussion: """
      The page is one file that needs no network and no script. Several sessions of one article are shown \
      together; sessions of several articles get an index. The marked statements come from the gold session \
      of an article, or else from its first session.
      annotate report sessions/plan.mira.json sessions/plan.jonas.json -o plan.html
      annotate report sessions -o all.html
      """)

  @Argument(help: "Session files, session names, or folders of sessions.", completion: .sessions)
  var sessions: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The output file, or - for standard output.", valueName: "file"),
    completion: .file())
  var output = "-"

  @Flag(help: "Replace the output if it exists.")
  var force = false

  @OptionGroup var place: StoreOptions

  func run() throws {
    var files = try SessionFiles(named: sessions, in: place.store, leavingOutPasses: true)
    let rule = OutputRule(replacing: force, inputs: files.paths)
    for remark in files.remarks { place.console.say(remark) }
    var read: [Session] = []
    while let session = try files.next() { read.append(session) }
    let articles = try ReportArticle.grouping(read) { (sessions) throws(UserError) in
      try ReportArticle.compare(sessions)
    }
    let sink = try output == "-" ? StreamSink(descriptor: 1).safe : ExportFormat.fileSink(path: output, rule)
    try ReportPage(articles, generator: "annotate \(Version.text)").write(to: sink)
    try sink.publish()
    guard output != "-" else { return }
    let sessions = read.count.counted("session")
    place.console.say("Wrote \(sessions) of \(articles.count.counted("article")) to \(output).")
  }
}
