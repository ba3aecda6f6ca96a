import Annotator
import ArgumentParser

/// The options for how a dataset is written.
struct ExportFormatOptions: ParsableArguments {
  @Option(
    help: "How to label a party speaking for itself: quoted-as-report or quoted-as-claim.",
    completion: .list(["quoted-as-report", "quoted-as-claim"]))
  var reading = QuotePolicy.quotedAsReport.rawValue

  @Option(help: "For doccano and Prodigy: spans of articles, or classification of statements.")
  var task = ExportOptions.Task.spans

  @Option(
    help: ArgumentHelp(
      "Shares of train, validation and test in a huggingface folder, such as 80/10/10; each article is "
        + "in only one of them.",
      valueName: "shares"))
  var split: String?

  @Option(help: ArgumentHelp("Random seed for the split.", valueName: "number"))
  var seed: UInt64 = 0

  @Option(
    help: ArgumentHelp(
      "Write Hive-partitioned jsonl, as Spark and DuckDB read it, by language, published or both: "
        + "language,published.",
      valueName: "properties"))
  var partitionBy: String?

  @Option(help: "The licence to state in a huggingface dataset card, such as cc-by-4.0.")
  var licence = ExportOptions().licence

  @Option(
    help: ArgumentHelp(
      "Write Label Studio's labelling configuration, with the labels of all sessions, to this file.",
      valueName: "file"), completion: .file())
  var config: String?

  @Flag(inversion: .prefixedNo, help: "Begin tables with a row of column names.")
  var header = true

  @Flag(
    help: ArgumentHelp(
      "Remove who, where and when: annotators become p1, p2 …, paths lose their folders, times become days. "
        + "The personal columns are annotator, article_source, judged, article_retrieved and note."))
  var anonymous = false

  @Flag(help: "With --anonymous, leave out notes too.")
  var withoutNotes = false

  @Flag(help: "Include gold and consensus sessions as well as those of annotators.")
  var gold = false

  @Flag(help: "Begin csv or tsv with a byte order mark, so that Excel reads it as UTF-8.")
  var excel = false

  @Option(
    help: ArgumentHelp(
      "The column separator of csv: a comma, a semicolon or a vertical bar.", valueName: "character"))
  var separator: String?

  @Flag(help: "Leave table cells as they are, even those that a spreadsheet would run as formulas.")
  var raw = false

  @Flag(help: "Fail if the format cannot carry everything.")
  var strict = false

  @Flag(help: "Replace the output if it exists.")
  var force = false

  /// Returns a format, partitioned into folders if that was asked for.
  func partitioned(_ format: ExportFormat) throws(UserError) -> ExportFormat {
    guard let partitionBy else { return format }
    return try format.partitioned(by: Partition(typed: partitionBy))
  }

  /// Checks that a format supports what these options ask for. Formats other than tables are always raw.
  private func check(_ format: String) throws(UserError) {
    let asked = [
      (separator != nil, "--separator", ["csv"]), (excel, "--excel", ["csv", "tsv"]),
      (!header, "--no-header", ["csv", "tsv"]),
    ]
    for (isAsked, option, formats) in asked where isAsked && !formats.contains(format) {
      throw UserError(
        "the format '\(format)' takes no \(option)",
        fix: "use --format \(formats.joined(separator: " or ")), or omit \(option)")
    }
  }

  /// Returns what these options ask of the format.
  func options(for format: String) throws(UserError) -> ExportOptions {
    try check(format)
    var options = ExportOptions()
    options.isRaw = raw
    options.hasHeader = header
    options.hasMark = excel
    if let separator {
      guard let sign = [",", ";", "|"].first(where: { $0 == separator })?.utf8.first else {
        throw UserError("'\(separator)' is not a separator", fix: "use --separator ',' or ';' or '|'")
      }
      options.separator = sign
    }
    options.task = task
    options.licence = licence
    if let split { options.split = try DatasetSplit(typed: split, seed: seed) }
    return options
  }
}

extension ExportOptions.Task: ExpressibleByArgument {}
