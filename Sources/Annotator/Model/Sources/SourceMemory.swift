/// The kinds of sources that an analyst has given: in this session, and in their others.
package struct SourceMemory: Sendable {
  /// The names of this session.
  package var here: SourceBook
  /// Reads the names of the analyst's other sessions.
  private let readOthers: @Sendable () -> SourceBook
  private var others: SourceBook?

  /// The name that stands for the article's own author, whose kind is known from the start.
  static let author = "author"

  /// Remembers the names of a session.
  ///
  /// - Parameter others: reads the names of the analyst's other sessions; asked once, when a name is not
  ///   known here.
  package init(
    _ statements: [Statement] = [], others: @escaping @Sendable () -> SourceBook = { SourceBook() }
  ) {
    here = SourceBook(statements)
    readOthers = others
  }

  /// The kind of a name; nil when it was never given one.
  package func kind(of name: String) -> SourceKind? {
    here.kind(of: name) ?? others?.kind(of: name) ?? (name == Self.author ? .author : nil)
  }

  /// All names: those of this session, then those of the others, the most frequent first.
  package var names: [String] {
    let known = here.names
    let taken = Set(known)
    return known + (others?.names ?? []).filter { !taken.contains($0) }
  }

  /// Reads the other sessions, if that has not been done.
  package mutating func load() {
    if others == nil { others = readOthers() }
  }
}
