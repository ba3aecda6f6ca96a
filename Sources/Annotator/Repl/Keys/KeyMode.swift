/// Makes the loop's lines from single keys while key mode is on, and from typed lines while it is off.
///
/// A key means the same however fast keys come: nothing here knows the time.
package final class KeyMode: LineSource {
  /// What key mode needs to know about the loop that reads its lines.
  package struct View {
    /// The session as it is now.
    let session: Session
    /// The actions of its keys.
    let bindings: KeyBindings
    /// Whether a question is open, which a line answers.
    let isAsking: Bool
    /// Whether the open question is a yes-or-no question, which a key answers.
    let isConfirming: Bool
    /// Whether nothing may be changed.
    let isReadOnly: Bool
    /// How many sides can be taken here.
    let sides: Int
    /// The offer on the screen, if any.
    let offer: StatementOffer?
    /// The statements to offer first as targets, as indices.
    let likelyTargets: () -> [Int]
    /// The sources to offer, the likeliest first.
    let offeredSources: () -> [SourceChoice]
  }

  /// What is open in addition to the statement; digits apply to it.
  private enum Open {
    case nothing
    /// The answer with this sequence number was given by a key.
    case answer(Int, TypedConfidence)
    /// A page of the numbered list that an action opens: the lines its numbers stand for, and the page that
    /// the same key shows next, if there are several.
    case list(KeyBindings.Action, [String], next: Int?)

    /// The word of the clause that an open list fills.
    var clause: String? {
      guard case .list(let action, _, _) = self else { return nil }
      switch action {
      case .sources: return "by"
      case .kinds: return "via"
      case .targets: return "of"
      case .label, .labelWithOffer, .offer, .digit, .line, .openLine, .nothing: return nil
      }
    }
  }

  /// The loop's state; nil before there is one.
  package var view: () -> View?
  /// Whether keys act at once.
  package private(set) var isOn: Bool

  private let lines: any LineSource
  private let keys: any KeySource
  private let output: ReplOutput
  private let remember: (Bool) -> Void
  private var open = Open.nothing
  private var labelled: Int?
  /// The label key that waits for the default confidence to be given.
  private var waiting: KeyPress?

  /// Wraps a source of lines.
  ///
  /// - Parameters:
  ///   - isOn: whether key mode is on from the start.
  ///   - remember: saves the analyst's choice for the next time.
  package init(
    _ lines: any LineSource, keys: any KeySource, isOn: Bool, output: ReplOutput,
    remember: @escaping (Bool) -> Void
  ) {
    self.lines = lines
    self.keys = keys
    self.isOn = isOn
    self.output = output
    self.remember = remember
    view = { nil }
  }

  /// Whether a person answers prompts.
  package var isInteractive: Bool { lines.isInteractive }
  /// Whether no more lines can come.
  package var isOver: Bool { lines.isOver }

  /// Where the last line came from.
  package var place: String? { lines.place }

  /// How an offer is taken: by a key of its own while key mode is on.
  package var offerKey: OfferKey { isOn ? .capitals : lines.offerKey }

  /// Returns a line that was typed, or the line that a key stands for.
  package func next(prompt: String) -> Input {
    if isOn, view()?.isConfirming == true { return confirmation(prompt) }
    while let view = view(), isOn, !view.isAsking {
      if lacksConfidence(view), view.sides == 0 || waiting != nil {
        if let input = askConfidence(view) { return input }
        continue
      }
      noteAnswer(view)
      guard let press = waiting ?? keys.nextKey(bar: bar(view)) else { return .end }
      waiting = nil
      if lacksConfidence(view), case .label = view.bindings.action(of: press) {
        waiting = press
        continue
      }
      if let input = input(for: press, view) { return input }
    }
    labelled = nil
    open = .nothing
    return line(prompt: prompt)
  }
}

extension KeyMode {
  /// Returns the answer to a yes-or-no question: `y` is yes, any other key no.
  private func confirmation(_ prompt: String) -> Input {
    labelled = nil
    open = .nothing
    switch keys.nextKey(bar: prompt) {
    case .sign("y"), .sign("Y"): return .line("y")
    case .interrupt: return .interrupted
    case .some: return .line("n")
    case nil: return .end
    }
  }

