extension Codebook {
  /// How a command is typed in a session with this codebook: by its short name, or in full where that short
  /// name gives a label.
  func short(_ name: String, for command: String) -> String { label(typedAs: name) == nil ? name : command }

  /// The command that leaves.
  var quit: String { short("q", for: "quit") }
  /// The command that takes the last change back.
  var undo: String { short("u", for: "undo") }
}
