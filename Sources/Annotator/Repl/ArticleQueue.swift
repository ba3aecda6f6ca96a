/// The articles that are worked through one after the other, and which one is open.
package struct ArticleQueue: Hashable, Sendable {
  /// The articles' names, as given.
  package let names: [String]
  /// The index of the open article, from 0.
  package var current: Int

  /// Creates a queue.
  package init(_ names: [String], current: Int = 0) {
    self.names = names
    self.current = current
  }

  /// The article after this one; nil at the last.
  package var next: String? { current + 1 < names.count ? names[current + 1] : nil }

  /// "article 2 of 5"; nil when there is only one.
  package var place: String? { names.count > 1 ? "article \(current + 1) of \(names.count)" : nil }

  /// The indices of earlier articles that were left unfinished, from 0.
  package var unfinished: [Int] = []

  /// Returns those that were left unfinished, this article unless it is finished, and those after it.
  package func left(isFinished: Bool) -> [String] {
    unfinished.map { names[$0] } + names[min(isFinished ? current + 1 : current, names.count)...]
  }
}
