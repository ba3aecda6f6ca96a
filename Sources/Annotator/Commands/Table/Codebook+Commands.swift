extension Codebook {
  /// Returns the short form of a command: its letter, or its name if a label has taken the letter.
  func short(_ command: String) -> String {
    let aliases = CommandTable.fixed.first { $0.name == command }?.aliases ?? []
    return aliases.first { $0.count == 1 && label(typedAs: $0) == nil } ?? command
  }
}
