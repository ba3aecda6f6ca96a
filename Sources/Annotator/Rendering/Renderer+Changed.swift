extension Renderer {
  /// Returns a statement in its old and new words, with its judgment:
  ///
  ///     3  was: It rose by 5%.
  ///        now: It rose by 6%.
  ///        claim, 80%, by Norvia
  ///
  /// - Parameter old: the session of the old words.
  package func changed(_ pair: ChangedStatements.Pair, from old: Session) -> String {
    let number = "\(pair.position)  "
    let indent = number.columns
    return [
      PaintedText("\(number)was: \(pair.oldText.visibleOnOneLine)").wrapped(
        to: width, indent: 0, hanging: indent + 5),
      PaintedText("now: \(pair.newText.visibleOnOneLine)").wrapped(
        to: width, indent: indent, hanging: 5),
      PaintedText(summary(of: pair.old.judgment, in: old)).wrapped(
        to: width, indent: indent, hanging: 0),
    ].joined(separator: "\n")
  }
}
