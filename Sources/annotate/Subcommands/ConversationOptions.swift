import ArgumentParser

/// How the conversation goes.
struct ConversationOptions: ParsableArguments {
  @Flag(help: "Say nothing on opening.")
  var quiet = false
}
