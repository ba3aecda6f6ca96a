/// Text inside the columns of WebAnno TSV 3.
enum WebAnnoText {
  /// A value of a column: its text, if it has one, and the number that joins it to the values of other
  /// tokens.
  typealias Value = (text: String?, number: Int?)

  /// The characters that have a meaning in a column; INCEpTION removes a backslash only before these.
  private static let meaning = Set("\\[]|_;*".unicodeScalars)

  /// Returns a value with special characters escaped so that INCEpTION restores them.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = String.UnicodeScalarView()
    var before: Unicode.Scalar = "\u{0}"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": escaped += "\\t".unicodeScalars
      case "\n": escaped += "\\n".unicodeScalars
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped.append(" ")
      case ">" where before == "-":
        escaped.removeLast()
        escaped += "\\->".unicodeScalars
      case _ where meaning.contains(scalar): escaped += "\\\(scalar)".unicodeScalars
      default: escaped.append(scalar)
      }
      before = scalar
    }
    return String(escaped)
  }

  /// Returns a sentence's text on one line, where only backslashes and control characters have a meaning.
  static func escapedLine(_ text: Substring) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let letter = letters[scalar] {
        escaped += ["\\", letter]
      } else if scalar.value < 0x20, scalar != "\u{0B}" {
        escaped += ["\\", scalar]
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// The letters that represent characters after a backslash in a sentence's text.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "\t": "t", "\n": "n", "\u{0C}": "f", "\r": "r", "\u{08}": "b", "\\": "\\",
  ]
  private static let characters = Dictionary(
    letters.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

  /// Returns the original of a text that `escapedLine(_:)` put on one line.
  static func restoredLine(_ text: Substring) -> String {
    var restored = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.first, characters[next] != nil || next.value < 0x20 else {
        restored.append(scalar)
        continue
      }
      restored.append(characters[next] ?? next)
      rest.removeFirst()
    }
    return String(restored)
  }

  /// Returns a text with backslashes removed the way INCEpTION does it.
  static func restored(_ text: some StringProtocol) -> String {
    var restored = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.first else {
        restored.append(scalar)
        continue
      }
      switch next {
      case "n": restored.append("\n")
      case "t": restored.append("\t")
      case "r": restored.append("\r")
      case "-" where rest.dropFirst().first == ">": restored.append("-")
      case _ where meaning.contains(next): restored.append(next)
      default: restored += [scalar, next]
      }
      rest.removeFirst()
    }
    return String(restored)
  }

  /// Returns the values of a column, with stacked ones separated.
  static func values(_ column: Substring) -> [Value] {
    let scalars = column.unicodeScalars
    var parts: [Substring] = []
    var start = column.startIndex
    var isEscaped = false
    for index in scalars.indices {
      if scalars[index] == "|", !isEscaped {
        parts.append(column[start..<index])
        start = scalars.index(after: index)
      }
      isEscaped = scalars[index] == "\\" && !isEscaped
    }
    return (parts + [column[start...]]).map(value)
  }

  private static func value(_ part: Substring) -> Value {
    var text = part
    var number: Int?
    let scalars = part.unicodeScalars
    if scalars.last == "]", let bracket = scalars.lastIndex(of: "["),
      let found = Int(Substring(scalars[scalars.index(after: bracket)...].dropLast()))
    {
      number = found
      text = text[..<bracket]
    }
    return (text == "*" || text == "_" ? nil : restored(text), number)
  }
}
