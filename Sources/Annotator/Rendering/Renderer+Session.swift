extension Renderer {
  /// Returns the greeting for a session that is opened.
  ///
  ///     "plan.txt, resumed: 11 of 87 tagged. ? for help, keys for key mode, quit to leave; …"
  ///
  /// - Parameters:
  ///   - place: which of several articles it is: "article 2 of 5"; nil for the only one.
  ///   - usesKeys: whether it begins in key mode.
  package func greeting(
    to session: Session, name: String, place: String? = nil, isNew: Bool, usesKeys: Bool = false
  ) -> String {
    let progress = session.progress
    let state =
      isNew
      ? "new: \(progress.total.counted("statement"))"
      : "resumed: \(progress.tagged) of \(progress.total) tagged"
    let ways = usesKeys ? "? for the keys, :quit to leave" : "? for help, keys for key mode, quit to leave"
    return message(
      "\(name.visibleOnOneLine)\(place.map { " (\($0))" } ?? ""), \(state). \(ways); every answer is saved "
        + "at once."
    )
  }

  /// Returns a lesson of the tutorial, set off from the rest.
  package func lesson(_ text: String) -> String {
    let layout = TextWrapping(width: width, firstIndent: 2, hangingIndent: 2)
    let lines = text.split(separator: "\n").map { line in
      line.hasPrefix("  ") ? "  " + line : layout.wrapped(String(line))
    }
    return ink.paintLines(lines.joined(separator: "\n"), .strong)
  }

  /// Returns the farewell to a session that is left: its state, and where it was saved.
  ///
  /// - Parameter agenda: the disagreements to settle; nil in a single person's session.
  package func farewell(to session: Session, agenda: DisagreementQueue? = nil, saved: Saved) -> String {
    let progress = session.progress
    let counts = labelCounts(of: session)
    let skipped = progress.skipped > 0 ? "\(counts.isEmpty ? "" : "; ")\(progress.skipped) skipped" : ""
    let review = progress.toReview > 0 ? ". \(progress.toReview) to review ('list review')" : ""
    let details = counts + skipped
    let settled = agenda.map { agenda in
      agenda.left(in: session) > 0 ? left(on: agenda, in: session) + " " : "Everything is settled. "
    }
    let tagged =
      (settled ?? "")
      + "\(progress.tagged) of \(progress.total) tagged\(details.isEmpty ? "" : ": " + details)\(review)."
    let ending =
      switch saved {
      case .file(let path): "Saved to \(path.visibleOnOneLine)"
      case .nothing: "Nothing to save."
      case .kept: "The session's files hold every confirmed answer."
      case .failed: "Not saved."
      }
    return message("\(tagged) \(ending)")
  }

  /// What happened to a session's file when the session was left.
  package enum Saved {
    /// It was written.
    case file(String)
    /// There is no file, or it may not be written.
    case nothing
    /// Writing it failed, for a reason already shown, but the files hold every confirmed answer.
    case kept
    /// Writing it failed, for a reason already shown.
    case failed
  }

  /// Returns the command that continues a session, ready to be copied.
  ///
  /// - Parameter annotator: The annotator, if the command would assume somebody else.
  package func continuation(of session: String, annotator: String?) -> String {
    continuation(["annotate", "resume", ShellWord(session).text] + Self.naming(annotator))
  }

  /// Returns how many articles are left, and the command that continues with them, ready to be copied.
  package func continuation(ofArticles names: [String], annotator: String?) -> String {
    let open = annotator == nil ? [] : ["open"] + Self.naming(annotator)
    return message("\(names.count.counted("article")) left.") + "\n"
      + continuation(["annotate"] + open + names.map { ShellWord($0).text })
  }

  /// Returns the advice to continue with a command, given by its words.
  package func continuation(_ words: [String]) -> String {
    "Continue with:" + (fits(words) ? " " : "\n  ") + copied(words)
  }

  private static func naming(_ annotator: String?) -> [String] {
    annotator.map { ["--annotator", ShellWord($0).text] } ?? []
  }

  private func fits(_ words: [String]) -> Bool {
    "Continue with: ".columns + words.joined(separator: " ").columns <= width
  }

  /// Returns a command in lines that a shell reads as one; no word is broken, however long it is.
  private func copied(_ words: [String]) -> String {
    var lines: [String] = []
    let room = fits(words) ? width : width - 4
    for word in words {
      if let last = lines.last, (last + " " + word).columns <= room {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines.joined(separator: " \\\n  ")
  }

  /// Returns the message that a finished article is skipped.
  package func passedOver(_ name: String) -> String {
    message("\(name.visibleOnOneLine) is finished; skipped.")
  }
}
