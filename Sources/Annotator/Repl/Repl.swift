/// The loop: read a line, decide, store, show, until the analyst leaves.
package final class Repl {
  /// Why the loop ended.
  package enum Ending: Hashable, Sendable {
    /// `quit`: leave the program.
    case quit
    /// `done`: go on to the next article, if there is one.
    case done
    /// No more lines: leave the program.
    case end
  }

  /// The session as it is now.
  package private(set) var session: Session
  /// How many lines could not be carried out.
  package private(set) var failures = 0
  /// What happened to the session's file when the session was left.
  private var saved = Renderer.Saved.nothing
  /// The last copy that was written, and how many changes the session had then.
  private var copy: (path: String, stamp: FileStamp, changes: Int)?
  /// Whether the analyst was told that leaving would lose answers.
  private var isWarned = false

  private let lines: any LineSource
  private let keeper: any SessionPersistence
  private let output: ReplOutput
  private let clock: ReplClock
  private let agenda: DisagreementQueue?
  private var parser: CommandParser
  private var bindings: KeyBindings
  private var context: Int?
  private var lastSearch: String?
  private var question: Question?
  private var sources: SourceMemory
  private var suggester: Suggester
  private var shownOffer: StatementOffer?
  private var seenOffers: [StatementID: StatementOffer] = [:]
  private let elsewhere: CommandContext.Elsewhere
  private let nextArticle: String?
  private var shownSince: Double
  private var ending: Ending?

  /// Creates a loop over a session.
  ///
  /// - Parameters:
  ///   - agenda: the disagreements to settle; nil to walk through all statements.
  ///   - context: how many statements to show on either side; nil for as many as there is room for.
  ///   - nextArticle: the article that `done` goes on to.
  ///   - suggestions: the kinds of suggestions to offer.
  ///   - elsewhere: finds statements of the analyst's other sessions.
  ///   - otherSources: reads the sources of the analyst's other sessions; called at most once, when a name is
  ///     new here.
  package init(
    session: Session, lines: any LineSource, keeper: any SessionPersistence, output: ReplOutput,
    clock: ReplClock,
    agenda: DisagreementQueue? = nil,
    context: Int? = nil, nextArticle: String? = nil,
    suggestions: SuggestionKinds = .none,
    elsewhere: @escaping CommandContext.Elsewhere = CommandContext.nowhere,
    otherSources: @escaping @Sendable () -> SourceBook = { SourceBook() }
  ) {
    self.agenda = agenda
    self.context = context
    self.nextArticle = nextArticle
    sources = SourceMemory(session.statements, others: otherSources)
    suggester = Suggester(suggestions)
    self.elsewhere = elsewhere
    self.session = session
    self.lines = lines
    self.keeper = keeper
    self.output = output
    self.clock = clock
    let table = CommandTable(codebook: session.codebook)
    parser = CommandParser(table: table, takesSides: agenda != nil)
    bindings = KeyBindings(table: table)
    shownSince = clock.uptime()
    if let hardest = agenda?.firstUndecided(in: session) { self.session.move(to: hardest.id) }
  }

  /// Whether the session's file could not be written when the session was left, nor a copy of it.
  package var isUnsaved: Bool {
    switch saved {
    case .kept, .failed: true
    case .file, .nothing: false
    }
  }

  /// The file to continue with: the session's own, or a copy if that could not be written; nil if there is none.
  package var path: String? {
    switch saved {
    case .file(let path): path
    case .kept, .nothing: keeper.location
    case .failed: nil
    }
  }

  /// Runs until the analyst leaves or no lines are left, then writes the session's file and says goodbye.
  package func run() -> Ending {
    if lines.isInteractive { showStatement() }
    while true {
      switch lines.next(prompt: prompt) {
      case .line(let line): answer(line)
      case .refinement(let confidence): refine(confidence)
      case .interrupted: interrupted()
      case .end: ending = .end
      }
      if let ending, leave() { return ending }
    }
  }
}

