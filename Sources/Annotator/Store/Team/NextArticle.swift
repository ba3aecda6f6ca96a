/// The article that a person is to do next.
package struct NextArticle: Equatable, Sendable {
  /// The article, as the assignment names it.
  package let article: String
  /// How many of the person's articles are done.
  package let done: Int
  /// How many the person has.
  package let total: Int

  /// The first article of a person that is not finished, one that was begun before all others; nil when all
  /// are done, or the person has none. An article whose text the person has finished under another name is
  /// done, and one whose file is gone or empty cannot be done; the files of articles without a session are
  /// read for that. Linear in sessions, tasks and files.
  package init?(of person: String, _ assignment: Assignment, _ sessions: [SessionSummary]) {
    let assigned = AssignedArticles(of: person, in: assignment)
    var left: [String: Int] = [:]
    var finished: Set<SHA256Digest> = []
    for summary in sessions {
      guard case .success(let content) = summary.content, content.provenance.kind == .person,
        content.annotator.utf8.elementsEqual(person.utf8)
      else { continue }
      if content.progress.left == 0 { finished.insert(content.digest) }
      guard let article = content.source.flatMap(assigned.article) else { continue }
      left[article] = min(left[article] ?? Int.max, content.progress.left)
    }
    let there = assigned.articles.filter { left[$0] != nil || !Self.isGone($0) }
    let open = there.filter { article in
      left[article].map { $0 != 0 } ?? !Self.holds(article, oneOf: finished)
    }
    guard let next = open.first(where: { left[$0] != nil }) ?? open.first else { return nil }
    article = next
    total = there.count
    done = total - open.count
  }

  /// Whether the file of an article is gone or empty; what lies elsewhere is taken to be there.
  private static func isGone(_ article: String) -> Bool {
    !article.contains("://") && (FileIdentity(of: article) == nil || FileSystem.size(of: article) == 0)
  }

  /// Whether a file's text is one of those with these digests, as far as it is plain text and can be read.
  private static func holds(_ article: String, oneOf digests: Set<SHA256Digest>) -> Bool {
    guard !digests.isEmpty, let bytes = try? FileSystem.read(article, limit: SessionFile.sizeLimit) else {
      return false
    }
    return digests.contains(SHA256Digest(of: bytes))
  }
}
