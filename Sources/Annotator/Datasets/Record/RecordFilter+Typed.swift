extension RecordFilter {
  /// Selects only labels whose confidence is at least `text`, typed like any confidence: `80`, `80%`, `.8`.
  package mutating func setMinimumConfidence(typed text: String) throws(UserError) {
    minimumConfidence = try Confidence(typed: text)
  }

  /// Selects only judgments made since `text`: a day, or a moment in UTC.
  package mutating func setSince(typed text: String) throws(UserError) {
    guard let moment = Timestamp(iso: text) ?? Timestamp(iso: text + "T00:00:00Z") else {
      throw UserError(
        "'\(text)' is neither a date nor a time", fix: "write 2026-11-23 or 2026-11-23T09:00:00Z")
    }
    since = moment
  }
}

extension Confidence {
  /// Reads a confidence to compare against, typed like any other: `80`, `80%`, `.8`, `4/5`.
  public init(typed text: String) throws(UserError) {
    guard case .stated(let confidence) = try ConfidenceGrammar.parse(text, scale: .standard) else {
      throw UserError("'\(text)' is not a confidence", fix: "write 80, 80%, .8 or 4/5")
    }
    self = confidence
  }
}
