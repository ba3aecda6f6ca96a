extension Renderer {
  /// Returns what a judgment no longer says: "; was denial, 90%, by Bank of England", or an empty text.
  ///
  /// - Parameter isAnswer: whether an answer was given; if so, repeating the same one is mentioned.
  func formerly(_ old: Judgment, now new: Judgment, isAnswer: Bool, in session: Session) -> String {
    var parts: [String] = []
    let isOther =
      old.label != new.label || old.confidence != new.confidence || old.isSkipped != new.isSkipped
    if old.isDecided, isOther { parts.append(decision(of: old, in: session)) }
    parts += details(of: lost(of: old, in: new), in: session)
    if !parts.isEmpty { return "; was \(parts.joined(separator: ", "))" }
    return isAnswer && old.isDecided && isUnchanged(old, new) ? "; as before" : ""
  }

  /// Returns the old judgment with only the parts that are gone or different.
  private func lost(of old: Judgment, in new: Judgment) -> Judgment {
    var lost = Judgment()
    for field in JudgmentField.all where Self.mattersLater(field) {
      let value = field.get(old)
      if field.isPresent(in: old), value != field.get(new) { _ = field.set(&lost, value) }
    }
    return lost
  }

  private func isUnchanged(_ old: Judgment, _ new: Judgment) -> Bool {
    JudgmentField.all.allSatisfy { !Self.mattersLater($0) || $0.get(old) == $0.get(new) }
  }

  /// Whether a field is a detail that isn't dropped silently.
  private static func mattersLater(_ field: JudgmentField) -> Bool {
    field == .note || field.joining == .first
  }
}
