/// The kinds that an analyst has given to sources, in this session and in their other ones.
package struct SourceMemory: Sendable {
  /// The names in this session.
  package var here: SourceBook
  /// Reads the names of the analyst's other sessions.
  private let readOthers: @Sendable () -> SourceBook
  private var others: SourceBook?

  /// The name for the article's own author, whose kind is known from the start.
  static let author = "author"

  /// Creates a memory of the names in a session.
  ///
  /// - Parameter others: reads the names in the analyst's other sessions; called at most once, by `load()`.
  package init(
    _ statements: [Statement] = [], others: @escaping @Sendable () -> SourceBook = { SourceBook() }
  ) {
    here = SourceBook(statements)
    readOthers = others
  }

  /// Returns the kind of a name; nil if it was never given one.
  package func kind(of name: String) -> SourceKind? {
    here.kind(of: name) ?? others?.kind(of: name) ?? (name == Self.author ? .author : nil)
  }

  /// All names: those of this session, then those of the others, the most frequent first.
  package var names: [String] {
    let known = here.names
    let taken = Set(known)
    return known + (others?.names ?? []).filter { !taken.contains($0) }
  }

  /// Reads the other sessions, unless that has been done.
  package mutating func load() {
    if others == nil { others = readOthers() }
  }
}
