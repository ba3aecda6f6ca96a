import Annotator
import ArgumentParser

/// `annotate agreement SESSION…`: how far several annotators agree.
struct Agreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report how far several annotators agree.",
    usage: "annotate agreement [<options>] [<sessions> ...]",
    discussion: """
      Sessions are compared where their articles have the same text, statement by statement; where one annotator split \
      what another left whole, piece by piece. Flat records of 'annotate export -f jsonl' may stand for sessions. Documentation/Agreement.md defines \
      every figure.
      """)

  @OptionGroup var compared: ComparedSessions

  @Flag(help: "Write one JSON object for machines.")
  var json = false

  @Flag(help: "Write a table for machines, a figure a row.")
  var csv = false

  @Option(help: ArgumentHelp("Number of bootstrap replicates for the interval of α.", valueName: "number"))
  var samples = Bootstrap().replicates

  @Option(help: ArgumentHelp("Random seed for the bootstrap.", valueName: "number"))
  var seed = Bootstrap().seed

  func validate() throws {
    guard !(json && csv) else { throw ValidationError("Choose one of --json and --csv.") }
    guard (1...1_000_000).contains(samples) else {
      throw ValidationError("--samples takes a number from 1 to 1000000, such as 2000.")
    }
  }

  func run() throws {
    let report = try compared.comparison(takingRecords: true).report(
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
}
