extension Renderer {
  /// Returns the prompt: the letters that apply now, and the confidence that a bare label gets.
  ///
  ///     Renderer(width: 80, ink: .plain).prompt(for: session)  // "[c d r s u ?] 80% > "
  ///
  /// - Parameter sides: How many sides can be taken here.
  package func prompt(for session: Session, sides: Int = 0) -> String {
    let labels = session.codebook.labels.map { definition in
      let key = String(definition.key)
      return definition.color.map { ink.paint(key, .color($0)) } ?? key
    }
    let taken = session.codebook.labels.map { String($0.key) }
    let others =
      (["s"] + (session.history.canUndo ? ["u"] : [])).filter { !taken.contains($0) } + ["?"]
    let numbers = sides > 0 ? (1...sides).map(String.init) : []
    return "[" + (numbers + labels + others).joined(separator: " ") + "] "
      + standing(session.standingConfidence) + "> "
  }

  /// Returns the prompt that asks how sure the analyst is of labels without a confidence.
  package func confidencePrompt(in session: Session) -> String {
    let words = session.codebook.scale.words.map(\.name)
    let choices = (["90"] + words + ["none"]).joined(separator: ", ")
    return longestPrompt(of: [
      "Default confidence? (\(choices)) > ", "Default confidence? (90) > ", "How sure? > ",
    ])
  }

  /// Returns the first of several prompts, the longest first, that leaves room for an answer on its row, or
  /// the last if none does.
  func longestPrompt(of prompts: [String]) -> String {
    prompts.first { $0.columns + 6 <= width } ?? prompts.last ?? ""
  }

  private func standing(_ standing: DefaultConfidence) -> String {
    switch standing {
    case .unset: ""
    case .notStated: "no % "
    case .stated(let confidence): confidence.percentText + "% "
    }
  }
}
