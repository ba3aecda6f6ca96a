/// `confidence`: sets or shows the confidence that a bare label gets.
struct ConfidenceCommand: Command, Hashable {
  /// The new default; nil only shows the current one.
  let confidence: DefaultConfidence?

  static let row = CommandRow(
    "confidence", aliases: ["conf"], arguments: "[VALUE|none]",
    summary: "Set or show the default confidence, which a bare label gets.",
    details:
      "A confidence says how sure you are that the label is right: 90, 90%, .9, 9/10 or a word of the scale. "
      + "Right after a label's key a single digit means tenths: d9 is 90%. 'none' records no confidence.",
    examples: ["confidence 80", "confidence none", "confidence"], group: .judging, completes: [.confidence],
    parse: { (arguments) throws(UserError) in
      guard let token = arguments.take() else { return ConfidenceCommand(confidence: nil) }
      let sign = arguments.take(word: "%") ? "%" : ""
      switch try ConfidenceGrammar.parse(token.text + sign, scale: arguments.codebook.scale) {
      case .stated(let confidence): return ConfidenceCommand(confidence: .stated(confidence))
      case .notStated, .standing: return ConfidenceCommand(confidence: .notStated)
      }
    })

  func outcome(in session: Session, at context: CommandContext) -> CommandOutcome {
    let shown = confidence ?? session.standingConfidence
    return CommandOutcome(
      says: { renderer, _ in renderer.message(Self.words(for: shown)) },
      effect: confidence.map { .setDefaultConfidence($0) })
  }

  static func words(for confidence: DefaultConfidence) -> String {
    switch confidence {
    case .unset: "There is no default confidence yet; the first label without one asks for it."
    case .notStated: "Labels without a confidence are stored without one."
    case .stated(let confidence): "Labels without a confidence get \(confidence.percentText)%."
    }
  }
}
