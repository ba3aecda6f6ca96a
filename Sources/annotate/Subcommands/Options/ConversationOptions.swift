import Annotator
import ArgumentParser

/// The options of a conversation.
struct ConversationOptions: ParsableArguments {
  @Flag(help: "Do not print the opening lines.")
  var quiet = false

  @Flag(
    inversion: .prefixedNo,
    help: "Turn key mode, where every key acts at once, on or off; remembered, as with the command 'keys'.")
  var keys: Bool?
  @Option(
    help: ArgumentHelp(
      "Statements to show before and after the current one; by default, as many as fit half the screen.",
      valueName: "n"))
  var context: Int?

  @Option(
    help: ArgumentHelp(
      "What to suggest. Sources, targets and skips by default; labels adds labels; no-sources, no-targets, "
        + "no-skips or none suggest less.",
      valueName: "what"),
    completion: .list(SuggestionKinds.words))
  var suggest: [String] = []

  @Flag(help: "Suggest nothing.")
  var blind = false

  /// Returns the kinds of suggestions, starting from what the person has chosen permanently.
  func suggestions(from chosen: String?) throws(UserError) -> SuggestionKinds {
    guard !blind else { return .none }
    var kinds = SuggestionKinds.standard
    if let chosen, let settled = try? SuggestionKinds(words: chosen) { kinds = settled }
    for words in suggest { kinds = try SuggestionKinds(words: words, from: kinds) }
    return kinds
  }

  func validate() throws {
    guard context.map({ (0...20).contains($0) }) ?? true else {
      throw ValidationError("--context must be a number from 0 to 20.")
    }
  }
}
