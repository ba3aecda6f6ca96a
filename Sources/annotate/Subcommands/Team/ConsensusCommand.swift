import Annotator
import ArgumentParser

/// `annotate consensus SESSION…`: combines the labels of several annotators into one for each statement.
struct ConsensusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consensus",
    abstract: "Combine several annotators' labels into one for each statement, with a confidence.",
    discussion: """
      The dataset goes to --output in any format of 'annotate export', with the annotator 'consensus' and, \
      as confidence, the label's share of the votes or its probability. The estimates and what is left to \
      settle go to standard error. Documentation/Agreement.md defines the methods.
      """)

  @OptionGroup var compared: ComparedSessions

  @Option(
    help: ArgumentHelp(
      "majority, confidence, wawa, dawid-skene, dawid-skene-confidence, ebcc or ebcc-wawa; by default, the "
        + "one that suits the ratings.",
      valueName: "method"),
    completion: .list([
      "majority", "confidence", "wawa", "dawid-skene", "dawid-skene-confidence", "ebcc", "ebcc-wawa",
    ]))
  var method: String?

  @Option(
    help: ArgumentHelp(
      "Leave a statement undecided if fewer annotators than this decided it.", valueName: "number"))
  var minVotes = 1

  @Option(
    help: ArgumentHelp("List labels with a confidence below this as unsettled.", valueName: "confidence"))
  var settleBelow = "80"

  @Option(
    name: .shortAndLong, help: "The format, as for 'annotate export'.",
    completion: .list(ExportFormat.all.map(\.name)))
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The output: a file, a folder for formats that need one, or - for standard output."),
    completion: .file())
  var output = "-"

  @Flag(help: "Include undecided statements.")
  var untagged = false

  @OptionGroup(title: "Output") var manner: ExportFormatOptions

  func validate() throws {
    guard minVotes >= 1 else { throw ValidationError("--min-votes must be 1 or more, such as 2.") }
  }

  func run() throws {
    var filter = RecordFilter()
    filter.takesUntagged = untagged
    let job = try ExportRun(
      format: try ExportFormat.named(format, for: output), output: output, manner: manner, filter: filter,
      inputs: try compared.paths())
    let threshold = try Confidence(typed: settleBelow).fraction
    let method = try method.map { try ConsensusMethod(typed: $0) }
    let comparison = try compared.comparison(keepingVotes: true)
    try (method ?? .wawa).check(comparison.ratings)
    let result = ConsensusResult(comparison, by: method, minimumVotes: minVotes)
    var sessions = self.sessions(of: result, threshold)
    let summary = try job.run(total: result.comparison.articleCount) { () throws(UserError) in
      sessions = self.sessions(of: result, threshold)
      return { () throws(UserError) in try sessions.nextSession().map { .session($0) } }
    }
    let console = compared.console
    let width = min(console.renderer(for: .error).width, 100)
    let text = ConsensusText(
      result, toSettle: sessions.toSettle, partlyNamed: sessions.partlyNamed, width: width)
    console.say(text.lines.joined(separator: "\n"))
    job.tell(summary, on: console)
  }

  private func sessions(of result: ConsensusResult, _ threshold: Double) -> ConsensusSessions {
    var sessions = SessionLookup()
    return ConsensusSessions(result, settlingBelow: threshold) { (place) throws(UserError) in
      try sessions.beginning(at: place)
    }
  }
}
