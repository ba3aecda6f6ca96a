import Annotator
import ArgumentParser

/// How a dataset is written.
struct ExportManner: ParsableArguments {
  @Option(help: "What a party that speaks for itself makes: quoted-as-report or quoted-as-claim.")
  var reading = Reading.quotedAsReport.rawValue

  @Flag(help: "Leave cells of tables as they are, even where a spreadsheet would take them for formulas.")
  var raw = false

  @Flag(help: "Refuse when the format cannot carry everything.")
  var strict = false

  @Flag(help: "Replace the output if it exists.")
  var force = false

  /// What these options ask of the format.
  func options() throws(UserError) -> ExportOptions {
    var options = ExportOptions()
    options.isRaw = raw
    return options
  }
}
