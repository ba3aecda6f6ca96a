/// Lines and keys from the analyst, with a lesson shown whenever the one before is done.
public final class TutorialLines: LineSource, KeySource {
  private let lines: any LineSource
  private let keys: (any KeySource)?
  private let say: (String) -> Void
  private var lessons = Tutorial.lessons[...]
  private var isShown = false

  /// The session as it is now; the loop that reads these lines has it.
  public var session: () -> Session?

  /// Wraps a source of lines.
  ///
  /// - Parameters:
  ///   - keys: where keys come from in key mode; nil when there is none.
  ///   - say: Shows a lesson.
  public init(_ lines: any LineSource, keys: (any KeySource)? = nil, say: @escaping (String) -> Void) {
    self.lines = lines
    self.keys = keys
    self.say = say
    session = { nil }
  }

  /// Whether a person answers prompts.
  public var isInteractive: Bool { lines.isInteractive }

  /// Where the last line came from.
  public var place: String? { lines.place }

  /// Shows the next lesson if the last is done, then reads a line; ends when all lessons are done.
  public func next(prompt: String) -> Input {
    teach() ? lines.next(prompt: prompt) : .end
  }

  /// Shows the next lesson if the last is done, then waits for a key; nil when all lessons are done.
  public func nextKey(bar: String) -> KeyPress? {
    teach() ? keys?.nextKey(bar: bar) : nil
  }

  /// Shows the lesson that is due; false when all are done.
  private func teach() -> Bool {
    while let lesson = lessons.first, let session = session(), lesson.isDone(session) {
      lessons.removeFirst()
      isShown = false
    }
    guard let lesson = lessons.first else {
      say("That was all. Begin with an article of your own: annotate ARTICLE")
      return false
    }
    if !isShown { say(lesson.instruction) }
    isShown = true
    return true
  }
}
