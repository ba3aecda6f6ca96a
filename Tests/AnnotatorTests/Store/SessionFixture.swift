import Testing

@testable import Annotator

/// Sessions for tests, made without a file.
enum SessionFixture {
  static let start = Timestamp(seconds: 1_795_424_400)

  /// A small session about a fictional article, without any change.
  static func fresh(text: String = "Norvia has rejected the draft. «Осч» said: no! A third. 🙂 Fourth.") throws
    -> Session
  {
    let article = Article(
      text: text, title: "The \"draft\"", source: "articles/draft.txt", published: "2025-11-20",
      language: "en")
    return try Session(
      id: "0d7c0000000000000000000000000001", annotator: "reader-1", created: start, article: article,
      codebook: .standard, statements: statements(of: text))
  }

  /// A session after edits of every kind, an undo and a redo.
  static func worked() throws -> Session {
    var session = try fresh()
    for change in try changes(for: session) { try session.apply(change) }
    session.standingConfidence = .stated(try #require(Confidence(0.8)))
    return session
  }

  /// Changes that can be made to a fresh session, one after the other.
  static func changes(for session: Session) throws -> [Change] {
    let first = session.statements[0]
    var tagged = first
    tagged.judgment.label = .denial
    tagged.judgment.confidence = Confidence(0.9)
    tagged.judgment.attribution = "Norvia\u{1B}[31m\n\"x\\\u{0}"
    tagged.judgment.sourceKind = .party
    tagged.judgment.cue = "e\u{301}\u{327}"
    tagged.judgment.target = .text("a plan")
    tagged.judgment.likelihood = .term(.veryLikely)
    tagged.judgment.grade = Grade(text: "B2")
    tagged.judgment.note = "ноту"
    tagged.judgment.judged = start
    tagged.judgment.seconds = 6.25
    var flagged = tagged
    flagged.judgment.isFlagged = true
    flagged.judgment.target = .statement(session.statements[1].id)
    flagged.judgment.likelihood = Likelihood(text: "0.3")
    let actions: [Change.Action] = [
      .edit(Edit(.tag, before: [first], after: [tagged])),
      .edit(Edit(.flag, before: [tagged], after: [flagged])),
      .undo(2), .redo(2),
    ]
    return actions.enumerated().map { index, action in
      Change(sequence: index + 1, at: Timestamp(seconds: start.seconds + index), action: action)
    }
  }

  /// One statement for each run of text up to a full stop or an exclamation mark.
  static func statements(of text: String) -> [Statement] {
    var statements: [Statement] = []
    var start = 0
    for (offset, byte) in text.utf8.enumerated() {
      if byte == 0x20, start == offset { start = offset + 1 }
      guard byte == 0x2E || byte == 0x21 else { continue }
      statements.append(Statement(id: StatementID(statements.count + 1), range: start..<offset + 1))
      start = offset + 1
    }
    return statements
  }
}

extension Session {
  /// Whether both sessions would go on in the same way.
  func isSame(as other: Session) -> Bool {
    id == other.id && annotator == other.annotator && created == other.created && article == other.article
      && article.unknown == other.article.unknown && codebook == other.codebook
      && statements == other.statements
      && (try? changes()) == (try? other.changes()) && progress == other.progress && cursor == other.cursor
      && standingConfidence == other.standingConfidence && unknown == other.unknown
      && unusedID == other.unusedID
  }
}
