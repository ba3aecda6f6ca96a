/// An article's text as HTML: its statements marked, each with a card of the analysts' judgments.
struct ReportText: Sendable {
  private let sessions: [Session]
  private let labels: ReportLabels
  private let prefix: String

  /// Prepares the text of an article's sessions, at least one; the first provides the statements.
  ///
  /// - Parameter prefix: the beginning of the names of its anchors in the page.
  init(_ sessions: [Session], labels: ReportLabels, prefix: String) {
    (self.sessions, self.labels, self.prefix) = (sessions, labels, prefix)
  }

  /// The paragraphs. Linear in the text and the statements.
  var html: String {
    guard let session = sessions.first else { return "" }
    var others = sessions.dropFirst().map { OverlapCursor($0) }
    var body = ""
    var position = 0
    for (index, statement) in session.statements.enumerated() {
      body += gap(session.article[position..<statement.range.lowerBound])
      let votes = others.indices.map { others[$0].best(for: statement.range) }
      body += marked(statement, number: index + 1, of: session, votes)
      position = statement.range.upperBound
    }
    body += gap(session.article[position..<session.article.text.utf8.count])
    return "<p dir=\"auto\">\(body)</p>"
  }
}

extension ReportText {
  /// Returns the HTML between two statements: empty lines begin a paragraph, and other line ends a line.
  private func gap(_ text: Substring) -> String {
    let lines = text.utf8.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A })
      .map { String(decoding: $0, as: UTF8.self).trimmingCarriageReturn }
    guard lines.count > 1 else { return text.html }
    let isParagraph = lines.dropFirst().dropLast().contains {
      $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    let separator = isParagraph ? "</p><p dir=\"auto\">" : "<br>"
    let kept = lines.filter { !$0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }.map(\.html)
    guard !kept.isEmpty else { return separator }
    let begins = lines.first?.isEmpty == true ? separator : ""
    return begins + kept.joined(separator: separator) + (lines.last?.isEmpty == true ? separator : "")
  }

  private func marked(_ statement: Statement, number: Int, of session: Session, _ votes: [Vote]) -> String {
    let judgment = statement.judgment
    let said = [Vote(session, judgment)] + votes
    var classes = "s"
    if let label = judgment.label {
      let tenth = Int(((judgment.confidence?.fraction ?? 0.5) * 10).rounded())
      classes += " \(labels.style(of: label)) c\(tenth)"
    }
    if Vote.differ(said) { classes += " d" }
    let (words, hasMore) = card(said, in: session)
    let printed = judgment.isDecided && !hasMore ? " data-l=\"\(said[0].words.html)\"" : ""
    let text = session.article[statement.range].split(whereSeparator: \.isNewline).map(\.html)
      .joined(separator: "<br>")
    return
      "<span class=\"\(classes)\" id=\"\(prefix)\(statement.id.number)\" "
      + "tabindex=\"0\"\(printed)><sup>\(number)</sup>"
      + "\(text)<span class=\"card\(hasMore ? " m" : "")\" role=\"note\">\(words)</span></span>"
  }

  /// Returns the card of a statement, and whether it shows more than a label, in which case it is printed,
  /// too.
  private func card(_ said: [Vote], in session: Session) -> (html: String, hasMore: Bool) {
    let isAlone = said.count == 1
    let lines = said.flatMap { vote in
      let style = vote.judgment.label.map { " class=\"\(labels.style(of: $0))\"" } ?? ""
      let head = "<b\(style)>\(vote.words.html)</b>" + (isAlone ? "" : " · \(vote.annotator.html)")
      return [head] + details(vote.judgment, in: session, isOwn: vote.annotator == session.annotator)
    }
    return (lines.joined(separator: "<br>"), lines.count > 1)
  }

  private func details(_ judgment: Judgment, in session: Session, isOwn: Bool) -> [String] {
    var lines: [String] = []
    if let source = judgment.attribution {
      let kind = judgment.sourceKind.map { " (\($0.rawValue))" } ?? ""
      lines.append("by \(source.html)\(kind)" + (judgment.cited.map { " citing \($0.html)" } ?? ""))
    } else if let kind = judgment.sourceKind {
      lines.append("source: \(kind.rawValue)")
    }
    switch judgment.target {
    case .statement(let id) where isOwn:
      let position = session.index(of: id).map { "\($0 + 1)" } ?? "?"
      lines.append("of <a href=\"#\(prefix)\(id.number)\">\(position)</a>")
    case .text(let words): lines.append("of “\(words.html)”")
    case .article(let target): lines.append("of “\(target.text.html)” in another article")
    case .statement, nil: break
    }
    let others = JudgmentField.typed.filter { !Self.shownApart.contains($0) }
    return lines + others.compactMap { $0.show(judgment) { _ in "" }?.html }
  }

  /// The fields that `details` shows in its own way, and those that the article's text shows.
  private static let shownApart: Set<JudgmentField> = [
    .attribution, .cited, .sourceKind, .cue, .link, .outsideTarget, .articleTarget,
  ]
}

extension String {
  fileprivate var trimmingCarriageReturn: String {
    utf8.last == 0x0D ? String(decoding: utf8.dropLast(), as: UTF8.self) : self
  }
}
