/// The labels of a report: each has a number, by which the page's styles are named, never its own name.
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

  /// The name of a label's style.
  func style(of label: Label) -> String { "k\(numbers[label.name] ?? 0)" }

  /// A label's number, nil for one that no codebook has.
  func number(of label: Label) -> Int? { numbers[label.name] }
}
