extension Codebook {
  /// How a command is typed: by its letter, or by its name where a label has taken that letter.
  func short(_ command: String) -> String {
    let aliases = CommandTable.fixed.first { $0.name == command }?.aliases ?? []
    return aliases.first { $0.count == 1 && label(typedAs: $0) == nil } ?? command
  }
}
