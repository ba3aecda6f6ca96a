/// Turns a line into a command. It never does the command's work.
public struct CommandParser: Sendable {
  /// The commands it knows.
  public let table: CommandTable

  /// Creates a parser for the commands of a table.
  public init(table: CommandTable) {
    self.table = table
  }

  /// Reads a line. An empty one asks to show the statement again: an accidental key must not become a label.
  ///
  /// - Throws: an error that says what cannot be understood, with the nearest command when one is near.
  public func parse(_ line: String) throws(UserError) -> Command {
    let line = line.trimmed
    if line.isEmpty { return .show }
    if let text = line.dropping(prefix: "/") { return .search(text.isEmpty ? nil : text) }
    if let topic = line.dropping(prefix: "?") { return .help(topic: topic.isEmpty ? nil : topic) }
    let tokens = try words(of: line)
    guard let first = tokens.first else { return .show }
    let command = first.text.lowercased()
    var arguments = Arguments(line: line, tokens: tokens.dropFirst(), codebook: table.codebook)
    if let row = table.row(for: command), !first.isQuoted {
      let parsed = try row.parse(&arguments)
      try arguments.end(after: row.name)
      return parsed
    }
    if let (label, digits) = quick(command), !first.isQuoted {
      return try TagGrammar.tag(label, behindKey: digits, &arguments)
    }
    if let number = Int(command), number >= 1, !first.isQuoted {
      return .take(number, reason: arguments.takeText())
    }
    throw unknown(first.text)
  }

  /// Reads the answer to "how sure are you?".
  func parseConfidence(_ line: String) throws(UserError) -> TagConfidence {
    try ConfidenceGrammar.parse(behindLabel: line.trimmed.filter { $0 != " " }, scale: table.codebook.scale)
  }

  /// Whether a line begins with the name of a command or with a label and digits.
  func beginsCommand(_ line: String) -> Bool {
    guard let word = line.trimmed.split(separator: " ").first else { return false }
    let first = word.lowercased()
    return first.hasPrefix("/") || first.hasPrefix("?") || table.row(for: first) != nil || quick(first) != nil
  }
}

extension CommandParser {
  /// The words of a line; in a note, quotation marks need no partner.
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

  /// A label's key with digits right behind it: "d9", "r85%", "c.9".
  private func quick(_ word: String) -> (label: Label, digits: String)? {
    guard let key = word.first, let second = word.dropFirst().first, second.isASCII,
      second.isNumber || second == ".",
      let label = table.codebook.labels.first(where: { $0.key == key })?.label
    else { return nil }
    return (label, String(word.dropFirst()))
  }

  private func unknown(_ word: String) -> UserError {
    let names = table.words.filter { $0.unicodeScalars.count > 1 }
    return UserError("'\(word)' is not a command", nearest: word, of: names, fix: "(? lists commands)")
  }
}
