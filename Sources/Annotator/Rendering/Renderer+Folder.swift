extension Renderer {
  /// Returns further information on a folder: nearly identical articles, and the progress of each person.
  ///
  /// - Parameter assignment: who is assigned which article; nil if there is no assignment.
  package func folder(_ sessions: [SessionSummary], _ assignment: Assignment?) -> String {
    let parts = [nearDuplicates(sessions), progress(of: sessions, assignment)].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : "\n" + parts.joined(separator: "\n\n")
  }

  private func nearDuplicates(_ sessions: [SessionSummary]) -> String {
    var seen: Set<SHA256Digest> = []
    let articles = sessions.compactMap { summary -> (path: String, sketch: TextSketch, source: String?)? in
      guard case .success(let content) = summary.content, seen.insert(content.digest).inserted else {
        return nil
      }
      return (summary.path, content.sketch, content.source)
    }
    let replaced = SessionLineage(sessions).leftOut
    let pairs = NearDuplicates.versions(articles.map { ($0.sketch, $0.source) }).filter {
      replaced[articles[$0.first].path] == nil && replaced[articles[$0.second].path] == nil
    }
    guard !pairs.isEmpty else { return "" }
    let lines = pairs.prefix(10).map { pair in
      let names = [pair.first, pair.second].map { articles[$0].path.visibleOnOneLine }
      return message("  \(names[0]) and \(names[1]): \(Int(pair.resemblance * 100))% alike")
    }
    let more = pairs.count > 10 ? ["  … and \(pairs.count - 10) more"] : []
    return (["Nearly identical articles:"] + lines + more).joined(separator: "\n")
  }

  private func progress(of sessions: [SessionSummary], _ assignment: Assignment?) -> String {
    let people = PersonProgress.of(sessions, assignment)
    guard people.count > 1 || assignment != nil else { return "" }
    let room = people.map(\.name.visibleOnOneLine.columns).max() ?? 0
    return people.map { person in
      let articles =
        person.assigned > 0
        ? "\(person.finished) of \(person.assigned.counted("article"))" : person.begun.counted("article")
      let row =
        person.name.visibleOnOneLine.padded(to: room) + "  "
        + bar(person.decided, of: person.statements, columns: 12) + " \(person.decided)/\(person.statements)"
      return row + (row.columns + 2 + articles.columns > width ? "\n    " : "  ") + articles
    }.joined(separator: "\n")
  }
}

/// A person's progress in all articles of a folder.
package struct PersonProgress: Equatable, Sendable {
  /// The person.
  package let name: String
  /// How many articles were assigned to the person; 0 if there is no assignment.
  package var assigned = 0
  /// How many articles were begun.
  package var begun = 0
  /// How many were finished: of those assigned, or of all.
  package var finished = 0
  /// How many statements of the begun ones are decided.
  package var decided = 0
  /// How many statements the begun ones have.
  package var statements = 0

  /// Returns the progress of each person, in the order of their names.
  ///
  /// Of several sessions of the same article, only the one begun first counts. Sessions that others replace
  /// don't count, nor do those that aren't a person's. Linear, apart from sorting the sessions.
  package static func of(_ sessions: [SessionSummary], _ assignment: Assignment?) -> [PersonProgress] {
    let replaced = SessionLineage(sessions).leftOut
    var people: [String: PersonProgress] = [:]
    var assigned: [String: AssignedArticles] = [:]
    for name in assignment?.annotators ?? [] {
      assigned[name] = assignment.map { AssignedArticles(of: name, in: $0) }
      people[name] = PersonProgress(name: name, assigned: assigned[name]?.articles.count ?? 0)
    }
    var seen: [String: Set<SHA256Digest>] = [:]
    let own = sessions.compactMap { summary -> (path: String, content: SessionSummary.Content)? in
      guard replaced[summary.path] == nil, case .success(let content) = summary.content else { return nil }
      return content.provenance.kind == .person ? (summary.path, content) : nil
    }.sorted { ($0.content.created, $0.path.utf8.count) < ($1.content.created, $1.path.utf8.count) }
    for (_, content) in own {
      guard seen[content.annotator, default: []].insert(content.digest).inserted else { continue }
      people[content.annotator, default: PersonProgress(name: content.annotator)]
        .add(content, assigned[content.annotator])
    }
    return people.values.sorted { $0.name < $1.name }
  }

  private mutating func add(_ content: SessionSummary.Content, _ articles: AssignedArticles?) {
    begun += 1
    decided += content.progress.decided
    statements += content.progress.total
    let counts = articles.map { content.source.flatMap($0.article) != nil } ?? true
    if counts, content.progress.left == 0 { finished += 1 }
  }
}
