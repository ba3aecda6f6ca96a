/// The labels of a report. Each has a number, which names the page's styles instead of the label's own name.
struct ReportLabels: Sendable {
  /// The labels in the order of the codebooks.
  let definitions: [LabelDefinition]
  private let numbers: [String: Int]

  /// Collects the labels of sessions.
  init(_ sessions: [Session]) {
    var union = LabelUnion()
    for session in sessions { union.add(session.codebook.labels) }
    definitions = union.definitions
    numbers = Dictionary(uniqueKeysWithValues: definitions.enumerated().map { ($1.label.name, $0) })
  }

  /// Returns the name of a label's style.
  func style(of label: Label) -> String { "k\(numbers[label.name] ?? 0)" }

  /// Returns a label's number; nil if no codebook has it.
  func number(of label: Label) -> Int? { numbers[label.name] }
}
