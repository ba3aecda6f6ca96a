import Suggestions

/// `skip them`: skips the current statement and those after it that look like page furniture, as one change.
///
/// They are listed first, and a person who can be asked has to confirm.
struct SkipThemCommand: Command, Hashable {
  func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    let index = try session.indexHere()
    var suggester = context.suggester
    let found = suggester.furniture(from: index, in: session)
    guard let last = found.last else {
      let skip = session.codebook.short("skip")
      throw UserError(
        "\(index + 1) does not look like page furniture",
        fix: "'\(skip)' skips it, and '5-14 \(skip)' skips a range")
    }
    let command = AddressedCommand(
      address: .positions([index + 1...last.index + 1]), command: SkipFurniture(found, in: session),
      isConfirmed: true)
    guard context.canAsk, found.count > 1 else { return try skip(found, command, in: session, at: context) }
    return CommandOutcome(
      says: { renderer, session in renderer.furniture(found, in: session) }, isLong: true,
      effect: .confirm(command, found.count))
  }

  /// Lists the statements and skips them right away.
  private func skip(
    _ found: [FurnitureOffer], _ command: AddressedCommand, in session: Session, at context: CommandContext
  ) throws(UserError) -> CommandOutcome {
    var outcome = try command.outcome(in: session, at: context)
    outcome.says = { [says = outcome.says] renderer, session in
      renderer.furniture(found, in: session) + (says.map { "\n" + $0(renderer, session) } ?? "")
    }
    return outcome
  }
}

/// Skips statements that look like page furniture, and records with each the offer that was accepted.
private struct SkipFurniture: JudgingCommand {
  let kind = Edit.Kind.skip
  private let offers: [StatementID: Offer]

  init(_ found: [FurnitureOffer], in session: Session) {
    var offers: [StatementID: Offer] = [:]
    for furniture in found {
      offers[session.statements[furniture.index].id] = Offer(
        field: JudgmentField.skip.key, value: "true", method: furniture.method,
        probability: Confidence(furniture.probability), outcome: .taken)
    }
    self.offers = offers
  }

  func judgment(
    of statement: Statement, in session: Session, at context: CommandContext
  ) throws(UserError) -> Judgment {
    var judgment = try SkipCommand().judgment(of: statement, in: session, at: context)
    if let offer = offers[statement.id] {
      judgment.offers = judgment.offers.filter { $0.field != offer.field } + [offer]
    }
    return judgment
  }
}

extension Renderer {
  /// Returns the statements to skip, one per line, with the reason for each.
  fileprivate func furniture(_ found: [FurnitureOffer], in session: Session) -> String {
    let digits = found.last.map { String($0.index + 1).columns } ?? 1
    return found.map { furniture in
      let text = session.text(of: session.statements[furniture.index]).prefix(4 * textWidth).visibleOnOneLine
      let line = String(furniture.index + 1).padded(to: digits, .trailing) + "  " + text
      let reason = "  (\(furniture.reason))"
      guard line.columns + reason.columns > textWidth else { return line + ink.paint(reason, .faint) }
      return line.clipped(to: max(12, textWidth - reason.columns)) + ink.paint(reason, .faint)
    }.joined(separator: "\n")
  }
}
