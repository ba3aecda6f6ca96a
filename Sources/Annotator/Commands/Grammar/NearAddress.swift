/// A line that was meant to begin with an address, but does not quite.
struct NearAddress {
  /// What is wrong with it, and how it is written; nil when it is nothing of the kind.
  let error: UserError?

  /// Looks at a line that is not a command.
  init(_ line: String, codebook: Codebook, beginsCommand: (String) -> Bool) {
    let word = String(line.prefix { !$0.isWhitespace })
    let rest = String(line.dropFirst(word.count)).trimmed
    let name = word.hasSuffix(":") ? String(word.dropLast()) : word
    let isAddress = AddressGrammar.words.contains(name.lowercased()) || codebook.label(typedAs: name) != nil
    if rest.isEmpty, name == word, name.allSatisfy(\.isWholeNumber), let first = name.first {
      error = UserError(
        first == "0" ? "statements are numbered from 1" : "there is no statement \(name)",
        fix: "'go 1' goes to the first")
    } else if rest.isEmpty {
      error = Self.alone(name, isAddress: isAddress || Self.isNumbers(name), isClosed: name != word)
    } else if word.first?.isNumber == true, !Self.isNumbers(name),
      word.contains(where: { ",-".contains($0) }),
      beginsCommand(rest)
    {
      error = UserError("'\(name)' is not a list of statements", fix: "write it as in 5-14 or 5,7,9")
    } else if isAddress, beginsCommand(rest) {
      error = UserError("an address ends in a colon", fix: "write \(name): \(rest)")
    } else if name != word, beginsCommand(rest) {
      let known = AddressGrammar.words.filter { $0 != "by" } + codebook.labels.map(\.label.typed)
      error = UserError(
        "'\(name)' does not name any statements", nearest: name, of: known,
        fix: "use numbers such as 5-14, \(known.joined(separator: ", ")), by NAME or /TEXT/")
    } else {
      error = nil
    }
  }

  /// An address with no command after it.
  private static func alone(_ name: String, isAddress: Bool, isClosed: Bool) -> UserError? {
    guard isAddress, isClosed || isNumbers(name) || name.lowercased() != "by" else { return nil }
    let colon = isNumbers(name) ? "" : ":"
    return UserError(
      "'\(name)' is an address without a command",
      fix: "'list \(name)' shows those statements, and '\(name)\(colon) s' skips them")
  }

  /// Whether a word is made of positions, such as `5-14,20`.
  private static func isNumbers(_ word: String) -> Bool {
    guard let first = word.utf8.first, (48...57).contains(first) else { return false }
    return word.utf8.allSatisfy { (48...57).contains($0) || $0 == 0x2C || $0 == 0x2D }
  }
}
