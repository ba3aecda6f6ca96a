/// `claim`, `c 90 by NAME`, `d9`: gives the statement a label, and goes on.
package struct TagCommand: JudgingCommand, Hashable {
  /// The label.
  let label: Label
  /// How sure the analyst is of it.
  let confidence: TagConfidence
  /// The details that go with the label.
  let changes: JudgmentChanges

  package let kind = Edit.Kind.tag

  package var typedChanges: JudgmentChanges? { changes }

  package var isUnsure: Bool { confidence == .standing }

  /// Returns the row of a label.
  static func row(_ definition: LabelDefinition) -> CommandRow {
    let key = String(definition.key)
    let label = definition.label
    return CommandRow(
      label.name, aliases: [key],
      typed: label.typed, arguments: (["[CONFIDENCE]"] + TagGrammar.usage).joined(separator: " "),
      summary: "Tag the statement as \(label), and go on.",
      details: definition.definition,
      examples: ["\(key) 90 by Ukraine of 2", "\(key)9", "\(key) high via media note see the second source"],
      group: .judging,
      completes: [.confidence, .clauses],
      parse: { (arguments) throws(UserError) in
        try TagGrammar.tag(label, behindKey: nil, &arguments)
      })
  }

  /// Tags the current statement; a bare label asks for the default confidence if a person can be asked.
  package func outcome(in session: Session, at context: CommandContext) throws(UserError) -> CommandOutcome {
    _ = try judgment(of: try session.here(), in: session, at: context)
    if lacksConfidence(in: session, at: context) {
      return CommandOutcome(effect: .askConfidence(label, then: self))
    }
    return try changingHere(in: session, at: context)
  }

  /// Whether the analyst must be asked how sure they are.
  func lacksConfidence(in session: Session, at context: CommandContext) -> Bool {
    confidence == .standing && session.standingConfidence == .unset && context.canAsk
  }

  package func judgment(
    of statement: Statement, in session: Session, at context: CommandContext
  ) throws(UserError) -> Judgment {
    var statement = statement
    statement.judgment.note = statement.judgment.noteWithoutFormerLabel(session.codebook)
    var judgment = try changes.applied(to: statement, in: session, at: context)
    switch (confidence, session.standingConfidence) {
    case (.stated(let stated), _), (.standing, .stated(let stated)): judgment.confidence = stated
    case (.notStated, _), (.standing, .notStated), (.standing, .unset): judgment.confidence = nil
    }
    judgment.label = label
    judgment.isSkipped = false
    judgment.needsReview = false
    judgment.judged = context.now
    judgment.seconds = context.seconds
    return judgment
  }
}
