/// The next article for a person to work on.
package struct NextArticle: Equatable, Sendable {
  /// The article as named in the assignment.
  package let article: String
  /// The number of the person's articles that are done.
  package let done: Int
  /// The number of the person's articles, without those that can't be done.
  package let total: Int

  /// Finds a person's first unfinished article, preferring one that was begun; nil when all are done, or the
  /// person has none.
  ///
  /// An article whose text the person has finished under another name is done, and one whose file is missing
  /// or empty is left out. This requires reading the files of articles without a session. Linear in sessions,
  /// tasks and files.
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

  /// Whether an article's file is missing or empty; an address is assumed to be neither.
  private static func isGone(_ article: String) -> Bool {
    !article.contains("://") && (FileIdentity(of: article) == nil || FileSystem.size(of: article) == 0)
  }

  /// Whether a file can be read as plain text that has one of some digests.
  private static func holds(_ article: String, oneOf digests: Set<SHA256Digest>) -> Bool {
    guard !digests.isEmpty, let bytes = try? FileSystem.read(article, limit: SessionFile.sizeLimit) else {
      return false
    }
    return digests.contains(SHA256Digest(of: bytes))
  }
}
