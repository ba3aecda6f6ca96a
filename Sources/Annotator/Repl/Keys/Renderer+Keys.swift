extension Renderer {
  /// The row that says which keys apply, as much of it as fits.
  ///
  /// - Parameters:
  ///   - sides: how many sides may be taken here.
  ///   - refines: whether digits refine the answer just given.
  func keyBar(_ bindings: KeyBindings, in session: Session, sides: Int, refines: Bool) -> String {
    var parts = bindings.labels.map { definition in
      "\(definition.key) \(definition.label.name.visibleOnOneLine)"
    }
    if sides > 0 { parts.insert(sides == 1 ? "1 side" : "1-\(min(sides, 9)) side", at: 0) }
    if refines { parts.insert("0-9 %", at: 0) }
    parts += [": line"]
    parts += bindings.commands.map { "\($0.sign) \($0.name)" }
    return bar(parts.joined(separator: "  "))
  }

  /// The row under a numbered list that is open.
  func listBar(count: Int) -> String {
    bar("1\(count > 1 ? "-\(count)" : "") takes from the list; any other key closes it")
  }

  /// The question for the confidence that label keys give.
  func defaultConfidencePrompt(in session: Session) -> String {
    let words = session.codebook.scale.words.map(\.name)
    let choices = ([Self.offeredConfidence + " with Enter"] + words + ["none"]).joined(separator: ", ")
    return "How sure are you by default? (\(choices)) > "
  }

  /// The confidence that Enter takes there, in percent.
  static let offeredConfidence = "80"

  /// Rows with a number in front of each.
  func numbered(_ rows: [String]) -> String {
    rows.enumerated().map { number, row in "  \(number + 1) \(row)".clipped(to: max(1, width - 1)) }
      .joined(separator: "\n")
  }

  private func bar(_ text: String) -> String {
    "[" + text.clipped(to: max(1, min(width, 100) - 5)) + "] "
  }
}
