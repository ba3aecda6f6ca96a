import ArgumentParser

/// How the conversation goes.
struct ConversationOptions: ParsableArguments {
  @Flag(help: "Say nothing on opening.")
  var quiet = false

  @Flag(
    inversion: .prefixedNo,
    help: "Key mode: every key acts at once; remembered, as by the command 'keys'.")
  var keys: Bool?
  @Option(
    help: ArgumentHelp(
      "How many statements to show before and after the current one; else what half the screen has room for.",
      valueName: "n"))
  var context: Int?

  func validate() throws {
    guard context.map({ (0...20).contains($0) }) ?? true else {
      throw ValidationError("--context is a number from 0 to 20.")
    }
  }
}