  /// Reads a line. The command `keys` is handled here, since it is for this mode alone.
  private func line(prompt: String) -> Input {
    let input = lines.next(prompt: prompt)
    guard isSwitch(input) else { return input }
    turn(on: !isOn)
    return next(prompt: prompt)
  }

  private func isSwitch(_ input: Input) -> Bool {
    guard case .line(let text) = input, view()?.isAsking != true else { return false }
    return text.trimmed.lowercased() == "keys"
  }

  private func turn(on: Bool) {
    isOn = on
    open = .nothing
    labelled = nil
    waiting = nil
    remember(on)
    output.write(output.renderer().message(on ? Self.entered : Self.left) + "\n")
  }

  private static let entered =
    "Key mode: every key acts at once. ':' opens a line; type 'keys' there to go back."
  private static let left = "Line mode: nothing happens until Enter. 'keys' goes back to key mode."

  private func parser(_ view: View) -> CommandParser {
    CommandParser(table: CommandTable(codebook: view.session.codebook))
  }

  /// Whether label keys have no confidence yet. Sides come with their own, so if there are any, it is asked
  /// for only once a label is given.
  private func lacksConfidence(_ view: View) -> Bool {
    view.session.standingConfidence == .unset && !view.isReadOnly
  }

  /// Asks for the default confidence, and returns the line that sets it, or a command that was typed instead;
  /// nil if there is nothing for the loop to do.
  private func askConfidence(_ view: View) -> Input? {
    switch lines.next(prompt: output.renderer().defaultConfidencePrompt(in: view.session)).withoutColon {
    case .line(let text) where text.trimmed.lowercased() == "keys":
      turn(on: false)
      return nil
    case .line(let text) where parser(view).isCommand(text):
      waiting = nil
      return .line(text)
    case .line(let text):
      return .line("confidence " + (text.trimmed.isEmpty ? Renderer.offeredConfidence : text))
    case .interrupted:
      isOn = false
      waiting = nil
      output.write(output.renderer().message(Self.left) + "\n")
      return nil
    case .end: return .end
    case .refinement(let confidence): return .refinement(confidence)
    }
  }

  /// Opens the answer that a key gave, once it is stored.
  private func noteAnswer(_ view: View) {
    defer { labelled = nil }
    let last = view.session.history.lastSequence
    if let labelled, labelled + 1 == last, view.session.endsInTag { open = .answer(last, TypedConfidence()) }
  }

  private func bar(_ view: View) -> String {
    let renderer = output.renderer()
    let bindings = view.bindings
    switch open {
    case .list(_, let items, let next): return renderer.listBar(count: items.count, hasMore: next != nil)
    case .answer: return renderer.keyBar(bindings, in: view.session, sides: view.sides, refines: true)
    case .nothing: return renderer.keyBar(bindings, in: view.session, sides: view.sides, refines: false)
    }
  }

  /// Returns the input that a key stands for; nil if the loop has nothing to do.
  private func input(for press: KeyPress, _ view: View) -> Input? {
    let bindings = view.bindings
    let opened = open
    open = .nothing
    let action = bindings.action(of: press)
    switch action {
    case .digit(let digit): return input(for: digit, opened, view)
    case .label(let definition):
      labelled = answers(view)
      return .line(String(definition.key))
    case .line(let line):
      if line == RepeatCommand.sign { labelled = answers(view) }
      return .line(line)
    case .labelWithOffer(let definition):
      labelled = answers(view)
      return .line(line(definition, with: view.offer, in: view.session))
    case .offer: return take(view)
    case .sources, .kinds, .targets: return offer(action, after: opened, view)
    case .openLine: return openLine(view, begunWith: press == .enter ? opened.clause : nil)
    case .nothing:
      if let remark = remark(on: press, closing: opened, view) { say(remark) }
      return nil
    }
  }

  /// Returns a remark on a key that does nothing; nil if it has at least closed a list.
  private func remark(on press: KeyPress, closing opened: Open, _ view: View) -> String? {
    switch press {
    case .paste: return "Pasted text does nothing in key mode; ':' opens a line for it."
    case .interrupt:
      let quit = view.session.codebook.short("quit")
      return quit == "quit" ? "':quit' quits." : "'\(quit)' quits."
    case .sign(let sign): return "'\(String(sign).visible)' does nothing here; '?' shows the keys."
    case .other, .forward, .backward, .enter, .tab:
      if case .list = opened { return nil }
      return "That key does nothing here; '?' shows the keys."
    }
  }