extension Repl {
  /// The sources to offer for the current statement, the likeliest first.
  package func offeredSources() -> [SourceChoice] {
    sources.load()
    return session.sourceChoices(sources, &suggester)
  }
}

extension Repl {
  /// The sources that statements have, the most frequent first.
  package var usedSources: [String] { sources.here.names }

  /// Returns the offer at the current statement, given the analyst's label for it; nil if there is none.
  package func offer(for label: Label? = nil) -> StatementOffer? {
    guard let index = session.cursorIndex, question == nil else { return nil }
    let offer = suggester.offer(at: index, in: session, label: label)
    return offer.isEmpty ? nil : offer
  }

  /// The statements that the current one may deny or report, as indices, the likeliest first.
  package var likelyTargets: [Int] {
    guard let index = session.cursorIndex, suggester.kinds.contains(.targets) else { return [] }
    return suggester.targets(at: index, in: session, label: session.current?.judgment.label)
  }

  /// Shows the offer, if there is a person to take it.
  private func showOffer() {
    shownOffer = lines.isInteractive ? offer() : nil
    guard let shownOffer else { return }
    seenOffers[shownOffer.statement] = shownOffer
    output.write(output.renderer().offer(shownOffer, takenBy: lines.offerKey, in: session) + "\n")
  }
}

extension Repl {
  /// What key mode needs to know about this loop.
  package var view: KeyMode.View {
    KeyMode.View(
      session: session, bindings: bindings, isAsking: question != nil,
      isConfirming: question?.isConfirmation == true, isReadOnly: keeper.refusal != nil,
      sides: entry?.sides.count ?? 0,
      offer: session.current.flatMap { shownOffer?.leavingOut($0.judgment) },
      likelyTargets: { [unowned self] in likelyTargets },
      offeredSources: { [unowned self] in offeredSources() })
  }

  private var prompt: String {
    let renderer = output.renderer()
    return question?.prompt(renderer, session)
      ?? renderer.prompt(for: session, sides: entry?.sides.count ?? 0)
  }

  /// What the sides say about the current statement; nil if they don't differ.
  private var entry: DisagreementQueue.Disagreement? {
    guard let agenda, let statement = session.current else { return nil }
    return agenda.index(of: statement).map { agenda.entries[$0] }
  }

  private func answer(_ line: String) {
    if !lines.isInteractive, line.trimmed.isEmpty || line.trimmedLeft.hasPrefix("#") { return }
    do throws(UserError) {
      if let question {
        try answer(line, to: question)
      } else {
        try carryOut(try parser.parse(line))
      }
    } catch {
      fail(error)
    }
  }

  /// Handles a line as the answer to an open question. A command drops the question instead.
  private func answer(_ line: String, to question: Question) throws(UserError) {
    switch try question.answer(line, parser) {
    case .confidence(let confidence, let command):
      self.question = nil
      session.standingConfidence = confidence
      output.write(output.renderer().message(ConfidenceCommand.words(for: confidence)) + "\n")
      try carryOut(command)
    case .agreed(let command):
      self.question = nil
      try carryOut(command)
    case .refused(let remark):
      self.question = nil
      output.write(output.renderer().message(remark) + "\n")
    case .dropped(let remark):
      self.question = nil
      output.write(output.renderer().message(remark) + "\n")
      if parser.isCommand(line) { try carryOut(try parser.parse(line)) }
    case .empty(let error):
      self.question = nil
      throw error
    }
  }

  /// Gives the latest answer another confidence; it remains a single change.
  private func refine(_ confidence: Confidence) {
    let cursor = session.cursor
    do throws(UserError) {
      guard let refined = session.refinement(of: confidence, at: clock.now()) else { return }
      // Nothing is written twice: a repeated record would look like a damaged journal.
      if session[refined.statement.id]?.judgment.confidence != confidence { try store(refined.change) }
      if let cursor { session.move(to: cursor) }
      let text = output.renderer().answered(
        refined.statement, replacing: refined.replaced, in: session, agenda: agenda)
      output.write(text + "\n")
      sayNotice()
      if keeper.wantsSnapshot { try keeper.save(session) }
    } catch {
      fail(error)
    }
  }

