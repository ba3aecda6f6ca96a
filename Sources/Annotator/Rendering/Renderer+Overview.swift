extension Renderer {
  /// Returns one line per statement: its position, answer, source and target, and as much of its text as
  /// fits.
  func rows(_ ids: [StatementID], in session: Session) -> String {
    let margin = StatementMargin(ids.lazy.compactMap { session[$0] }, style: .name, in: session, self)
    return ids.compactMap { id in
      session.index(of: id).map { row($0, margin, in: session) }
    }.joined(separator: "\n")
  }

  /// Returns a statement on one line after its margin.
  func row(_ index: Int, _ margin: StatementMargin, in session: Session) -> String {
    let room = max(8, textWidth - margin.columns)
    let text = session.text(of: session.statements[index]).prefix(4 * room).visibleOnOneLine.clipped(to: room)
    let rest = margin.rest(of: index, in: session).map { below in
      "\n" + String(repeating: " ", count: margin.columns) + below.clipped(to: room)
    }
    return margin.text(of: index, in: session) + text + (rest ?? "")
  }

  /// Returns the progress of a session, label by label.
  func progress(of session: Session) -> String {
    let progress = session.progress
    let marks =
      (progress.flagged > 0 ? "; \(progress.flagged) flagged" : "")
      + (progress.toReview > 0 ? "; \(progress.toReview) to review" : "")
    let head =
      "\(progress.total.counted("statement")): \(progress.tagged) tagged, \(progress.skipped) skipped, "
      + "\(progress.left) left\(marks)."
    let labels = session.codebook.labels.map { ($0.label.name, progress.labels[$0.label] ?? 0, $0.color) }
    let rows = labels + [("skipped", progress.skipped, nil), ("left", progress.left, nil)]
    let room = rows.map { $0.0.columns }.max() ?? 0
    let bars = rows.map { name, count, color in
      let bar = self.bar(count, of: progress.total, columns: min(40, width - room - 10))
      let shown = name.visibleOnOneLine.padded(to: room)
      return
        "\(color.map { ink.paint(shown, .color($0)) } ?? shown) \(String(count).padded(to: 6, .trailing)) "
        + "\(bar)"
    }
    return ([message(head)] + bars).joined(separator: "\n")
  }

  /// Returns a bar that shows a part of a whole.
  func bar(_ part: Int, of whole: Int, columns: Int) -> String {
    ShareBar(part, of: whole, columns: max(4, columns)).text
  }

  /// Returns the labels given so far with their counts: "claim 6, denial 1, report 5".
  package func labelCounts(of session: Session) -> String {
    let counts = session.codebook.labels.compactMap { definition in
      session.progress.labels[definition.label].map { "\(definition.label.name.visibleOnOneLine) \($0)" }
    }
    return counts.joined(separator: ", ")
  }
}
