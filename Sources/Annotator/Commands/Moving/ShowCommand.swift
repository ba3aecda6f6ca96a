/// `show`: shows everything about the statement, `show 5` about another; Enter alone shows it again.
package struct ShowCommand: AddressableCommand, Hashable {
  /// What to show.
  package enum Extent: Hashable, Sendable {
    /// The current statement with those around it, as after each answer.
    case screen
    /// Everything about some statements; nil for the current one.
    case everything(Address?)
  }

  /// What to show.
  var extent = Extent.screen

  static let row = CommandRow(
    "show", arguments: "[N|N-M|LABEL|by NAME|/TEXT/]",
    summary: "Show everything about statements; Enter shows this one again.",
    examples: ["show", "show 5", "show 5-14", "show by NBC"], group: .moving, completes: [.statement],
    parse: { (arguments) throws(UserError) in
      guard arguments.next != nil else { return ShowCommand(extent: .everything(nil)) }
      return ShowCommand(extent: .everything(try AddressGrammar.address(&arguments)))
    })

  package func addressed(to address: Address) -> any Command { ShowCommand(extent: .everything(address)) }

  package func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    guard case .everything(let address) = extent else { return CommandOutcome(showsStatement: true) }
    let statements: [Statement]
    if let address {
      statements = try address.statements(in: session)
      guard !statements.isEmpty else { throw UserError(address.nothingFound) }
    } else {
      statements = [try session.here()]
    }
    return CommandOutcome(pages: { [agenda = context.agenda] renderer, session in
      var rest = statements[...]
      return {
        rest.popFirst().map { renderer.everything(about: $0, agenda, in: session) + "\n" }
      }
    })
  }
}

extension Renderer {
  fileprivate func everything(
    about statement: Statement, _ agenda: DisagreementQueue?, in session: Session
  ) -> String {
    let index = session.index(of: statement.id) ?? 0
    let label = "\(index + 1)/\(session.statements.count)  "
    let judgment = statement.judgment
    var lines = [decision(of: judgment, in: session)] + details(of: judgment, in: session)
    if let id = judgment.targetID, let target = session[id] {
      lines.append(
        "the target says: " + session.text(of: target).prefix(400).visibleOnOneLine.clipped(to: 60))
    }
    let pointing = session.statements.filter { $0.judgment.targetID == statement.id }
      .map { String(session.position(of: $0)) }
    if !pointing.isEmpty { lines.append("target of " + pointing.joined(separator: ", ")) }
    if let judged = judgment.judged {
      let seconds = judgment.seconds.map { ", \($0) s after it was shown" } ?? ""
      lines.append("answered \(judged.iso)\(seconds)")
    }
    if statement.isQuoted { lines.append("inside a quotation opened earlier") }
    let codePoints = session.codePoints(of: statement)
    lines.append(
      "id \(statement.id.number), code points \(codePoints.lowerBound) to \(codePoints.upperBound)")
    let text = TextWrapping(width: textWidth, hangingIndent: label.columns)
      .wrapped(label + session.text(of: statement).visibleOnOneLine)
    let indent = label.columns
    let entry = agenda.flatMap { agenda in agenda.index(of: statement).map { agenda.entries[$0] } }
    let votes = entry.map { [sides(of: $0, in: session)] } ?? []
    return ([text] + lines.map { PaintedText($0).wrapped(to: textWidth, indent: indent, hanging: 2) } + votes)
      .joined(separator: "\n")
  }
}

extension Session {
  /// Returns a statement's range in the article, in code points as in every file. Linear in the article.
  fileprivate func codePoints(of statement: Statement) -> Range<Int> {
    let text = article.text
    let start = text.utf8.index(text.startIndex, offsetBy: statement.range.lowerBound)
    let before = text.unicodeScalars[..<start].count
    return before..<before + self.text(of: statement).unicodeScalars.count
  }
}
