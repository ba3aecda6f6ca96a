/// A line that begins with an address: `5-14 s`, `untagged: s`, `by NBC: by NBC News`.
struct AddressedLine {
  /// The address as it was typed, without its colon.
  let address: String
  /// The command that follows it.
  let command: String

  /// The address as it is written before a command.
  var typed: String { Self.isNumbers(address[...]) ? address : address + ":" }

  /// Finds the address at the beginning of a line; returns nil if there is none.
  ///
  /// - Parameter beginsCommand: whether a text begins with a command. The text after `by NAME:` and `/TEXT/:`
  ///   must, so that names and searches may contain colons.
  init?(_ line: String, codebook: Codebook, beginsCommand: (String) -> Bool) {
    let word = Self.firstWord(of: line)
    let isSelective = word.hasPrefix("/") || word.lowercased() == "by"
    if Self.isNumbers(word), let rest = Self.rest(of: line, after: word) {
      (address, command) = (String(word).dropping(suffix: ":"), rest)
      return
    }
    guard isSelective || Self.opens(String(word), codebook) else { return nil }
    for colon in Self.colons(in: line) {
      let rest = String(line[line.index(after: colon)...]).trimmed
      guard !rest.isEmpty, !isSelective || beginsCommand(rest) else { continue }
      let head = String(line[..<colon]).trimmed
      if word.hasPrefix("/"), !head.hasSuffix("/") || head == "/" { continue }
      (address, command) = (head, rest)
      return
    }
    return nil
  }

  /// Whether a word opens an address that ends in a colon.
  private static func opens(_ word: String, _ codebook: Codebook) -> Bool {
    let isClosed = word.hasSuffix(":")
    let name = word.dropping(suffix: ":").lowercased()
    if name == "below" { return !isClosed }
    return isClosed && (AddressGrammar.words.contains(name) || codebook.label(typedAs: name.unquoted) != nil)
  }

  /// Returns the first word, or the words in quotation marks that a line begins with, with anything attached
  /// to them.
  static func firstWord(of line: String) -> Substring {
    let word = line.prefix { !$0.isWhitespace }
    guard let opener = line.first, let closers = QuotationMarks.closers(of: opener),
      let closer = line.dropFirst().firstIndex(where: closers.contains)
    else { return word }
    let end = line[closer...].firstIndex(where: \.isWhitespace) ?? line.endIndex
    return line[..<end]
  }

  /// Whether a word consists of positions, such as `5-14,20:`.
  private static func isNumbers(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, (48...57).contains(first) else { return false }
    let numbers = word.utf8.last == 0x3A ? word.utf8.dropLast() : word.utf8[...]
    return numbers.allSatisfy { (48...57).contains($0) || $0 == 0x2C || $0 == 0x2D }
  }

  private static func rest(of line: String, after word: Substring) -> String? {
    let rest = String(line[word.endIndex...]).trimmed
    return rest.isEmpty ? nil : rest
  }

  /// Returns the colons outside quotation marks that end the line or precede white space.
  private static func colons(in line: String) -> [String.Index] {
    var closers: [Character] = []
    var isQuoted = false
    return line.indices.filter { index in
      let character = line[index]
      if isQuoted {
        isQuoted = !closers.contains(character)
        return false
      }
      if let ends = QuotationMarks.closers(of: character) {
        (isQuoted, closers) = (true, ends)
        return false
      }
      let next = line.index(after: index)
      return character == ":" && (next == line.endIndex || line[next].isWhitespace)
    }
  }
}

extension String {
  fileprivate func dropping(suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