  /// Returns the last change before an answer that digits may refine; nil if digits take sides instead.
  private func answers(_ view: View) -> Int? {
    view.sides == 0 ? view.session.history.lastSequence : nil
  }

  private func input(for digit: Int, _ opened: Open, _ view: View) -> Input? {
    switch opened {
    case .list(_, let items, _):
      if digit >= 1, digit <= items.count { return .line(items[digit - 1]) }
      say(items.count == 1 ? "The list has only one entry." : "The list has only \(items.count) entries.")
      open = opened
    case .answer(let sequence, var typed):
      if let confidence = typed.add(digit) {
        open = .answer(sequence, typed)
        return .refinement(confidence)
      }
      say("A confidence has two digits, or is 100.")
    case .nothing:
      if view.sides > 0 { return .line(String(digit)) }
      say("A digit sets the confidence, right after an answer.")
    }
    return nil
  }

  /// Opens a line, which begins with the clause word of a list if one was open.
  private func openLine(_ view: View, begunWith clause: String?) -> Input? {
    let position = (view.session.cursorIndex ?? 0) + 1
    let prompt = "\(position)/\(view.session.statements.count) > "
    let input = clause.map { keys.next(prompt: prompt, begunWith: $0 + " ") } ?? lines.next(prompt: prompt)
    switch input {
    case .line where isSwitch(input):
      turn(on: false)
      return nil
    case .line(let text) where text.trimmed.isEmpty: return nil
    case .interrupted: return nil
    case .line, .end, .refinement: return input
    }
  }

  private func say(_ text: String) {
    output.write(output.renderer().message(text) + "\n")
  }
}

extension KeyMode {
  /// Returns the line that gives a label along with the offer.
  private func line(_ definition: LabelDefinition, with offer: StatementOffer?, in session: Session) -> String
  {
    let isHere = offer?.statement == session.cursor && offer?.skip == nil
    let clauses = isHere ? offer?.clauses(for: definition.label, in: session) ?? "" : ""
    if clauses.isEmpty { say("Nothing is offered here; only the label is set.") }
    return clauses.isEmpty ? String(definition.key) : "\(definition.key) \(clauses)"
  }

  /// Takes the whole offer. If it has no label, the statement still waits for one.
  private func take(_ view: View) -> Input? {
    guard let offer = view.offer, offer.statement == view.session.cursor else {
      say("Nothing is offered here.")
      return nil
    }
    return .line(offer.line(in: view.session) ?? offer.clauses(in: view.session))
  }

  /// Opens the first page of a numbered list, or the next one of the list that was open.
  private func offer(_ action: KeyBindings.Action, after opened: Open, _ view: View) -> Input? {
    var page = 0
    if case .list(action, _, let next) = opened { page = next ?? 0 }
    let items = items(of: action, page: page, view)
    guard !items.isEmpty else {
      say("Nothing to list here yet; ':' opens a line.")
      return nil
    }
    output.write(output.renderer().numbered(items.map(\.shown)) + "\n")
    let hasMore = items.count == KeyLists.rows && !self.items(of: action, page: page + 1, view).isEmpty
    open = .list(action, items.map(\.line), next: hasMore ? page + 1 : page > 0 ? 0 : nil)
    return nil
  }

  private func items(of action: KeyBindings.Action, page: Int, _ view: View) -> [KeyLists.Item] {
    switch action {
    case .sources: KeyLists.sources(view.offeredSources(), page: page)
    case .targets: KeyLists.targets(in: view.session, likely: view.likelyTargets(), page: page)
    case .kinds: page == 0 ? KeyLists.kinds : []
    case .label, .labelWithOffer, .offer, .digit, .line, .openLine, .nothing: []
    }
  }
}

extension Input {
  /// A line without the colon that opens one in key mode.
  fileprivate var withoutColon: Input {
    guard case .line(let text) = self, text.trimmed.hasPrefix(":"), text.trimmed != ":" else { return self }
    return .line(String(text.trimmed.dropFirst()))
  }
}