  private func interrupted() {
    guard question != nil else { return }
    question = nil
    output.write(output.renderer().message("Nothing was stored.") + "\n")
  }

  private func fail(_ error: UserError) {
    failures += 1
    let placed =
      lines.place.map { line in
        UserError(error.place.map { "\($0): \(error.what)" } ?? error.what, at: line, fix: error.fix)
      } ?? error
    output.writeError(placed)
  }
}

extension Repl {
  private var moment: CommandContext {
    CommandContext(
      now: clock.now(), seconds: lines.isInteractive ? secondsShown : nil,
      context: context, lastSearch: lastSearch, canAsk: lines.isInteractive,
      usesKeys: lines.offerKey == .capitals, agenda: agenda,
      sources: sources, suggester: suggester, elsewhere: elsewhere, nextArticle: nextArticle)
  }

  /// How long the statement has been on screen, to the tenth of a second. Time beyond the limit wasn't work.
  private var secondsShown: Double {
    let seconds = min(max(0, clock.uptime() - shownSince), Self.idleLimit)
    return (seconds * 10).rounded() / 10
  }

  /// The longest time that counts, in seconds: a closed lid or a lunch isn't work on a statement.
  private static let idleLimit = 300.0

  private func carryOut(_ command: any Command) throws(UserError) {
    let judging = (command as? AddressedCommand)?.command ?? command as? any JudgingCommand
    if let name = judging?.typedChanges?.name, sources.here.kind(of: name) == nil { sources.load() }
    let outcome = try command.outcome(in: session, at: moment)
    if let change = outcome.change { try store(OfferRecord(shown: seenOffers).noted(in: change)) }
    if let cursor = outcome.cursor { session.move(to: cursor) }
    if let effect = outcome.effect { try perform(effect) }
    say(outcome)
    sayNotice()
    if outcome.showsStatement, lines.isInteractive || outcome.change == nil { showStatement() }
    if outcome.change != nil, keeper.wantsSnapshot { try keeper.save(session) }
  }

  /// Reports anything about the session's file that the analyst should know.
  private func sayNotice() {
    if let notice = keeper.takeNotice() { output.write(output.renderer().message(notice) + "\n") }
  }

  /// Stores a change, and only then makes it, so that nothing is shown that is not on disk.
  private func store(_ change: Change) throws(UserError) {
    if let refusal = keeper.refusal { throw refusal }
    let prepared = try session.prepare(change)
    try keeper.append(change, to: session)
    isWarned = false
    session.commit(prepared)
    if session.codebook != parser.table.codebook { learnCommands() }
    sources.here.update(from: prepared.edit.before, to: prepared.edit.after)
    suggester.update(prepared.edit, in: session)
  }

  /// Adopts the commands and keys of the session's codebook, which undoing a change to it changes, too.
  private func learnCommands() {
    let table = CommandTable(codebook: session.codebook)
    parser = CommandParser(table: table, takesSides: agenda != nil)
    bindings = KeyBindings(table: table)
  }

  private func perform(_ effect: CommandOutcome.Effect) throws(UserError) {
    switch effect {
    case .setDefaultConfidence(let confidence): session.standingConfidence = confidence
    case .askConfidence(let label, let command): try ask(.confidence(label, then: command))
    case .confirm(let command, let count): try ask(.confirmation(command, count))
    case .setContext(let count): context = count
    case .rememberSearch(let text): lastSearch = text
    case .editNote(let note): try edit(note)
    case .save(let path): try save(to: path)
    case .export(let format, let path, let replaces): try export(format, to: path, replacing: replaces)
    case .quit: ending = .quit
    case .done: ending = .done
    }
  }

