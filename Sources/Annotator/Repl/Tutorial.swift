/// A few minutes with a made-up article that show the main commands, one lesson at a time.
package enum Tutorial {
  /// What the analyst is asked to do, how to tell that it was done, and what to say if something else was.
  struct Lesson: Sendable {
    /// The statement that the instruction is for, from 1; nil for none.
    var statement: Int?
    let instruction: String
    /// A command to type that is too long to fit in the sentence.
    var line: String?
    let hint: String
    /// The same for the hint.
    var hintedLine: String?
    let isDone: @Sendable (Session, _ typed: [String]) -> Bool
  }

  /// The article.
  static let text = """
    3 May 2026 — Keld

    The envoys have drawn up a plan to reopen the strait. The Harbour Post reported it first, citing two \
    diplomats.

    Velmar has rejected the plan, and Orsk says it knows nothing of it.

    “There was no meeting,” the minister told reporters. The parliament will debate the plan on Monday.
    """

  /// The session of the tutorial.
  ///
  /// - Throws: never, as a test shows, since the text is fixed.
  package static func session(now: Timestamp) throws(UserError) -> Session {
    try Session(
      beginning: Article(text: text, title: "Tutorial", source: "tutorial", language: "en"), annotator: "you",
      codebook: .standard, id: String(repeating: "0", count: 32), now: now)
  }

  /// The confidence that a label key gives if the tutorial begins in key mode.
  package static let confidence = Confidence(percent: 80).map { DefaultConfidence.stated($0) } ?? .notStated

  static let lessons: [Lesson] = [
    Lesson(
      statement: 1,
      instruction:
        "This line is a date and a place. It says nothing that could be tagged: skip it. Type  s  and Enter. "
        + "(The dim line above is an offer. Offers appear where the program has found something, and wait "
        + "until you take them.)",
      hint: "Statement 1 is a date line, which asserts nothing. Type  1 s",
      isDone: { session, _ in session.judgment(0).isSkipped }),
    Lesson(
      statement: 2,
      instruction:
        "The author asserts this one: a claim. Say how sure you are of the label, in percent. Type  c 90",
      hint: "Nobody else is named, so it is the author's claim. Type  2 c 90",
      isDone: { session, _ in session.judgment(1).label == .claim }),
    Lesson(
      statement: 3,
      instruction:
        "A newspaper is named as the source: a report. The dim line offers who says it, and what it reports. "
        + "Type  r 80  and press Tab, which fills that in, then Enter. By hand it is:",
      line: "r 80 by The Harbour Post via media of 2",
      hint: "It is a report by The Harbour Post of statement 2. Type:",
      hintedLine: "3 r 80 by The Harbour Post via media of 2",
      isDone: { session, _ in
        let judgment = session.judgment(2)
        return judgment.label == .report && judgment.attribution != nil && judgment.target != nil
      }),
    Lesson(
      statement: 4,
      instruction:
        "Two sources deny the plan here, each for itself. Type  split  to see where it can be split, then  "
        + "split 1",
      hint: "Go back with  go 4  and split the statement with  split 1",
      isDone: { session, _ in session.hasEdit { $0 == .split } }),
    Lesson(
      statement: 4,
      instruction:
        "The first of the pieces is a denial, by Velmar, of statement 2. Type  d 90 by Velmar of 2",
      hint: "Velmar rejects the plan: a denial. Type  4 d 90 by Velmar of 2",
      isDone: { session, _ in session.judgment(3).label == .denial }),
    Lesson(
      statement: 5,
      instruction: "A label's key and a digit are a whole answer: 9 means 90%. Type  d9  and Enter.",
      hint: "Orsk disowns knowledge of the plan: a denial, too. Type  5 d9",
      isDone: { session, _ in session.judgment(4).label == .denial }),
    Lesson(
      instruction: "Everything can be undone, step by step, even tomorrow. Type  u",
      hint: "Type  u",
      isDone: { _, typed in typed.contains("u") || typed.contains("undo") }),
    Lesson(
      instruction: "The whole article with what you said about it: type  view  (q leaves the pager).",
      hint: "Type  view",
      isDone: { _, typed in typed.contains("view") || typed.contains("v") }),
    Lesson(
      instruction: "Only part of it: type  list denial",
      hint: "Type  list denial",
      isDone: { _, typed in typed.contains { $0.hasPrefix("list") || $0.hasPrefix("ls") } }),
    Lesson(
      instruction:
        "Now carry on by yourself until nothing is left. A bare  c ,  d  or  r  asks once how sure you are "
        + "and "
        + "remembers it.  keys  turns key mode on, where every key acts at once.  ?  shows the keys, and  "
        + "help denial  explains what counts as a denial.",
      hint: "",
      isDone: { session, _ in session.progress.left == 0 }),
    Lesson(
      instruction: "A finished session becomes a dataset. Type  export csv",
      hint: "Type  export csv",
      isDone: { _, typed in typed.contains { $0.hasPrefix("export") } }),
  ]
}

extension Session {
  /// Returns the judgment of the statement at an index; an empty one if there is no such statement.
  fileprivate func judgment(_ index: Int) -> Judgment {
    index < statements.count ? statements[index].judgment : Judgment()
  }

  /// Whether an edit of a kind was made.
  fileprivate func hasEdit(_ isWanted: (Edit.Kind) -> Bool) -> Bool {
    history.recent.contains { change in
      if case .edit(let edit) = change.action { isWanted(edit.kind) } else { false }
    }
  }
}
