/// Lines from the analyst, with a lesson shown whenever the one before is done, and a hint after a wrong answer.
package final class TutorialLines: LineSource {
  private let lines: any LineSource
  private let say: (String) -> Void
  private var lessons = Tutorial.lessons[...]
  private var isShown = false
  private var typed: [String] = []
  private var lastChange = 0

  /// The session as it is now; the loop that reads these lines has it.
  package var session: () -> Session?

  /// Whether every lesson was done.
  package var isFinished: Bool { lessons.isEmpty }

  /// Wraps a source of lines.
  ///
  /// - Parameter say: Shows a lesson.
  package init(_ lines: any LineSource, say: @escaping (String) -> Void) {
    self.lines = lines
    self.say = say
    session = { nil }
  }

  /// Whether a person answers prompts.
  package var isInteractive: Bool { lines.isInteractive }

  /// Where the last line came from.
  package var place: String? { lines.place }

  /// Shows the next lesson if the last is done, or a hint if something else was done, then reads a line; ends when all
  /// lessons are done.
  package func next(prompt: String) -> Input {
    while let lesson = lessons.first, let session = session(), lesson.isDone(session, typed) {
      lessons.removeFirst()
      isShown = false
      typed = []
    }
    guard let lesson = lessons.first else {
      say("That was all.")
      return .end
    }
    let change = session()?.history.lastSequence ?? 0
    if !isShown {
      say(lesson.instruction)
    } else if change != lastChange, !lesson.hint.isEmpty {
      say(lesson.hint)
    }
    isShown = true
    lastChange = change
    let input = lines.next(prompt: prompt)
    if case .line(let line) = input { typed.append(line.trimmed.lowercased()) }
    return input
  }
}
