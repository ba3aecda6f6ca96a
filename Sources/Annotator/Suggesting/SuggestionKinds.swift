/// The kinds of suggestions that the analyst wants.
package struct SuggestionKinds: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Who says it.
  package static let sources = SuggestionKinds(rawValue: 1)
  /// What it denies or reports.
  package static let targets = SuggestionKinds(rawValue: 2)
  /// What to skip.
  package static let skips = SuggestionKinds(rawValue: 4)
  /// What it does.
  package static let labels = SuggestionKinds(rawValue: 8)

  /// The default, which excludes labels because they sway the analyst's own.
  package static let standard: SuggestionKinds = [.sources, .targets, .skips]
  /// Nothing.
  package static let none: SuggestionKinds = []

  /// The words that change what is offered.
  package static let words = ["labels", "no-sources", "no-targets", "no-skips", "none"]
}

extension SuggestionKinds {
  /// Creates kinds from words such as `labels` or `no-targets,no-skips`, which modify the given kinds.
  ///
  /// - Throws: an error that lists the words.
  package init(words: String, from kinds: SuggestionKinds = .standard) throws(UserError) {
    var kinds = kinds
    let wanted = words.split(separator: ",").map { String($0).trimmed.lowercased() }
    guard !wanted.dropFirst().contains("none") else {
      throw UserError("'none' after another word cancels it", fix: "write it first, as in none,labels")
    }
    for word in wanted {
      switch word {
      case "labels": kinds.insert(.labels)
      case "no-sources": kinds.remove(.sources)
      case "no-targets": kinds.remove(.targets)
      case "no-skips": kinds.remove(.skips)
      case "none": kinds = .none
      default:
        throw UserError(
          "cannot suggest '\(word)'", nearest: word, of: Self.words,
          fix: "use \(Self.words.joined(separator: ", "))")
      }
    }
    self = kinds
  }
}
