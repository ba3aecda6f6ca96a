extension Renderer {
  /// Returns each side's judgment of a statement, on one line if it fits.
  ///
  ///     "  1 jonas: claim, 60%, by author"
  package func sides(of entry: DisagreementQueue.Disagreement, in session: Session) -> String {
    let lines = entry.sides.enumerated().map { number, side in
      guard side.oneSource.isEmpty else { return oneSource(side.oneSource, number: number + 1) }
      let name = side.name.map { " \($0.visibleOnOneLine):" } ?? ""
      let more = side.coversLongerStatement ? " (of a longer statement)" : ""
      let answer =
        details(of: side.judgment, on: entry, in: session) ?? summary(of: side.judgment, in: session)
      let text = "\(number + 1)\(name) \(answer)\(more)"
      return PaintedText(text).wrapped(to: width, indent: 2, hanging: 2)
    }
    return (question(about: entry) + lines).joined(separator: "\n")
  }

  /// Returns a side's values of the fields in question; nil if the label is in question or the side is
  /// undecided.
  private func details(
    of judgment: Judgment, on entry: DisagreementQueue.Disagreement, in session: Session
  ) -> String? {
    guard !entry.fields.isEmpty, judgment.isDecided else { return nil }
    let asked =
      entry.fields + (entry.fields.contains(.attribution) ? [.sourceKind, .cited] : [])
      + (entry.fields.contains(.link) ? Array(JudgmentField.targets) : [])
    let shown = details(of: judgment, in: session, only: asked)
    return shown.isEmpty ? "says nothing" : shown.joined(separator: ", ")
  }

  private func oneSource(_ names: [String], number: Int) -> String {
    let shown = names.map { "\"\($0.visibleOnOneLine)\"" }.joined(separator: " and ")
    return PaintedText("\(number) two spellings of one name: \(shown)").wrapped(
      to: width, indent: 2, hanging: 2)
  }

  /// Returns the question about an entry on whose label all agree: "Agreed: report. Who is the source?"
  private func question(about entry: DisagreementQueue.Disagreement) -> [String] {
    let text: String
    if entry.isSingle {
      let decided = entry.sides.firstIndex { $0.judgment.isDecided } ?? 0
      let who = entry.sides[decided].name?.visibleOnOneLine ?? "one person"
      text = "Only \(who) judged this one: type \(decided + 1) to agree, or give your own label."
    } else if let label = entry.sides.first(where: { $0.judgment.label != nil })?.judgment.label,
      !entry.fields.isEmpty
    {
      text = "Agreed: \(label.name.visibleOnOneLine). \(Self.questions(entry.fields))"
    } else {
      return []
    }
    return [PaintedText(text).wrapped(to: width, indent: 2, hanging: 0)]
  }

  private static func questions(_ fields: [JudgmentField]) -> String {
    let questions = fields.map { field in
      switch field {
      case .attribution: "who is the source"
      case .sourceKind: "what kind of source is it"
      default: "what is its target"
      }
    }
    let text = questions.joined(separator: ", and ") + "?"
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Returns what is left to settle: "4 left to settle", or that everything is settled.
  ///
  /// - Parameter nextArticle: the article that `done` goes on to.
  func left(on agenda: DisagreementQueue, in session: Session, nextArticle: String? = nil) -> String {
    let left = agenda.left(in: session)
    guard left == 0 else { return "\(left) left to settle." }
    return nextArticle.map { "All of this article is settled; 'done' goes on to \($0.visibleOnOneLine)." }
      ?? "Everything is settled; '\(session.codebook.short("quit"))' quits."
  }

  /// Returns the introduction to a queue: how much there is to settle, and how to take a side.
  package func agenda(_ agenda: DisagreementQueue, in session: Session) -> String {
    let left = agenda.left(in: session)
    guard left > 0 else { return message(self.left(on: agenda, in: session)) }
    return message(
      "\(left.counted("statement")) to settle, hardest first. A number takes that side; text after it is "
        + "saved as the reason: 1 the second sentence is his own. Or give your own label.")
  }
}
