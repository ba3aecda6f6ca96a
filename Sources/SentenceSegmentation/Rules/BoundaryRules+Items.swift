extension BoundaryRules {
  /// Whether the word is an enumerator such as "1.", "IV.", "a)", "ii.", "2.1."
  var isEnumerator: Bool {
    let last = context.last
    switch last.shape {
    case .digits: return last.length <= 3
    case .numeric: return last.length <= 6 || isOutlineNumber
    case .roman: return last.length <= 6
    case .singleLower, .singleUpper: return true
    case .lower: return last.length <= 4 && (last.start..<last.end).allSatisfy { isSmallRoman(bytes[$0]) }
    default: return false
    }
  }

  private func isSmallRoman(_ byte: UInt8) -> Bool { byte == 105 || byte == 118 || byte == 120 }

  /// Whether the word is the number of a clause, such as "2.1.3".
  private var isOutlineNumber: Bool {
    let last = context.last
    guard last.shape == .numeric, last.dots > 1 else { return false }
    var digits = 0
    for offset in last.start..<last.end {
      digits = bytes[offset] == 46 ? 0 : digits + 1
      if digits > 2 { return false }
    }
    return true
  }

  /// Whether an item's number follows a colon or semicolon: "…: 1. Open the page; 2.1. Close it".
  var isItemNumber: Bool {
    let previous = context.previous
    if isOutlineNumber, context.candidate.nextKind == .lower { return true }
    guard previous.after == .comma, previous.end < context.last.start else { return false }
    let mark = bytes[context.last.start - 2]
    guard mark == 58 || mark == 59, bytes[context.last.start - 1] == 32 else { return false }
    return CharacterKind(UInt32(bytes[context.last.start - 3])) != .digit && isEnumerator  // "won 2: 0."
  }

  /// Whether the sentence so far is the number of a caption: "Table 3. Results", "Рис. 2. Карта".
  var isCaptionNumber: Bool {
    let previous = context.previous
    guard context.last.shape == .digits, previous.start <= sentenceStart, context.candidate.nextKind == .upper
    else { return false }
    return roles(previous).contains(.label)
      || (previous.after == .stop
        && AbbreviationTable.shared.kinds(previous.hash, in: language).own.contains(.numbered))
  }
}
