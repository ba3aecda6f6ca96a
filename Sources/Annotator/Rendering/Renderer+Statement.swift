extension Renderer {
  /// Returns the current statement in full and wrapped, its judgment, and the statements around it, dimmed.
  ///
  /// - Parameter context: How many statements to show on either side; nil for as many as fit on half the
  ///   screen.
  package func statement(in session: Session, context: Int?) -> String {
    guard let index = session.cursorIndex else { return message("This article has no statements.") }
    let statements = session.statements
    let label = "\(index + 1)/\(statements.count)  "
    let lines = whole(statements[index], label: label, in: session)
    let (back, forward) = neighbours(of: index, beside: lines.count, context, count: statements.count)
    let before = (index - back..<index).map { neighbour($0, indent: label.columns, in: session) }
    let after = (index + 1..<index + 1 + forward).map { neighbour($0, indent: label.columns, in: session) }
    return (before + lines + after).joined(separator: "\n")
  }

  /// Returns how many statements to show before and after one.
  private func neighbours(of index: Int, beside lines: Int, _ context: Int?, count: Int) -> (Int, Int) {
    let (before, after) = (index, count - index - 1)
    if let context { return (min(context, before), min(context, after)) }
    guard let height else { return (min(1, before), min(1, after)) }
    let room = max(2, height / 2 - lines)
    let back = min(before, max(room / 2, room - after))
    return (back, min(after, room - back))
  }

  /// The length up to which a statement is shown in full, in Unicode code points; a longer one isn't prose.
  private static let longestShown = 8_000

  private func whole(_ statement: Statement, label: String, in session: Session) -> [String] {
    let lines = TextWrapping(width: textWidth, firstIndent: label.columns, hangingIndent: label.columns)
      .lines(of: shown(statement, in: session))
    let margin = String(repeating: " ", count: label.columns)
    var shown = shortened(lines).enumerated().map { number, line in
      (number == 0 ? ink.paint(label.trimmed, .strong) + "  " : margin) + line
    }
    if statement.isQuoted {
      shown.append(margin + ink.paint("(inside a quotation opened earlier)", .faint))
    }
    if let block = session.article.origin.block(at: statement.range.lowerBound),
      let remark = block.remark(beside: session.text(of: statement))
    {
      shown.append(
        margin
          + ink.paint(
            "(\(remark.visibleOnOneLine.clipped(to: max(10, textWidth - label.columns - 2))))", .faint))
    }
    if !statement.judgment.isEmpty {
      shown.append(aside(statement.judgment, indent: label.columns, in: session))
    }
    return shown
  }

  /// Returns the lines of a statement, without those in the middle that would scroll its number off the
  /// screen.
  private func shortened(_ lines: [Substring]) -> [Substring] {
    guard let height, lines.count > max(height - 6, 4) else { return lines }
    let kept = max(height - 7, 3)
    let hidden = lines.count - kept
    let remark: Substring = "… (\(hidden.counted("more line")); 'show' shows all)"
    return lines.prefix(kept - 1) + [remark] + lines.suffix(1)
  }

  /// Returns the judgment of a statement, to show below it.
  func aside(_ judgment: Judgment, indent: Int, in session: Session) -> String {
    PaintedText("= " + summary(of: judgment, in: session)).wrapped(to: textWidth, indent: indent)
  }

  func shown(_ statement: Statement, in session: Session) -> String {
    let text = session.text(of: statement)
    guard text.utf8.count > Self.longestShown else { return text.visibleOnOneLine }
    let scalars = text.unicodeScalars
    let rest = scalars.count - Self.longestShown
    guard rest > 0 else { return text.visibleOnOneLine }
    return String(scalars.prefix(Self.longestShown)).visibleOnOneLine
      + " … (\(rest.counted("more code point")) of this statement)"
  }

  /// Returns a statement near the current one: its number, its answer in brief, and as much text as fits.
  private func neighbour(_ index: Int, indent: Int, in session: Session) -> String {
    let statement = session.statements[index]
    let text = session.text(of: statement).prefix(4 * textWidth).visibleOnOneLine
    let judgment = statement.judgment
    let confidence = judgment.confidence.map { " \($0.percentText)" } ?? ""
    let tag = judgment.isDecided ? "[\(plain.key(of: judgment, in: session))\(confidence)] " : ""
    let position = String(index + 1).padded(to: max(0, indent - 2), .trailing) + "  "
    let line = (tag + text).clipped(to: max(1, textWidth - indent))
    return ink.paint(position + line, .faint)
  }

  private var plain: Renderer { Renderer(width: width, ink: .plain, height: height) }
}
