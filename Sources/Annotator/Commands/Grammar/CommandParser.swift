/// Turns a line into a command, without carrying it out.
package struct CommandParser: Sendable {
  /// The commands that it knows.
  package let table: CommandTable
  /// Whether a number takes a side, as in `adjudicate` and `merge`; otherwise, it is that of a statement.
  package let takesSides: Bool

  /// Creates a parser for the commands of a table.
  package init(table: CommandTable, takesSides: Bool = false) {
    self.table = table
    self.takesSides = takesSides
  }

  /// Parses a line.
  ///
  /// An empty line shows the statement again: an accidental key press must not give a label.
  ///
  /// - Throws: an error that states what can't be understood, with the nearest command if one is near.
  package func parse(_ line: String) throws(UserError) -> any Command {
    let line = withoutColon(line.trimmed)
    if line.isEmpty { return ShowCommand() }
    if takesSides, let side = try side(line) { return side }
    let addressed = AddressedLine(line, codebook: table.codebook, beginsCommand: beginsCommand)
    do throws(UserError) {
      if let addressed { return try command(for: addressed) }
      return try plain(line)
    } catch {
      throw spacedName(addressed?.command ?? line) ?? error
    }
  }

  /// Returns the error for a line that begins with the unquoted name of a label that contains a space.
  private func spacedName(_ line: String) -> UserError? {
    let typed = line.lowercased() + " "
    guard
      let definition = table.codebook.labels.first(where: { definition in
        definition.label.name.contains(" ") && typed.hasPrefix(definition.label.name.lowercased() + " ")
      })
    else { return nil }
    return UserError(
      "a label's name that contains a space needs quotation marks",
      fix: "write \(definition.label.typed), or its key \(definition.key)")
  }

  /// Returns a line without the leading colon that is typed in key mode and in other programs: `:undo`.
  private func withoutColon(_ line: String) -> String {
    guard let rest = line.dropping(prefix: ":"), table.row(for: line) == nil, beginsCommand(rest) else {
      return line
    }
    return rest.trimmed
  }

  /// Reads a line without an address.
  private func plain(_ line: String) throws(UserError) -> any Command {
    if let text = line.dropping(prefix: "/") {
      return SearchCommand(text: text.isEmpty ? nil : text, address: openSearch(text))
    }
    if let topic = line.dropping(prefix: "?") { return HelpCommand(topic: topic.isEmpty ? nil : topic) }
    let tokens = try words(of: line)
    guard let first = tokens.first else { return ShowCommand() }
    let command = first.text.lowercased()
    var arguments = Arguments(line: line, tokens: tokens.dropFirst(), codebook: table.codebook)
    if let row = first.isQuoted ? table.row(forQuoted: first.text) : table.row(for: command) {
      let parsed = try row.parse(&arguments)
      try arguments.end(after: row.name)
      return parsed
    }
    guard !first.isQuoted else { throw unknown(first.text) }
    if let (label, digits) = quick(command) {
      return try TagGrammar.tag(label, behindKey: digits, &arguments)
    }
    if let place = place(command), arguments.next == nil { return GoCommand(place: place) }
    throw NearAddress(line, codebook: table.codebook, beginsCommand: beginsCommand).error
      ?? unknown(first.text)
  }

  /// Reads the answer to "how sure are you?".
  package func parseConfidence(_ line: String) throws(UserError) -> TagConfidence {
    let words = line.trimmed.split(separator: " ")
    let scale = table.codebook.scale
    let joined = words.joined()
    // "4 / 5" and "80 %" are confidences; other words are repeated as they were typed.
    return try ConfidenceGrammar.parse(
      behindLabel: joined.contains(where: \.isLetter) ? words.joined(separator: " ") : joined, scale: scale)
  }

  /// Whether a line is for a command, rather than the answer to a question.
  func isCommand(_ line: String) -> Bool {
    beginsCommand(line)
      || AddressedLine(line.trimmed, codebook: table.codebook, beginsCommand: beginsCommand)
        .map { beginsCommand($0.command) } ?? false
  }

  /// Whether a line begins with the name of a command or with a label and digits.
  func beginsCommand(_ line: String) -> Bool {
    let word = AddressedLine.firstWord(of: line.trimmed)
    guard !word.isEmpty else { return false }
    if word.first.flatMap(QuotationMarks.closers) != nil {
      return table.row(forQuoted: String(word).unquoted) != nil
    }
    let first = word.lowercased()
    return first.hasPrefix("/") || first.hasPrefix("?") || table.row(for: first) != nil || quick(first) != nil
  }
}

