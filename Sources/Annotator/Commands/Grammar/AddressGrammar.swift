/// How an address is typed, before a command or after `list` and `view`.
enum AddressGrammar {
  /// The words that name an address, apart from labels.
  static let words = ["all", "untagged", "tagged", "flagged", "review", "skipped", "below", "by"]

  /// Reads an address, up to the end of the line if it takes a text; none means all.
  static func address(_ arguments: inout Arguments) throws(UserError) -> Address {
    guard let token = arguments.next?.withoutColon else { return .all }
    if let ranges = try positions(token) {
      _ = arguments.take()
      return .positions(ranges)
    }
    if token.text.hasPrefix("/"), !token.isQuoted {
      return .holding(try searched(arguments.takeText() ?? ""))
    }
    _ = arguments.take()
    switch token.text.lowercased() {
    case "all": return .all
    case "untagged": return .untagged
    case "tagged": return .tagged
    case "flagged": return .flagged
    case "review" where arguments.codebook.label(typedAs: "review") == nil: return .toReview
    case "skipped": return .skipped
    case "below": return .below(try bound(&arguments))
    case "by": return .by(try name(&arguments))
    case let word:
      if let label = arguments.codebook.label(typedAs: word) { return .label(label) }
      throw unknown(token.text, codebook: arguments.codebook)
    }
  }

  /// Reads the rest of a line as a single address, after `list` or `view`.
  static func only(_ arguments: inout Arguments, after command: String) throws(UserError) -> Address {
    let address = try address(&arguments)
    guard let next = arguments.next else { return address }
    throw UserError(
      "'\(command)' takes only one address; unexpected '\(next.text)'",
      fix: "for example: \(command) denial, or \(command) 5-9")
  }

  /// Reads `5`, `5-14` or `5,7,9`; returns nil for any other word.
  static func positions(_ token: TypedWord) throws(UserError) -> [ClosedRange<Int>]? {
    guard !token.isQuoted, let first = token.text.utf8.first, (48...57).contains(first),
      token.text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 0x2C || $0 == 0x2D })
    else { return nil }
    var ranges: [ClosedRange<Int>] = []
    for part in token.text.split(separator: ",") {
      let bounds = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard bounds.count <= 2, let low = bounds.first ?? nil, let high = bounds.last ?? nil, low >= 1 else {
        throw UserError("'\(token.text)' is not a list of statements", fix: "for example: 5-14 or 5,7,9")
      }
      guard low <= high else {
        throw UserError("'\(part)' counts backwards", fix: "write \(high)-\(low)")
      }
      ranges.append(low...high)
    }
    return ranges
  }
}

extension AddressGrammar {
  private static func searched(_ text: String) throws(UserError) -> String {
    let words = text.dropFirst()
    let ending = ["/:", "/"].first { words.hasSuffix($0) } ?? ""
    let inner = String(words.dropLast(ending.count))
    guard !inner.trimmed.isEmpty else {
      throw UserError("there is no text to look for", fix: "for example: /Kyiv/")
    }
    return inner.trimmed
  }

  private static func name(_ arguments: inout Arguments) throws(UserError) -> String {
    let isQuoted = arguments.next?.isQuoted == true
    guard let typed = arguments.takeText()?.trimmed, !typed.isEmpty else {
      throw UserError("'by' needs a name", fix: "for example: list by The Telegraph")
    }
    let name = isQuoted || !typed.hasSuffix(":") ? typed : String(typed.dropLast()).trimmed
    guard !name.isEmpty else {
      throw UserError("'by' needs a name", fix: "for example: list by The Telegraph")
    }
    return name
  }

  private static func bound(_ arguments: inout Arguments) throws(UserError) -> Confidence {
    guard let token = arguments.take() else {
      throw UserError("'below' needs a confidence", fix: "for example: list below 60")
    }
    guard
      case .stated(let confidence) = try ConfidenceGrammar.parse(token.text, scale: arguments.codebook.scale)
    else {
      throw UserError("'\(token.text)' is not a confidence", fix: "for example: list below 60")
    }
    return confidence
  }

  private static func unknown(_ word: String, codebook: Codebook) -> UserError {
    let known = words + codebook.labels.map(\.label.typed)
    return UserError(
      "'\(word)' does not name any statements", nearest: word, of: known,
      fix: "use one of \(known.joined(separator: ", ")), numbers such as 5-14, or /TEXT/")
  }
}

extension TypedWord {
  /// The word without the trailing colon that an address has before a command.
  fileprivate var withoutColon: TypedWord {
    isQuoted || !text.hasSuffix(":") || text == ":"
      ? self : TypedWord(text: String(text.dropLast()), isQuoted: false, range: range)
  }
}
