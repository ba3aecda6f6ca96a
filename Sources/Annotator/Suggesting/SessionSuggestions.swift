import Suggestions

extension SuggestionEngine {
  /// An engine over the statements of a session and what was said of them so far. Linear in the text.
  package init(_ session: Session) {
    var end = 0
    var passages: [Passage] = []
    var answers: [Answer?] = []
    for statement in session.statements {
      let gap = session.article[end..<max(end, statement.range.lowerBound)]
      let opens = end == 0 || gap.utf8.contains(UInt8(ascii: "\n"))
      passages.append(
        Passage(
          text: String(session.text(of: statement)), isQuoted: statement.isQuoted, opensParagraph: opens))
      answers.append(session.answer(statement.judgment))
      end = max(end, statement.range.upperBound)
    }
    self.init(passages: passages, language: session.article.language, answers: answers)
  }
}

extension Session {
  /// What a judgment says, as the suggestions read it; nil when nothing was said.
  fileprivate func answer(_ judgment: Judgment) -> Answer? {
    guard judgment.isDecided || judgment.attribution != nil else { return nil }
    return Answer(
      label: judgment.label?.name, source: judgment.attribution,
      role: judgment.sourceKind.flatMap { SourceRole(rawValue: $0.rawValue) }, cue: judgment.cue,
      target: judgment.targetID.flatMap(index(of:)), isSkipped: judgment.isSkipped)
  }
}
