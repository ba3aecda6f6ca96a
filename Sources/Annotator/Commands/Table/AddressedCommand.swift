/// `5-14 by the plan`, `untagged: s`: a judging command for the statements that an address names, as one
/// change.
package struct AddressedCommand: Command {
  /// The statements that it applies to.
  let address: Address
  /// The command that is applied to each of them.
  let command: any JudgingCommand
  /// Whether the analyst has agreed to a change of many statements.
  var isConfirmed = false

  /// The number of statements above which a person who can be asked must confirm the change.
  package static let askedAbove = 20

  package func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let found = try address.statements(in: session)
    guard !found.isEmpty else { throw UserError(address.nothingFound) }
    if let tag = command as? TagCommand, tag.lacksConfidence(in: session, at: context) {
      return CommandOutcome(effect: .askConfidence(tag.label, then: self))
    }
    let (edit, refusal) = try edit(of: found, in: session, at: context)
    let count = edit.after.count
    if count > Self.askedAbove, context.canAsk, !isConfirmed {
      let confirmed = AddressedCommand(address: address, command: command, isConfirmed: true)
      return CommandOutcome(effect: .confirm(confirmed, count))
    }
    return CommandOutcome(
      change: session.change(.edit(edit), at: context), cursor: cursor(after: edit, in: session, context),
      says: {
        [
          agenda = context.agenda, nextArticle = context.nextArticle,
          remark = command.remark(on: edit.before, at: context)
        ] renderer, session in
        renderer.changed(
          edit, remark, leavingOut: found.count - count, refusal, in: session, agenda, nextArticle)
      },
      showsStatement: edit.after.contains { $0.id == session.cursor })
  }

  /// Returns the edit of all statements that the command changes, and the first reason why others are left
  /// out.
  ///
  /// Linear in the statements.
  private func edit(
    of statements: [Statement], in session: Session, at context: CommandContext
  ) throws(UserError) -> (edit: Edit, refusal: UserError?) {
    let command = command.prepared(for: statements)
    var before: [Statement] = []
    var after: [Statement] = []
    var refusal: UserError?
    for statement in statements {
      do throws(UserError) {
        var changed = statement
        changed.judgment = try command.judgment(of: statement, in: session, at: context)
        if statements.count > 1 { changed.judgment.seconds = nil }
        before.append(statement)
        after.append(changed)
      } catch {
        refusal = refusal ?? error
      }
    }
    guard !before.isEmpty else { throw refusal ?? UserError("nothing to change") }
    return (Edit(command.kind, before: before, after: after), refusal)
  }

  /// Returns the statement to go to: the current one, unless it was answered.
  private func cursor(after edit: Edit, in session: Session, _ context: CommandContext) -> StatementID? {
    guard command.kind.isAnswer, let here = session.current,
      let answered = edit.after.first(where: { $0.id == here.id }), answered.judgment.isDecided
    else { return session.cursor }
    if edit.after.count == 1 { return (context.next(after: here, in: session) ?? here).id }
    let taken = Set(edit.after.map(\.id))
    guard let agenda = context.agenda else {
      let open = { (statement: Statement) in !statement.judgment.isDecided && !taken.contains(statement.id) }
      let index = session.cursorIndex ?? 0
      return (session.statements[index...].first(where: open) ?? session.statements.first(where: open))?.id
        ?? session.cursor
    }
    var next = agenda.undecided(after: here, in: session)
    for _ in agenda.entries {
      guard let candidate = next, taken.contains(candidate.id) else { break }
      next = agenda.undecided(after: candidate, in: session)
    }
    return (next ?? here).id
  }
}

extension Renderer {
  /// Returns what was changed, what was left out and why, and what is left to do.
  fileprivate func changed(
    _ edit: Edit, _ remark: String, leavingOut count: Int, _ refusal: UserError?, in session: Session,
    _ agenda: DisagreementQueue?, _ nextArticle: String?
  ) -> String {
    let others = "\(count.counted("other")) left as \(count == 1 ? "it is" : "they are")"
    let remarks = remark + (refusal.map { " \(others): \($0.what.visibleOnOneLine)." } ?? "")
    guard edit.after.count > 1 else {
      return edit.after.first.map {
        edit.kind.isAnswer
          ? answered(
            $0, replacing: edit.before.first?.judgment ?? Judgment(), remark: remarks, in: session,
            agenda: agenda, nextArticle: nextArticle, isAddressed: true)
          : state(of: $0, replacing: edit.before.first?.judgment ?? Judgment(), remark: remarks, in: session)
      } ?? ""
    }
    let left =
      agenda.map { self.left(on: $0, in: session, nextArticle: nextArticle) }
      ?? self.left(in: session, nextArticle: nextArticle)
    let undo = "'\(session.codebook.short("undo"))' undoes it."
    return wrapped(painted: "\(bulk(edit).capitalizedFirst).\(remarks) \(left) \(undo)")
  }
}
