extension Renderer {
  /// Returns the message for a folder without sessions.
  package func noSessions(in folder: String) -> String {
    message(
      "The folder '\(folder.visibleOnOneLine)' has no sessions yet. Start one with: annotate ARTICLE\n"
        + "New here? 'annotate tutorial' takes five minutes.")
  }

  /// Returns the message for a folder without sessions of an annotator.
  package func noSessions(of annotator: String, in folder: String) -> String {
    message("No sessions by '\(annotator.visibleOnOneLine)' in \(folder.visibleOnOneLine).")
  }

  /// Returns the sessions of a folder, one per line, with progress bars and the reasons why some don't count.
  ///
  /// - Parameter lineage: which of the folder's sessions count.
  package func sessionList(_ sessions: [SessionSummary], _ lineage: SessionLineage) -> String {
    let names = sessions.map { $0.path.visibleOnOneLine }
    let room = min(names.map(\.columns).max() ?? 0, max(16, width - 30))
    return zip(sessions, names).map { session, name in
      switch session.content {
      case .success(let content):
        row(of: content, name: name, room: room) + remark(lineage.leftOut[session.path], session.path)
      case .failure(let error):
        self.error(error)
      }
    }.joined(separator: "\n")
  }

  /// Returns the question whether to resume a session.
  package func offer(_ session: SessionSummary) -> String {
    message("Resume \(session.path.visibleOnOneLine)? [Y/n]")
  }

  private func row(of content: SessionSummary.Content, name: String, room: Int) -> String {
    let state = state(of: content)
    let start =
      name.columns > room
      ? name + "\n" + String(repeating: " ", count: room) + "  " + state
      : name.padded(to: room) + "  " + state
    guard let title = heading(of: content, name: name) else { return start }
    let left = width - room - 4 - state.columns
    return left >= Self.shortestTitle
      ? start + "  " + ink.paint(title.clipped(to: left), .faint)
      : start + "\n" + ink.paint("  " + title.clipped(to: width - 2), .faint)
  }

  /// Returns the article's title, after the annotator's name unless the file's name shows it.
  private func heading(of content: SessionSummary.Content, name: String) -> String? {
    let annotator = content.annotator.visibleOnOneLine
    let shown = name.lowercased().unicodeScalars
    let parts = [
      shown.contains(Array(annotator.lowercased().unicodeScalars)) ? nil : annotator,
      (content.title ?? content.source)?.visibleOnOneLine,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }

  /// The room below which a title gets a line of its own.
  private static let shortestTitle = 16

  /// Returns the question whether to open a person's next article.
  package func offer(_ next: NextArticle) -> String {
    message("Your next article: \(next.article) (\(next.done) of \(next.total) done). Open it? [Y/n]")
  }

  /// Returns a person's next article, and the command that opens it with the given options.
  package func nextArticle(_ next: NextArticle, options: [String]) -> String {
    let words = ["annotate"] + (options.isEmpty ? [] : ["open"] + options) + [next.article]
    return message(
      "Your next article (\(next.done) of \(next.total) done): "
        + words.map { ShellWord($0).text }.joined(separator: " "))
  }

  /// Returns the reason why a session doesn't count, on a line of its own.
  private func remark(_ reason: SessionLineage.Reason?, _ path: String) -> String {
    guard let reason else { return "" }
    return "\n" + PaintedText(reason.words(path: path)).wrapped(to: width, indent: 2, hanging: 4)
  }

  private func state(of content: SessionSummary.Content) -> String {
    let progress = content.progress
    let counts = "\(progress.decided)/\(progress.total)"
    return bar(progress.decided, of: progress.total, columns: 12) + " " + counts.padded(to: 9, .trailing)
  }
}
