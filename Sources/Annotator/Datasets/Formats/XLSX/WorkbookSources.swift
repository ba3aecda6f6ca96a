/// The sheet of sources: who is named, as what, and how often for each label.
struct WorkbookSources {
  private struct Source {
    var kinds: [SourceKind] = []
    var labels: [String: Int] = [:]
    var articles: Set<SHA256Digest> = []
  }

  private var sources: [String: Source] = [:]
  private var order: [String] = []

  /// The names of its columns.
  static let columns = ["source", "kinds", "judgments", "claims", "denials", "reports", "articles"]

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

  /// A row for each source, in the order in which they came.
  var rows: [[Cell]] {
    order.compactMap { name in
      guard let source = sources[name] else { return nil }
      let counts = [Label.claim, .denial, .report].map { Cell.integer(source.labels[$0.name] ?? 0) }
      let kinds = source.kinds.map(\.rawValue).joined(separator: ", ")
      return [.text(name[...]), .text(kinds[...]), .integer(source.labels.values.reduce(0, +))] + counts
        + [.integer(source.articles.count)]
    }
  }
}
