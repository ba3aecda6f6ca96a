import ArgumentParser

/// How the conversation goes.
struct ConversationOptions: ParsableArguments {
  @Flag(help: "Do not print the opening lines.")
  var quiet = false

  @Flag(
    inversion: .prefixedNo,
    help: "Key mode: every key acts at once; remembered, as by the command 'keys'.")
  var keys: Bool?
  @Option(
    help: ArgumentHelp(
      "Statements to show before and after the current one; by default, as many as fit half the screen.",
      valueName: "n"))
  var context: Int?

  func validate() throws {
    guard context.map({ (0...20).contains($0) }) ?? true else {
      throw ValidationError("--context is a number from 0 to 20.")
    }
  }
}
