/// `sources`: lists the names of sources; `sources "NBC" = "NBC News"` renames one in the whole session.
struct SourcesCommand: Command, Hashable {
  /// A name and its replacement; nil only lists the names.
  let renaming: Renaming?

  /// A name and its replacement.
  struct Renaming: Hashable {
    let old: String
    let new: String
  }

  static let row = CommandRow(
    "sources", arguments: "[NAME = NAME]",
    summary: "List the sources, or rename one throughout the session.",
    details: "The list shows how often each was given, its kind, and names that may be the same source.",
    examples: ["sources", "sources \"NBC\" = \"NBC News\""], group: .overview, completes: [.sources],
    parse: { (arguments) throws(UserError) in
      SourcesCommand(renaming: try SourcesCommand.renaming(&arguments))
    })

  private static func renaming(_ arguments: inout Arguments) throws(UserError) -> Renaming? {
    guard arguments.next != nil else { return nil }
    let old = name(&arguments)
    let new = arguments.take(word: "=") ? name(&arguments) : ""
    guard !old.isEmpty, !new.isEmpty else {
      throw UserError("renaming needs two names", fix: "for example: sources \"NBC\" = \"NBC News\"")
    }
    return Renaming(old: old, new: new)
  }

  private static func name(_ arguments: inout Arguments) -> String {
    var words: [TypedWord] = []
    while let token = arguments.next, token.isQuoted || token.text != "=" {
      words.append(token)
      _ = arguments.take()
    }
    return arguments.text(of: words).trimmed
  }

  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    guard let renaming else {
      guard !context.sources.here.entries.isEmpty else { throw UserError("no statement has a source yet") }
      return CommandOutcome(
        says: { renderer, _ in renderer.sources(context.sources.here) }, isLong: true)
    }
    guard
      context.sources.here.entries[renaming.old] != nil
        || session.statements.contains(where: { $0.judgment.cited == renaming.old })
    else {
      throw UserError(
        "no statement has the source '\(renaming.old)'", nearest: renaming.old,
        of: context.sources.here.names,
        fix: "'sources' lists the names")
    }
    return try rename(renaming, in: session, at: context)
  }

  private func rename(
    _ renaming: Renaming, in session: Session, at context: CommandContext
  ) throws(UserError) -> CommandOutcome {
    let isOld = { (name: String?) in name?.utf8.elementsEqual(renaming.old.utf8) == true }
    let before = session.statements.filter { isOld($0.judgment.attribution) || isOld($0.judgment.cited) }
    let after = before.map { statement in
      var changed = statement
      if isOld(statement.judgment.attribution) { changed.judgment.attribution = renaming.new }
      if isOld(statement.judgment.cited) { changed.judgment.cited = renaming.new }
      return changed
    }
    for statement in after { try TextLimit.check(statement.judgment) }
    guard renaming.old != renaming.new else { throw UserError("the two names are the same") }
    return CommandOutcome(
      change: session.change(.edit(Edit(.detail, before: before, after: after)), at: context),
      cursor: session.cursor,
      says: { renderer, session in
        renderer.message(
          "Renamed \(renaming.old.visibleOnOneLine) to \(renaming.new.visibleOnOneLine) in "
            + "\(after.count.counted("statement")). '\(session.codebook.short("undo"))' undoes it.")
      })
  }
}

extension Renderer {
  fileprivate func sources(_ book: SourceBook) -> String {
    let names = book.names
    let counts = names.map { String(book.entries[$0]?.count ?? 0) }
    let digits = counts.map(\.columns).max() ?? 1
    return zip(names, counts).map { name, count in
      let kinds = SourceKind.allCases.filter { book.entries[name]?.kinds[$0] != nil }.map(\.rawValue)
      let alike = SourceVariants.of(name, among: names)
      let also = alike.isEmpty ? "" : "; same as \(alike.joined(separator: ", "))?"
      let kind = kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"
      let text = "\(name.visibleOnOneLine)\(kind)\(also.visibleOnOneLine)"
      return TextWrapping(width: textWidth, hangingIndent: digits + 2)
        .wrapped(count.padded(to: digits, .trailing) + "  " + text)
    }.joined(separator: "\n")
  }
}
