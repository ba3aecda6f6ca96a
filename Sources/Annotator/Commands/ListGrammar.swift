/// How `list` is told what to show.
enum ListGrammar {
  /// The words that name a filter, labels aside.
  static let words = ["untagged", "tagged", "flagged", "skipped", "below"]

  /// Reads a filter; none means all.
  static func filter(_ arguments: inout Arguments) throws(UserError) -> ListFilter {
    guard let token = arguments.take() else { return .all }
    switch token.text.lowercased() {
    case "untagged": return .untagged
    case "tagged": return .tagged
    case "flagged": return .flagged
    case "skipped": return .skipped
    case "below": return .below(try bound(&arguments))
    case let word:
      if let label = arguments.codebook.label(typedAs: word) { return .label(label) }
      throw unknown(token.text, codebook: arguments.codebook)
    }
  }

  private static func bound(_ arguments: inout Arguments) throws(UserError) -> Confidence {
    guard let token = arguments.take() else {
      throw UserError("below which confidence?", fix: "write it as in 'list below 60'")
    }
    guard
      case .stated(let confidence) = try ConfidenceGrammar.parse(token.text, scale: arguments.codebook.scale)
    else {
      throw UserError("'\(token.text)' is not a bound", fix: "write it as in 'list below 60'")
    }
    return confidence
  }

  private static func unknown(_ word: String, codebook: Codebook) -> UserError {
    let known = words + codebook.labels.map(\.label.name)
    return UserError(
      "'\(word)' is nothing that can be listed", nearest: word, of: known,
      fix: "use one of \(known.joined(separator: ", "))")
  }
}
