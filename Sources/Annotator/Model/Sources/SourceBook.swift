/// The names that statements are attributed to, with the count and the kinds of each.
///
/// The book is kept up to date with every change.
package struct SourceBook: Hashable, Sendable {
  /// What is known about a name.
  package struct Entry: Hashable, Sendable {
    /// How many statements have it.
    package var count = 0
    /// How many of them have each kind.
    package var kinds: [SourceKind: Int] = [:]
  }

  /// The entries by name, as written.
  package private(set) var entries: [String: Entry] = [:]

  /// Creates an empty book.
  package init() {}

  /// Creates a book of the names in statements. Linear.
  package init(_ statements: [Statement]) {
    for statement in statements { count(statement.judgment, by: 1) }
  }

  /// Returns the most frequent kind of a name; nil if it has none. The order of `SourceKind` breaks ties.
  package func kind(of name: String) -> SourceKind? {
    guard let kinds = entries[name]?.kinds else { return nil }
    return SourceKind.allCases.filter { kinds[$0] != nil }.max { (kinds[$0] ?? 0) < (kinds[$1] ?? 0) }
  }

  /// The names, the most frequent first.
  package var names: [String] {
    entries.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
  }

  /// Updates the counts for statements that a change replaced.
  package mutating func update(from before: [Statement], to after: [Statement]) {
    for statement in before { count(statement.judgment, by: -1) }
    for statement in after { count(statement.judgment, by: 1) }
  }

  /// Adds the names of another book.
  package mutating func merge(_ other: SourceBook) {
    for (name, entry) in other.entries {
      entries[name, default: Entry()].count += entry.count
      for (kind, count) in entry.kinds { entries[name]?.kinds[kind, default: 0] += count }
    }
  }

  private mutating func count(_ judgment: Judgment, by step: Int) {
    guard let name = judgment.attribution else { return }
    var entry = entries[name, default: Entry()]
    entry.count += step
    if let kind = judgment.sourceKind {
      let count = entry.kinds[kind, default: 0] + step
      entry.kinds[kind] = count == 0 ? nil : count
    }
    entries[name] = entry.count == 0 ? nil : entry
  }
}