  /// Asks before a change, unless changes aren't allowed.
  private func ask(_ asked: Question) throws(UserError) {
    if let refusal = keeper.refusal { throw refusal }
    question = asked
  }

  /// Lets the analyst edit the current statement's note, and stores the result.
  private func edit(_ note: String) throws(UserError) {
    guard let edit = output.edit else { throw UserError("there is no editor here", fix: "type note TEXT") }
    if let refusal = keeper.refusal { throw refusal }
    let edited = try edit(note)
    guard edited != note else {
      return output.write(output.renderer().message("The note is unchanged.") + "\n")
    }
    do throws(UserError) {
      try carryOut(DescribeCommand.note(edited))
    } catch {
      guard let path = output.keep?(edited) else { throw error }
      throw UserError(
        error.what, at: error.place, fix: "\(error.fix.map { $0 + "; " } ?? "")your text is in \(path)")
    }
  }

  private func export(_ format: String, to path: String?, replacing: Bool) throws(UserError) {
    if path == "-", keeper.location != nil {
      return output.write(try DatasetExport.text(session, format: format).visible)
    }
    let written = try keeper.export(
      session, format: format, to: path.map(output.expanded), replacing: replacing)
    output.write(output.renderer().message("Exported to \(written.visibleOnOneLine)") + "\n")
  }

  private func save(to typed: String?) throws(UserError) {
    let path = typed.map(output.expanded)
    if let path {
      try keeper.saveCopy(session, to: path)
      copy = FileStamp(of: path).flatMap { $0.isRegular ? (path, $0, session.history.lastSequence) : nil }
    } else {
      if let refusal = keeper.refusal { throw refusal }
      try keeper.save(session)
      isWarned = false
    }
    let written = path ?? keeper.location
    output.write(
      output.renderer().message(written.map { "Saved to \($0.visibleOnOneLine)" } ?? "Nothing is saved.")
        + "\n")
  }

  private func say(_ outcome: CommandOutcome) {
    if let pages = outcome.pages { output.page(pages(output.renderer(), session)) }
    guard let says = outcome.says else { return }
    let text = says(output.renderer(), session) + "\n"
    guard outcome.isLong else { return output.write(text) }
    var rest: String? = text
    output.page {
      defer { rest = nil }
      return rest
    }
  }

  private func showStatement() {
    let margin = lines.isInteractive ? "\n" : ""
    let renderer = output.renderer()
    output.write(margin + renderer.statement(in: session, context: context) + "\n")
    if let entry { output.write(renderer.sides(of: entry, in: session) + "\n") }
    showOffer()
    shownSince = clock.uptime()
  }
}

extension Repl {
  /// Writes the session's file, and prints a summary with its location.
  ///
  /// - Returns: false if the session stays open, so that somebody can write a copy of answers that are in no
  ///   file. That happens once after each change.
  private func leave() -> Bool {
    saved = save()
    if case .failed = saved, lines.isInteractive, !lines.isOver, !isWarned {
      (isWarned, ending) = (true, nil)
      let remark = "You are still in the session: 'save PATH' writes a copy; quit again to leave without one."
      output.write(output.renderer().message(remark) + "\n")
      return false
    }
    output.write(output.renderer().farewell(to: session, agenda: agenda, saved: saved) + "\n")
    return true
  }

  /// Writes the session's file, if there is one to write. If it can't be written, a copy with every change
  /// counts, too.
  private func save() -> Renderer.Saved {
    guard keeper.refusal == nil else { return .nothing }
    do throws(UserError) {
      try keeper.save(session)
      return keeper.location.map { .file($0) } ?? .nothing
    } catch {
      fail(error)
      if let copy, copy.changes == session.history.lastSequence, FileStamp(of: copy.path) == copy.stamp {
        return .file(copy.path)
      }
      return keeper.holdsAll(of: session) ? .kept : .failed
    }
  }
}
