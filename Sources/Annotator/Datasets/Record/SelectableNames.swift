/// The labels and annotators of the sessions that a filter was applied to.
struct SelectableNames {
  private var labels: Set<String> = []
  private var annotators: Set<String> = []

  /// Adds those of a session.
  mutating func add(_ session: Session) {
    annotators.insert(session.annotator)
    for definition in session.codebook.labels { labels.insert(definition.label.name) }
  }

  /// Checks that a filter names none but these.
  ///
  /// - Throws: an error about the first name that isn't one of them, which is taken for a misspelling.
  func check(_ filter: RecordFilter) throws(UserError) {
    let lowered = Set(labels.map { $0.lowercased() })
    if let label = filter.labels.map(\.name).sorted().first(where: { !lowered.contains($0.lowercased()) }) {
      throw UserError(
        "no session has the label '\(label)'", nearest: label, of: labels.sorted(),
        fix: "the labels are \(labels.sorted().joined(separator: ", "))")
    }
    if let name = filter.annotators.sorted().first(where: { !annotators.contains($0) }) {
      throw UserError(
        "no session is by '\(name)'", nearest: name, of: annotators.sorted(),
        fix: "the annotators are \(annotators.sorted().joined(separator: ", "))")
    }
  }
}
