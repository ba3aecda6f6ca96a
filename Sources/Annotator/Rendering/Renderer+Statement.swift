extension Renderer {
  /// The current statement whole and wrapped, what is said of it, and the statements around it, dimmed.
  ///
  /// - Parameter context: How many statements to show on either side.
  public func statement(in session: Session, context: Int) -> String {
    guard let index = session.cursorIndex else { return message("This article has no statements.") }
    let statements = session.statements
    let before = statements[max(0, index - context)..<index]
    let after = statements[(index + 1)...].prefix(context)
    let label = "\(index + 1)/\(statements.count)  "
    let neighbours = { (statement: Statement) in self.neighbour(statement, indent: label.columns, in: session)
    }
    let lines =
      before.map(neighbours) + [whole(statements[index], label: label, in: session)]
      + after.map(neighbours)
    return lines.joined(separator: "\n")
  }

  /// The longest statement that is shown whole, in Unicode code points; one that long is no prose.
  private static let longestShown = 8_000

  private func whole(_ statement: Statement, label: String, in session: Session) -> String {
    let lines = TextWrapping(width: width, firstIndent: label.columns, hangingIndent: label.columns)
      .lines(of: shown(statement, in: session))
    let margin = String(repeating: " ", count: label.columns)
    var shown = lines.enumerated().map { number, line in
      (number == 0 ? ink.paint(label.trimmed, .strong) + "  " : margin) + line
    }
    if statement.isQuoted {
      shown.append(margin + ink.paint("(inside a quotation that was opened earlier)", .faint))
    }
    if !statement.judgment.isEmpty {
      shown.append(aside(statement.judgment, indent: label.columns, in: session))
    }
    return shown.joined(separator: "\n")
  }

  /// What is said of a statement, below it.
  func aside(_ judgment: Judgment, indent: Int, in session: Session) -> String {
    PaintedText("= " + summary(of: judgment, in: session)).wrapped(to: width, indent: indent)
  }

  private func shown(_ statement: Statement, in session: Session) -> String {
    let text = session.text(of: statement)
    guard text.utf8.count > Self.longestShown else { return text.visibleOnOneLine }
    let scalars = text.unicodeScalars
    let rest = scalars.count - Self.longestShown
    guard rest > 0 else { return text.visibleOnOneLine }
    return String(scalars.prefix(Self.longestShown)).visibleOnOneLine
      + " … (\(rest) more code points of this statement)"
  }

  private func neighbour(_ statement: Statement, indent: Int, in session: Session) -> String {
    let text = session.text(of: statement).prefix(4 * width).visibleOnOneLine
    let line = text.clipped(to: max(1, width - indent))
    return String(repeating: " ", count: indent) + ink.paint(line, .faint)
  }
}
