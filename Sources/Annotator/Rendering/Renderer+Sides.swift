extension Renderer {
  /// What each side says of a statement, a line each where it fits.
  ///
  ///     "  1 jonas: claim, 60%, by author"
  public func sides(of entry: DisagreementQueue.Disagreement, in session: Session) -> String {
    let lines = entry.sides.enumerated().map { number, side in
      let name = side.name.map { " \($0.visibleOnOneLine):" } ?? ""
      let more = side.coversLongerStatement ? " (for a longer statement)" : ""
      let text = "\(number + 1)\(name) \(summary(of: side.judgment, in: session))\(more)"
      return PaintedText(text).wrapped(to: width, indent: 2, hanging: 2)
    }
    return lines.joined(separator: "\n")
  }

  /// What is left to settle: "4 left to settle", or that all is done.
  func left(on agenda: DisagreementQueue, in session: Session) -> String {
    let left = agenda.left(in: session)
    return left > 0 ? "\(left) left to settle." : "Everything is settled; 'q' leaves."
  }

  /// What there is to settle, on opening: the sides, and how to take one.
  public func agenda(_ agenda: DisagreementQueue, in session: Session) -> String {
    let left = agenda.left(in: session)
    guard left > 0 else { return message("Everything is settled; 'q' leaves.") }
    return message(
      "\(count(left, "statement")) to settle, the hardest first. A number takes that side; text after it is saved "
        + "as the reason: 1 the second sentence is his own. Or give a label of your own.")
  }
}
