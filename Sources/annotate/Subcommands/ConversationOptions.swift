import ArgumentParser

/// How the conversation goes.
struct ConversationOptions: ParsableArguments {
  @Flag(help: "Say nothing on opening.")
  var quiet = false

  @Flag(
    inversion: .prefixedNo,
    help: "Key mode: every key acts at once; remembered, as by the command 'keys'.")
  var keys: Bool?
}
