import ArgumentParser

/// How the conversation goes.
struct ConversationOptions: ParsableArguments {
  @Flag(help: "Say nothing on opening.")
  var quiet = false

  @Flag(
    inversion: .prefixedNo,
    help: "Take a label's key and a digit, such as d9, as a whole answer that needs no Enter.")
  var quickKeys = true
}
