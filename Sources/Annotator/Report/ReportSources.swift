/// The sources of judgments, with how often each claims, denies and reports. Names that mean the same source
/// share a row, under the first of them.
struct ReportSources: Sendable {
  private var rows: [(name: String, kinds: Set<SourceKind>, counts: [Int], articles: Set<Int>)] = []
  private var places: [String: Int] = [:]
  private var identity = SourceIdentity()
  private let labels: ReportLabels

  /// Creates an empty table.
  init(labels: ReportLabels) {
    self.labels = labels
  }

  /// Counts the judgments of a session by their sources.
  ///
  /// - Parameter article: the article's number, for tables over several.
  mutating func add(_ session: Session, article: Int) {
    for names in session.equivalences { identity.join(names) }
    for statement in session.statements {
      guard let label = statement.judgment.label, let number = labels.number(of: label) else { continue }
      let name = statement.judgment.namedSource
      let key = identity.key(of: name)
      let place = places[key] ?? rows.count
      if place == rows.count {
        places[key] = place
        rows.append((name, [], [Int](repeating: 0, count: labels.definitions.count), []))
      }
      rows[place].counts[number] += 1
      rows[place].articles.insert(article)
      if let kind = statement.judgment.sourceKind { rows[place].kinds.insert(kind) }
    }
  }

  /// Returns the table, the sources of most statements first; nil if there are none.
  ///
  /// - Parameter showsArticles: whether to add a column with the number of articles.
  func html(showsArticles: Bool) -> String? {
    guard !rows.isEmpty else { return nil }
    let order = rows.indices.sorted { (left, right) in
      let (a, b) = (rows[left].counts.reduce(0, +), rows[right].counts.reduce(0, +))
      return a == b ? left < right : a > b
    }
    let heads = labels.definitions.map { "<th scope=\"col\" class=\"n\">\($0.label.name.html)</th>" }.joined()
    let head =
      "<tr><th scope=\"col\">Source</th><th scope=\"col\">Kind</th>\(heads)"
      + (showsArticles ? "<th scope=\"col\" class=\"n\">articles</th>" : "") + "</tr>"
    let lines = order.map { line(rows[$0], showsArticles: showsArticles) }.joined(separator: "\n")
    return
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" "
      + "aria-label=\"Sources\"><table><thead>\(head)</thead><tbody>\(lines)</tbody></table></div>"
  }

  private func line(
    _ row: (name: String, kinds: Set<SourceKind>, counts: [Int], articles: Set<Int>), showsArticles: Bool
  ) -> String {
    let kinds = row.kinds.map(\.rawValue).sorted().joined(separator: ", ")
    let counts = row.counts.map { "<td class=\"n\">\($0 == 0 ? "" : "\($0)")</td>" }.joined()
    let articles = showsArticles ? "<td class=\"n\">\(row.articles.count)</td>" : ""
    return
      "<tr><th scope=\"row\" dir=\"auto\">\(row.name.html)</th><td>\(kinds)</td>\(counts)\(articles)</tr>"
  }
}

extension Judgment {
  /// The named source, or else its kind, or a remark that there is none: nobody who isn't named is credited.
  var namedSource: String { attribution ?? sourceKind.map { "(\($0.rawValue))" } ?? "(no source)" }
}
