/// Lines and keys from the analyst, with a lesson shown whenever the one before is done, and a hint after a
/// wrong answer.
package final class TutorialLines: LineSource, KeySource {
  private let lines: any LineSource
  private let keys: (any KeySource)?
  private let say: (String) -> Void
  private var lessons = Tutorial.lessons[...]
  private var isShown = false
  private var typed: [String] = []
  private var lastChange = 0

  /// The session as it is now, as provided by the loop that reads these lines.
  package var session: () -> Session?

  /// Whether every lesson has been done.
  package var isFinished: Bool { lessons.isEmpty }

  /// Wraps a source of lines.
  ///
  /// - Parameters:
  ///   - keys: where keys come from in key mode; nil if there is no such source.
  ///   - say: shows a lesson.
  package init(_ lines: any LineSource, keys: (any KeySource)? = nil, say: @escaping (String) -> Void) {
    self.lines = lines
    self.keys = keys
    self.say = say
    session = { nil }
  }

  /// Whether a person answers prompts.
  package var isInteractive: Bool { lines.isInteractive }
  /// Whether no more lines can come.
  package var isOver: Bool { lines.isOver }

  /// Where the last line came from.
  package var place: String? { lines.place }

  /// Shows the next lesson if the last one is done, or a hint if something else was done, then reads a line.
  /// Ends once all lessons are done.
  package func next(prompt: String) -> Input {
    guard teach() else { return .end }
    return noted(lines.next(prompt: prompt))
  }

  /// Reads a line that begins with a text, without showing a lesson again.
  package func next(prompt: String, begunWith text: String) -> Input {
    noted(keys?.next(prompt: prompt, begunWith: text) ?? .end)
  }

  private func noted(_ input: Input) -> Input {
    if case .line(let line) = input { typed.append(line.trimmed.lowercased()) }
    return input
  }

  /// Shows the next lesson or a hint, as before a line, then waits for a key; nil once all lessons are done.
  package func nextKey(bar: String) -> KeyPress? {
    guard teach(inKeys: true) else { return nil }
    let press = keys?.nextKey(bar: bar)
    if case .sign(let sign) = press, let session = session() { note(sign, in: session) }
    return press
  }

  /// Notes the line that a key stands for, so that a lesson can be done with either.
  private func note(_ sign: Unicode.Scalar, in session: Session) {
    let bindings = KeyBindings(table: CommandTable(codebook: session.codebook))
    if let key = bindings.commands.first(where: { $0.sign == sign }) { typed.append(key.line) }
  }

  /// The instruction that has to precede a lesson's line in key mode.
  private static let opensLine = "\nKey mode is on: press  :  first, which opens a line to type it on."

  /// Shows the lesson that is due, or a hint; returns false once all are done.
  private func teach(inKeys: Bool = false) -> Bool {
    while let lesson = lessons.first, let session = session(), lesson.isDone(session, typed) {
      lessons.removeFirst()
      isShown = false
      typed = []
    }
    guard let lesson = lessons.first else {
      say("That is the end of the tutorial.")
      return false
    }
    let change = session()?.history.lastSequence ?? 0
    let opening = inKeys && lesson.isTyped ? Self.opensLine : ""
    if !isShown {
      say(lesson.told + opening)
    } else if change != lastChange, !lesson.hint.isEmpty {
      let isBack = session()?.history.endsInUndo == true && isAt(lesson)
      say((isBack ? lesson.told : lesson.hinted) + opening)
    }
    isShown = true
    lastChange = change
    return true
  }
}

extension TutorialLines {
  /// Whether the statement of a lesson is the current one.
  private func isAt(_ lesson: Tutorial.Lesson) -> Bool {
    guard let statement = lesson.statement else { return true }
    return session()?.cursorIndex.map { $0 + 1 } == statement
  }
}

extension History {
  /// Whether the latest change undid another one.
  fileprivate var endsInUndo: Bool {
    if case .undo = last?.action { true } else { false }
  }
}

extension Tutorial.Lesson {
  /// Whether a line has to be typed.
  fileprivate var isTyped: Bool { instruction.contains("Type") || instruction.contains("type") }

  /// The instruction with its command on a line of its own.
  var told: String { instruction + (line.map { "\n  " + $0 } ?? "") }

  /// The hint with its command on a line of its own.
  var hinted: String { hint + (hintedLine.map { "\n  " + $0 } ?? "") }
}
