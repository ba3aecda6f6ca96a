/// The article that a person is to do next.
package struct NextArticle: Equatable, Sendable {
  /// The article, as the assignment names it.
  package let article: String
  /// How many of the person's articles are done.
  package let done: Int
  /// How many the person has.
  package let total: Int

  /// The first article of a person that is not finished, one that was begun before all others; nil when all
  /// are done, or the person has none. Linear in the sessions and the tasks.
  package init?(of person: String, _ assignment: Assignment, _ sessions: [SessionSummary]) {
    let assigned = AssignedArticles(of: person, in: assignment)
    var left: [String: Int] = [:]
    for summary in sessions {
      guard case .success(let content) = summary.content, content.provenance.kind == .person,
        content.annotator.utf8.elementsEqual(person.utf8),
        let article = content.source.flatMap(assigned.article)
      else { continue }
      left[article] = min(left[article] ?? Int.max, content.progress.left)
    }
    let open = assigned.articles.filter { left[$0] != 0 }
    guard let next = open.first(where: { left[$0] != nil }) ?? open.first else { return nil }
    article = next
    total = assigned.articles.count
    done = total - open.count
  }
}
