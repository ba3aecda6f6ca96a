import Annotator
import ArgumentParser

/// `annotate agreement SESSION…`: reports how far several annotators agree.
struct Agreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Report how far several annotators agree.",
    usage: "annotate agreement [<options>] [<sessions> ...]",
    discussion: """
      Sessions of the same text are compared statement by statement, or piece by piece where one annotator \
      split what another left whole. Flat records from 'annotate export -f jsonl' may be given instead of \
      sessions. Documentation/Agreement.md defines every figure.
      annotate agreement sessions --against gold
      annotate agreement sessions --repeat
      """)

  @OptionGroup var compared: ComparedSessions

  @Option(
    help: ArgumentHelp(
      "Compare everyone with this annotator, such as gold, by label and kind of source.", valueName: "name"))
  var against: String?

  @Flag(name: .customLong("repeat"), help: "Compare the first and the second pass of each person.")
  var comparesPasses = false

  @Flag(help: "Compare every model with each person; by default, models are left out.")
  var model = false

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print CSV, one figure per row.")
  var csv = false

  @Option(
    help: ArgumentHelp(
      "Number of bootstrap replicates, to tell how often α is undefined.", valueName: "number"))
  var samples = Bootstrap().replicates

  @Option(help: ArgumentHelp("Random seed for the bootstrap replicates.", valueName: "number"))
  var seed = Bootstrap().seed

  func validate() throws {
    guard [against != nil, comparesPasses, model].count(where: { $0 }) < 2 else {
      throw ValidationError("Choose one of --against, --repeat and --model.")
    }
    guard !(csv && (against != nil || model)) else {
      throw ValidationError("--against and --model print text or JSON, not CSV.")
    }
    guard !(json && csv) else { throw ValidationError("Choose one of --json and --csv.") }
    guard (1...1_000_000).contains(samples) else {
      throw ValidationError("--samples must be from 1 to 1000000, such as 2000.")
    }
  }

  func run() throws {
    if against != nil || model { return try compareWithMeasures() }
    let report = try comparison().report(
      bootstrap: Bootstrap(seed: seed, replicates: samples))
    let console = compared.console
    if json {
      try console.print(String(decoding: AgreementJSON.bytes(report), as: UTF8.self))
    } else if csv {
      try console.print(AgreementCSV.text(report))
    } else {
      let width = console.renderer(for: .output).width
      try console.page(AgreementText(report, width: min(width, 100)).lines.joined(separator: "\n") + "\n")
    }
  }

  private func comparison() throws(UserError) -> Comparison {
    let comparison = try compared.comparison(takingRecords: !comparesPasses, matchingOriginals: true) {
      $0.comparesPasses = comparesPasses
    }
    guard !comparesPasses || comparison.sessionCount > 0 else {
      throw UserError(
        "nobody has two sessions of one article",
        fix: "begin a second pass with: annotate open --again ARTICLE")
    }
    return comparison
  }

  /// Compares people with gold or whoever was named, or with every model.
  private func compareWithMeasures() throws {
    let comparison = try compared.comparison {
      $0.counted = model ? [.person, .model] : Set(AnnotatorKind.allCases)
    }
    let measures = against.map { [$0] } ?? comparison.annotators(of: .model)
    guard !measures.isEmpty else {
      throw UserError("there is no session by a model", fix: "import predictions first")
    }
    let console = compared.console
    for measure in measures {
      let report = try AgainstReport(comparison, reference: measure)
      if json {
        try console.print(String(decoding: report.json, as: UTF8.self))
      } else {
        let width = min(console.renderer(for: .output).width, 100)
        try console.print(report.lines(width: width).joined(separator: "\n") + "\n")
      }
    }
  }
}
