/// A line that was meant to begin with an address but doesn't quite.
struct NearAddress {
  /// The error, with the right way to write the address; nil if the line isn't such an attempt.
  let error: UserError?

  /// Examines a line that is not a command.
  init(_ line: String, codebook: Codebook, beginsCommand: (String) -> Bool) {
    let word = String(line.prefix { !$0.isWhitespace })
    let rest = String(line.dropFirst(word.count)).trimmed
    let name = word.hasSuffix(":") ? String(word.dropLast()) : word
    let isAddress = AddressGrammar.words.contains(name.lowercased()) || codebook.label(typedAs: name) != nil
    if let spaced = Self.withoutSpace(word, rest, codebook, beginsCommand) {
      error = spaced
    } else if let step = GoCommand.step(word), !rest.isEmpty, beginsCommand(rest) {
      let way = step < 0 ? "back" : "forward"
      error = UserError(
        "'\(word)' goes \(way) and takes no command", fix: "type \(word) and then \(rest)")
    } else if rest.isEmpty, name == word, name.utf8.allSatisfy({ (48...57).contains($0) }),
      let first = name.first
    {
      error = UserError(
        first == "0" ? "statements are numbered from 1" : "there is no statement \(name)",
        fix: "'go 1' goes to the first")
    } else if rest.isEmpty {
      error = Self.alone(name, isAddress: isAddress || Self.isNumbers(name), isClosed: name != word)
    } else if word.first?.isNumber == true, !Self.isNumbers(name),
      word.contains(where: { ",-–".contains($0) }),
      beginsCommand(rest)
    {
      error = UserError("'\(name)' is not a list of statements", fix: "for example: 5-14 or 5,7,9")
    } else if isAddress, beginsCommand(rest) {
      error = UserError("an address must end in a colon", fix: "write \(name): \(rest)")
    } else if name != word, beginsCommand(rest) {
      let known = AddressGrammar.words.filter { $0 != "by" } + codebook.labels.map(\.label.typed)
      error = UserError(
        "'\(name)' does not name any statements", nearest: name, of: known,
        fix: "use numbers such as 5-14, \(known.joined(separator: ", ")), by NAME or /TEXT/")
    } else {
      error = nil
    }
  }

  /// Returns the error for an address without a command after it.
  private static func alone(_ name: String, isAddress: Bool, isClosed: Bool) -> UserError? {
    guard isAddress, isClosed || isNumbers(name) || name.lowercased() != "by" else { return nil }
    if let example = ["by": "NBC", "below": "60"][name.lowercased()] {
      return UserError(
        "'\(name)' needs \(name.lowercased() == "by" ? "a name" : "a confidence")",
        fix: "'list \(name) \(example)' shows those statements, and '\(name) \(example): s' skips them")
    }
    let colon = isNumbers(name) ? "" : ":"
    return UserError(
      "'\(name)' is an address without a command",
      fix: "'list \(name)' shows those statements, and '\(name)\(colon) s' skips them")
  }

  /// Returns the error for an address without a space before its command: `all:s`.
  private static func withoutSpace(
    _ word: String, _ rest: String, _ codebook: Codebook, _ beginsCommand: (String) -> Bool
  ) -> UserError? {
    guard let colon = word.firstIndex(of: ":"), word.index(after: colon) < word.endIndex else { return nil }
    let name = String(word[..<colon])
    let command = (String(word[word.index(after: colon)...]) + " " + rest).trimmed
    let isNamed =
      isNumbers(name) || codebook.label(typedAs: name.unquoted) != nil
      || AddressGrammar.words.contains(name.lowercased()) && !["by", "below"].contains(name.lowercased())
    guard isNamed, beginsCommand(command) else { return nil }
    return UserError(
      "a space must separate an address from its command",
      fix: "write \(name)\(isNumbers(name) ? "" : ":") \(command)")
  }

  /// Returns the error for numbers with spaces between them: `5 - 9 s`, of which only `5` was taken as the
  /// address.
  static func spacedNumbers(
    _ line: AddressedLine, beginsCommand: (String) -> Bool
  ) -> UserError? {
    guard isNumbers(line.address) else { return nil }
    var words = line.command.split(separator: " ")[...]
    var list = line.address
    while let word = words.first,
      word.unicodeScalars.allSatisfy({ "0123456789,-–".unicodeScalars.contains($0) })
    {
      if list.last?.isNumber == true, word.first?.isNumber == true { list += "," }
      list += word.map { $0 == "–" ? "-" : String($0) }.joined()
      words.removeFirst()
    }
    let token = TypedWord(text: list, isQuoted: false, range: 0..<0)
    guard list != line.address, (try? AddressGrammar.positions(token)) != nil else { return nil }
    let command = words.joined(separator: " ")
    guard beginsCommand(command) else { return nil }
    return UserError("an address cannot contain spaces between its numbers", fix: "write \(list) \(command)")
  }

  /// Whether a word consists of positions, such as `5-14,20`.
  private static func isNumbers(_ word: String) -> Bool {
    guard let first = word.utf8.first, (48...57).contains(first) else { return false }
    return word.utf8.allSatisfy { (48...57).contains($0) || $0 == 0x2C || $0 == 0x2D }
  }
}
