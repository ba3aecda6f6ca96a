extension Renderer {
  /// A judgment in words: "denial, 90%, by Ukraine, of 2"; "untagged" when nothing was decided.
  func summary(of judgment: Judgment, in session: Session) -> String {
    ([decision(of: judgment, in: session)] + details(of: judgment, in: session)).joined(separator: ", ")
  }

  /// What goes with a label, part by part.
  func details(of judgment: Judgment, in session: Session) -> [String] {
    var parts: [String] = []
    if let name = judgment.attribution { parts.append("by \(name.visibleOnOneLine)") }
    if let kind = judgment.sourceKind { parts.append("via \(kind.rawValue)") }
    if let cue = judgment.cue { parts.append("cue \"\(cue.visibleOnOneLine)\"") }
    if let target = judgment.target { parts.append("of \(words(for: target, in: session))") }
    if let likelihood = judgment.likelihood { parts.append("content \(words(for: likelihood))") }
    if let grade = judgment.grade { parts.append("grade \(grade.text)") }
    if judgment.isFlagged { parts.append("flagged") }
    if let note = judgment.note { parts.append("note: \(note.visibleOnOneLine)") }
    return parts
  }

  /// The label and its confidence: "denial, 90%".
  func decision(of judgment: Judgment, in session: Session) -> String {
    guard let label = judgment.label else { return judgment.isSkipped ? "skipped" : "untagged" }
    let confidence = judgment.confidence.map { "\($0.percentText)%" } ?? "confidence not stated"
    return "\(painted(label, in: session)), \(confidence)"
  }

  /// A label in its colour.
  func painted(_ label: Label, in session: Session) -> String {
    let name = label.name.visibleOnOneLine
    return session.codebook.definition(of: label)?.color.map { ink.paint(name, .color($0)) } ?? name
  }

  private func words(for target: Target, in session: Session) -> String {
    switch target {
    case .statement(let id): session.index(of: id).map { String($0 + 1) } ?? "a statement that is gone"
    case .text(let words): "\"\(words.visibleOnOneLine)\""
    }
  }

  private func words(for likelihood: Likelihood) -> String {
    switch likelihood {
    case .term(let term): term.rawValue
    case .fraction(let fraction): "\(fraction.percentText)% likely"
    }
  }
}
