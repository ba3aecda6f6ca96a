import Annotator
import ArgumentParser

/// The options that select the judgments of a dataset.
struct ExportFilterOptions: ParsableArguments {
  @Option(help: "Only this label; may be repeated.", completion: .labels)
  var label: [String] = []

  @Option(
    help: "Only this annotator's sessions; may be repeated.", completion: .annotators)
  var annotator: [String] = []

  @Option(
    help: ArgumentHelp("Only labels with at least this confidence, such as 80.", valueName: "confidence")
  )
  var minConfidence: String?

  @Option(
    help: ArgumentHelp("Only judgments made on or after this day, such as 2026-11-23.", valueName: "day"))
  var since: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only judgments that meet this condition, such as source_kind=media, seconds>=20 or note; may be "
        + "repeated.",
      valueName: "condition"))
  var conditions: [String] = []

  @Flag(help: "Include statements that are neither tagged nor skipped.")
  var untagged = false

  /// Returns the filter that these options ask for.
  func filter() throws(UserError) -> RecordFilter {
    var filter = RecordFilter()
    filter.labels = Set(label.map(Label.init))
    filter.annotators = Set(annotator)
    filter.takesUntagged = untagged
    if let minConfidence { try filter.setMinimumConfidence(typed: minConfidence) }
    for condition in conditions { filter.conditions.append(try FieldCondition(typed: condition)) }
    if let since { try filter.setSince(typed: since) }
    return filter
  }
}
