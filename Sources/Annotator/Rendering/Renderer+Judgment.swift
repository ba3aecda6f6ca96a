extension Renderer {
  /// Returns a judgment in words: "denial, 90%, by Ukraine, of 2"; "untagged" if nothing was decided.
  func summary(of judgment: Judgment, in session: Session) -> String {
    ([decision(of: judgment, in: session)] + details(of: judgment, in: session)).joined(separator: ", ")
  }

  /// Returns the details of a judgment in words, for some fields or for all.
  func details(
    of judgment: Judgment, in session: Session, only fields: [JudgmentField]? = nil
  ) -> [String] {
    let (inner, last) = JudgmentField.spoken
    return (inner + last).filter { fields?.contains($0) ?? true }.compactMap { field in
      field.show(judgment) { id in
        session.index(of: id).map { String($0 + 1) } ?? "a statement that is gone"
      }?.visibleOnOneLine
    }
  }

  /// Returns the label and its confidence: "denial, 90%".
  func decision(of judgment: Judgment, in session: Session) -> String {
    guard let label = judgment.label else { return judgment.isSkipped ? "skipped" : "untagged" }
    let confidence = judgment.confidence.map { "\($0.percentText)%" } ?? "confidence not stated"
    return "\(painted(label, in: session)), \(confidence)"
  }

  /// Returns a label in its colour.
  func painted(_ label: Label, in session: Session) -> String {
    let name = label.name.visibleOnOneLine
    return session.codebook.definition(of: label)?.color.map { ink.paint(name, .color($0)) } ?? name
  }
}

extension JudgmentField {
  /// The fields in the order in which they are shown: a note, which may be long, comes last.
  fileprivate static let spoken = (
    all.filter { $0.joining != .both }, all.filter { $0.joining == .both }
  )
}
