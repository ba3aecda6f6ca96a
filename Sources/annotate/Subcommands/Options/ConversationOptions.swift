import Annotator
import ArgumentParser

/// How the conversation goes.
struct ConversationOptions: ParsableArguments {
  @Flag(help: "Do not print the opening lines.")
  var quiet = false

  @Flag(
    inversion: .prefixedNo,
    help: "Key mode, where every key acts at once; remembered, as with the command 'keys'.")
  var keys: Bool?
  @Option(
    help: ArgumentHelp(
      "Statements to show before and after the current one; by default, as many as fit half the screen.",
      valueName: "n"))
  var context: Int?

  @Option(
    help: ArgumentHelp(
      "What to suggest: labels as well as sources, targets and skips; or less: no-sources, no-targets, "
        + "no-skips, none.",
      valueName: "what"),
    completion: .list(SuggestionKinds.words))
  var suggest: [String] = []

  @Flag(help: "Suggest nothing.")
  var blind = false

  /// What is suggested, from what the person has chosen for good.
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