extension CommandParser {
  /// Reads `2` or `2 the reason`, where sides can be taken.
  private func side(_ line: String) throws(UserError) -> TakeCommand? {
    let word = line.prefix { !$0.isWhitespace }
    guard let number = Int(word), number >= 1, word.utf8.first != 0x2B else { return nil }
    let reason = String(line[word.endIndex...]).trimmed
    guard table.row(for: reason.lowercased()) == nil else {
      throw UserError(
        "'\(reason)' is a command, not a reason for side \(number)",
        fix: "take the side with \(number), or give the reason in more words")
    }
    return TakeCommand(number: number, reason: reason.isEmpty ? nil : reason)
  }

  /// Returns a search with the slash that it needs before a command: `/Kyiv: flag` becomes `/Kyiv/: flag`.
  private func openSearch(_ text: String) -> String? {
    guard let colon = text.firstRange(of: ": "), colon.lowerBound > text.startIndex,
      beginsCommand(String(text[colon.upperBound...]))
    else { return nil }
    return "/\(text[..<colon.lowerBound])/: \(text[colon.upperBound...])"
  }

  /// Returns the command for the statements that an address names.
  private func command(for line: AddressedLine) throws(UserError) -> any Command {
    if let error = NearAddress.spacedNumbers(line, beginsCommand: beginsCommand) { throw error }
    let command = try plain(line.command)
    if command is NoteCommand {
      throw UserError("'note' needs text after an address", fix: "for example: \(line.typed) note TEXT")
    }
    guard let addressable = command as? any AddressableCommand else {
      let word = line.command.prefix { !$0.isWhitespace }
      throw UserError("'\(word)' does not take an address", fix: "type it alone: \(line.command)")
    }
    let tokens = try words(of: line.address)
    var arguments = Arguments(line: line.address, tokens: tokens[...], codebook: table.codebook)
    let address = try AddressGrammar.address(&arguments)
    try arguments.end(after: tokens.first?.text ?? line.address)
    return addressable.addressed(to: address)
  }

  /// Reads `12`, `+3` or `-1`.
  private func place(_ word: String) -> GoCommand.Place? {
    if let step = GoCommand.step(word) { return .step(step) }
    return Int(word).flatMap { $0 >= 1 ? .position($0) : nil }
  }

  /// Returns the words of a line; quotation marks in a note need not be closed.
  private func words(of line: String) throws(UserError) -> [TypedWord] {
    do throws(UserError) {
      return try TypedWord.tokens(of: line)
    } catch {
      guard let note = line.firstRange(ofWord: "note") else { throw error }
      let head = try TypedWord.tokens(of: String(line[..<note.upperBound]))
      let tail = String(line[note.upperBound...])
      guard !tail.trimmed.isEmpty else { return head }
      let start = line.unicodeScalars.count - tail.trimmedLeft.unicodeScalars.count
      let range = start..<line.unicodeScalars.count
      return head + [TypedWord(text: tail.trimmed, isQuoted: false, range: range)]
    }
  }

  /// Reads a label's key with digits right after it: "d9", "r85%", "c.9".
  private func quick(_ word: String) -> (label: Label, digits: String)? {
    guard let key = word.first, let second = word.dropFirst().first, second.isASCII,
      second.isNumber || second == ".",
      let label = table.codebook.labels.first(where: { $0.key == key })?.label
    else { return nil }
    return (label, String(word.dropFirst()))
  }

  private func unknown(_ word: String) -> UserError {
    let names = table.words.filter { $0.unicodeScalars.count > 1 && $0.first?.isLetter ?? false }
    let what = "'\(word.shortened(to: 200))' is not a command"
    let begun = Set(
      names.filter { begins($0, likewise: word.lowercased()) }.compactMap { table.row(for: $0)?.name })
    guard EditDistance.closest(to: word.lowercased(), in: names) == nil, !begun.isEmpty, begun.count <= 3
    else {
      return UserError(what, nearest: word, of: names, fix: "(? shows the commands)")
    }
    let choices = begun.sorted().map { "'\($0)'" }.joined(separator: " or ")
    return UserError(what, fix: "did you mean \(choices)? (? shows the commands)")
  }

  /// Whether a typed word is the beginning of a name, or begins like it.
  private func begins(_ name: String, likewise word: String) -> Bool {
    let shared = zip(name, word).prefix { $0 == $1 }.count
    return shared >= 3 || shared >= 2 && shared == word.count
  }
}
