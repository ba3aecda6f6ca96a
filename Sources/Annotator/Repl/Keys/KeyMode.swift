/// Lines for the loop out of single keys while key mode is on, and out of typed lines while it is off.
///
/// A key means the same however fast keys come: nothing here knows the time.
package final class KeyMode: LineSource {
  /// What key mode needs to know of the loop that reads its lines.
  package struct View {
    /// The session as it is now.
    let session: Session
    /// Whether a question is open, which a line answers.
    let isAsking: Bool
    /// How many sides may be taken here.
    let sides: Int
    /// The names to offer as sources, the likeliest first.
    let offeredSources: () -> [String]
  }

  /// What is open besides the statement: digits are for this.
  private enum Open {
    case nothing
    /// The answer with this sequence number was given by a label's key.
    case answer(Int, TypedConfidence)
    /// A numbered list; the lines its numbers stand for.
    case list([String])
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

  /// Wraps a source of lines.
  ///
  /// - Parameters:
  ///   - isOn: whether key mode is on from the start.
  ///   - remember: keeps the analyst's choice for the next time.
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

  /// Where the last line came from.
  package var place: String? { lines.place }

  /// A line that was typed, or the line that a key stands for.
  package func next(prompt: String) -> Input {
    while let view = view(), isOn, !view.isAsking {
      if view.session.standingConfidence == .unset, view.sides == 0 {
        if let input = askConfidence(view) { return input }
        continue
      }
      noteAnswer(view)
      guard let press = keys.nextKey(bar: bar(view)) else { return .end }
      if let input = input(for: press, view) { return input }
    }
    labelled = nil
    open = .nothing
    return line(prompt: prompt)
  }
}

extension KeyMode {
  /// Reads a line; the command `keys` is for this mode alone.
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
    remember(on)
    output.write(output.renderer().message(on ? Self.entered : Self.left) + "\n")
  }

  private static let entered =
    "Key mode: every key acts at once. ':' opens a line, and 'keys' there goes back."
  private static let left = "Line mode: nothing happens before Enter. 'keys' goes back to key mode."

  /// Asks for the default confidence on entry; nil when there is nothing for the loop to do.
  private func askConfidence(_ view: View) -> Input? {
    switch lines.next(prompt: output.renderer().defaultConfidencePrompt(in: view.session)) {
    case .line(let text) where text.trimmed.lowercased() == "keys":
      turn(on: false)
      return nil
    case .line(let text):
      return .line("confidence " + (text.trimmed.isEmpty ? Renderer.offeredConfidence : text))
    case .interrupted:
      turn(on: false)
      return nil
    case .end: return .end
    case .refinement(let confidence): return .refinement(confidence)
    }
  }

  /// Opens the answer that a label's key has given, once it is stored.
  private func noteAnswer(_ view: View) {
    defer { labelled = nil }
    let last = view.session.history.lastSequence
    if let labelled, labelled + 1 == last { open = .answer(last, TypedConfidence()) }
  }

  private func bar(_ view: View) -> String {
    let renderer = output.renderer()
    let bindings = KeyBindings(table: CommandTable(codebook: view.session.codebook))
    switch open {
    case .list(let items): return renderer.listBar(count: items.count)
    case .answer: return renderer.keyBar(bindings, in: view.session, sides: view.sides, refines: true)
    case .nothing: return renderer.keyBar(bindings, in: view.session, sides: view.sides, refines: false)
    }
  }

  /// What a key comes to; nil when the loop has nothing to do.
  private func input(for press: KeyPress, _ view: View) -> Input? {
    let bindings = KeyBindings(table: CommandTable(codebook: view.session.codebook))
    let opened = open
    open = .nothing
    switch bindings.action(of: press) {
    case .digit(let digit): return input(for: digit, opened, view)
    case .label(let definition):
      labelled = view.sides == 0 ? view.session.history.lastSequence : nil
      return .line(String(definition.key))
    case .line(let line): return .line(line)
    case .sources: return offer(sources(view), view)
    case .targets: return offer(targets(view.session), view)
    case .openLine: return openLine(view)
    case .nothing:
      if press == .paste { say("Pasted text does nothing in key mode; ':' opens a line for it.") }
      return nil
    }
  }

  private func input(for digit: Int, _ opened: Open, _ view: View) -> Input? {
    switch opened {
    case .list(let items):
      if digit >= 1, digit <= items.count { return .line(items[digit - 1]) }
      say("The list ends at \(items.count).")
      open = opened
    case .answer(let sequence, var typed):
      if let confidence = typed.add(digit) {
        open = .answer(sequence, typed)
        return .refinement(confidence)
      }
      say("A confidence has two digits, or is 100.")
    case .nothing:
      if view.sides > 0 { return .line(String(digit)) }
      say("A digit refines the answer that a label's key has just given.")
    }
    return nil
  }

  private func openLine(_ view: View) -> Input? {
    let position = (view.session.cursorIndex ?? 0) + 1
    let input = lines.next(prompt: "\(position)/\(view.session.statements.count) > ")
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
  /// Opens a numbered list; its lines are what the numbers stand for.
  private func offer(_ items: [(shown: String, line: String)], _ view: View) -> Input? {
    guard !items.isEmpty else {
      say("There is nothing to offer here yet; ':' opens a line.")
      return nil
    }
    output.write(output.renderer().numbered(items.map(\.shown)) + "\n")
    open = .list(items.map(\.line))
    return nil
  }

  /// The names to offer; their kinds are remembered by name.
  private func sources(_ view: View) -> [(shown: String, line: String)] {
    view.offeredSources().filter { !$0.contains("\"") }.prefix(9).map { name in
      (name.visibleOnOneLine, "by \"\(name)\"")
    }
  }

  /// The statements before this one, the nearest first.
  private func targets(_ session: Session) -> [(shown: String, line: String)] {
    guard let index = session.cursorIndex else { return [] }
    return (max(0, index - 9)..<index).reversed().map { place in
      let text = session.text(of: session.statements[place]).prefix(300).description.visibleOnOneLine
      return ("of \(place + 1)  \(text)", "of \(place + 1)")
    }
  }
}
