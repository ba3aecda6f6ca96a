extension Renderer {
  /// Returns a change of several statements in a few words: "12 statements skipped", "5 statements changed:
  /// via media", "NBC renamed to NBC News (5 statements)".
  func bulk(_ edit: Edit) -> String {
    let counted = edit.after.count.counted("statement")
    switch edit.kind {
    case .tag: return "\(counted) tagged\(label(of: edit))"
    case .skip: return "\(counted) skipped"
    case .clear: return "\(counted) cleared"
    case .flag: return "\(counted) \(edit.after.first?.judgment.isFlagged == true ? "flagged" : "unflagged")"
    case .detail, .split, .join, .metadata, .codebook, .sources, .renew: return details(of: edit, counted)
    }
  }

  /// Returns the label that all of them were given.
  private func label(of edit: Edit) -> String {
    let labels = Set(edit.after.map(\.judgment.label))
    guard labels.count == 1, let label = labels.first ?? nil else { return "" }
    return " \(label.name.visibleOnOneLine)"
  }

  /// Returns the details that were changed.
  private func details(of edit: Edit, _ counted: String) -> String {
    let pairs = zip(edit.before, edit.after)
    let fields = JudgmentField.typed.filter { field in
      field != .link && pairs.contains { field.get($0.judgment) != field.get($1.judgment) }
    }
    if fields == [.attribution], let old = common(.attribution, edit.before),
      let new = common(.attribution, edit.after)
    {
      return "\(old) renamed to \(new) (\(counted))"
    }
    let moved = pairs.contains { $0.judgment.target != $1.judgment.target } ? ["target"] : []
    let names = fields.map { field in
      common(field, edit.after).map { "\(field.clause?.word ?? field.name) \($0)" } ?? field.name
    }
    let what = names + moved
    return "\(counted) changed" + (what.isEmpty ? "" : ": \(what.joined(separator: ", "))")
  }

  /// Returns the value of a field that statements have in common; nil if they don't, or if it is null.
  private func common(_ field: JudgmentField, _ statements: [Statement]) -> String? {
    let values = Set(statements.map { field.get($0.judgment) })
    guard values.count == 1, let value = values.first, value != .null else { return nil }
    return value.plainText.shortened(to: 60).visibleOnOneLine
  }
}
