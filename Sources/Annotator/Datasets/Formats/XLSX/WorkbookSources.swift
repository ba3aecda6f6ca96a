/// The sheet of sources: who is named, as what kind, and how often with each label of the codebooks.
struct WorkbookSources {
  private struct Source {
    var kinds: [SourceKind] = []
    var labels: [String: Int] = [:]
    var articles: Set<SHA256Digest> = []
  }

  private var sources: [String: Source] = [:]
  private var order: [String] = []
  private var labels = LabelUnion()

  /// The names of the sheet's columns.
  var columns: [String] {
    ["source", "kinds", "judgments"] + labels.definitions.map(\.label.name) + ["articles"]
  }

  /// Adds the labels of a session, each of which gets a column.
  mutating func add(labelsOf session: Session) { labels.add(session.codebook.labels) }

  /// Counts the source of a record, if it has one.
  mutating func add(_ record: Record) {
    guard let name = record.judgment.attribution else { return }
    if sources[name] == nil { order.append(name) }
    var source = sources[name, default: Source()]
    if let kind = record.judgment.sourceKind, !source.kinds.contains(kind) { source.kinds.append(kind) }
    source.labels[record.judgment.label?.name ?? "", default: 0] += 1
    source.articles.insert(record.origin.session.article.digest)
    sources[name] = source
  }

  /// A row for each source, in the order in which they were first counted.
  var rows: [[Cell]] {
    order.compactMap { name in
      guard let source = sources[name] else { return nil }
      let counts = labels.definitions.map { Cell.integer(source.labels[$0.label.name] ?? 0) }
      let kinds = source.kinds.map(\.rawValue).joined(separator: ", ")
      return [.text(name[...]), .text(kinds[...]), .integer(source.labels.values.reduce(0, +))] + counts
        + [.integer(source.articles.count)]
    }
  }
}
