/// A few minutes at a made-up article that show the main commands, one lesson at a time.
public enum Tutorial {
  /// What the analyst is asked to do, and how to tell that it was done.
  struct Lesson: Sendable {
    let instruction: String
    let isDone: @Sendable (Session) -> Bool
  }

  /// The article.
  static let text = """
    3 May 2026 — Keld

    The envoys have drawn up a plan to reopen the strait. The Harbour Post reported it first, citing two diplomats.

    Velmar has rejected the plan, and Orsk says it knows nothing of it.

    “There was no meeting,” the minister told reporters. The parliament will debate the plan on Monday.
    """

  /// The session of the tutorial.
  ///
  /// - Throws: never, as a test shows; the text is known.
  public static func session(now: Timestamp) throws(UserError) -> Session {
    try Session(
      beginning: Article(text: text, title: "Tutorial", source: "tutorial", language: "en"), annotator: "you",
      codebook: .standard, id: String(repeating: "0", count: 32), now: now)
  }

  static let lessons: [Lesson] = [
    Lesson(
      instruction:
        "This line is a date and a place. It says nothing that could be tagged: skip it. Type  s  and Enter.",
      isDone: { $0.progress.skipped > 0 }),
    Lesson(
      instruction:
        "The author asserts this one: a claim. Say how sure you are of the label, in percent. Type  c 90",
      isDone: { $0.progress.labels[.claim] != nil }),
    Lesson(
      instruction:
        "A newspaper is named as the source: a report. Say by whom, what kind of source that is, and which "
        + "statement it reports. Type  r 80 by The Harbour Post via media of 2",
      isDone: { session in session.statements.contains { $0.judgment.label == .report } }),
    Lesson(
      instruction:
        "Two sources deny the plan here, each for itself. Type  split  to see where it can be cut, then  "
        + "split 1",
      isDone: { session in
        session.history.changes.contains { change in
          if case .edit(let edit) = change.action { edit.kind == .split } else { false }
        }
      }),
    Lesson(
      instruction:
        "The first of the pieces is a denial, by Velmar, of statement 2. Type  d 90 by Velmar of 2",
      isDone: { $0.progress.labels[.denial] != nil }),
    Lesson(
      instruction: "A single digit right behind a label's key means tenths: 9 is 90 %. Type  d9",
      isDone: { ($0.progress.labels[.denial] ?? 0) > 1 }),
    Lesson(
      instruction: "Everything can be taken back, step by step, also tomorrow. Type  u",
      isDone: { session in
        session.history.changes.contains { if case .undo = $0.action { true } else { false } }
      }),
    Lesson(
      instruction:
        "Now go on by yourself until nothing is left. A bare  c ,  d  or  r  asks once how sure you are and "
        + "remembers it.  keys  turns key mode on, where every key acts at once.  ?  lists the commands, and  "
        + "help denial  tells when a statement is one.",
      isDone: { $0.progress.left == 0 }),
  ]
}
