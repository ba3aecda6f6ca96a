/// A line of an exported conversation: who speaks, and when.
enum ChatLine {
  /// A speaker and their words on the same line.
  case message(name: String, text: String, stamp: ChatStamp)
  /// A speaker whose words follow on the lines below, with the original line, in case the text turns out to
  /// have no such speakers.
  case speaker(name: String, stamp: ChatStamp, line: String)
  /// A time and what is said then; the text is empty if it follows below.
  case timed(text: String, stamp: ChatStamp)
  /// A line without a time.
  case text(String)

  /// Parses a line.
  init(_ line: Substring) {
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: line.unicodeScalars.lazy.filter { !Self.invisible.contains($0) })
    let plain = Substring(String(kept)).trimmingSpaces
    if let stamp = ChatStamp(plain) {
      self = Self.stamped(stamp)
    } else if let (name, stamp) = Self.heading(plain) {
      self = .speaker(name: name, stamp: stamp, line: String(plain))
    } else {
      self = .text(String(plain))
    }
  }

  /// The line as it reads in a text that doesn't put names above what is said.
  var withoutSpeaker: ChatLine {
    guard case .speaker(let name, let stamp, let line) = self else { return self }
    return name == line ? .timed(text: line, stamp: stamp) : .text(line)
  }

  /// Directional marks, which WhatsApp puts around names.
  private static let invisible: Set<Unicode.Scalar> = [
    "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{2066}", "\u{2067}", "\u{2068}",
    "\u{2069}",
    "\u{FEFF}", "\r",
  ]

  private static func stamped(_ stamp: ChatStamp) -> ChatLine {
    if let (name, text) = namedText(stamp.rest) {
      // Zoom puts the words on the next line.
      guard text.isEmpty, stamp.isFromSomebody else { return .message(name: name, text: text, stamp: stamp) }
      return .speaker(name: name, stamp: stamp, line: String(stamp.rest))
    }
    if stamp.day == nil, isName(stamp.rest), stamp.rest.contains(" ") || stamp.isBracketed {
      return .speaker(name: String(stamp.rest), stamp: stamp, line: String(stamp.rest))
    }
    return .timed(text: String(stamp.rest), stamp: stamp)
  }

  /// Parses "Maren Oske: text" and Zoom's "From Maren Oske to Everyone: text".
  private static func namedText(_ text: Substring) -> (name: String, text: String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    var name = text[..<colon].trimmingSpaces
    let after = text[text.index(after: colon)...]
    guard after.isEmpty || after.first?.isWhitespace ?? true else { return nil }
    if name.hasPrefix("From ") { name = name.dropFirst(5).trimmingSpaces }
    for word in [" to ", " To "] {
      if let end = name.firstRange(of: word) { name = name[..<end.lowerBound].trimmingSpaces }
    }
    if name.hasPrefix("~") { name = name.dropFirst().trimmingSpaces }
    let isShort = (1...40).contains(name.count) && name.split(separator: " ").count <= 5
    guard isShort, !name.contains(where: { ".!?;\"".contains($0) && $0 != "." }) else { return nil }
    return (String(name), PageText.line(String(after)))
  }

  /// Parses "Maren Oske  0:01", "Maren Oske (0:01)", "Maren Oske, [11.02.2026 08:30]" or "[Maren Oske]
  /// 13:05:12".
  private static func heading(_ line: Substring) -> (name: String, stamp: ChatStamp)? {
    guard line.count <= 80 else { return nil }
    if line.first == "[", let close = line.firstIndex(of: "]") {
      let (name, rest) = (line[..<close].dropFirst(), line[close...].dropFirst())
      let isPerson = isName(name) && name.contains(where: \.isLowercase)
      if isPerson, let stamp = ChatStamp(rest.trimmingSpaces), stamp.rest.isEmpty {
        return (String(name), stamp)
      }
    }
    let bracket = line.lastIndex { $0 == "[" || $0 == "(" }
    let space = line.lastIndex { $0 == " " || $0 == "\t" }
    for place in [bracket, space.map { line.index(after: $0) }].compactMap({ $0 }) {
      var name = line[..<place].trimmingSpaces
      let isMarked = place == bracket
      guard let stamp = ChatStamp(line[place...]), stamp.rest.isEmpty else { continue }
      if isMarked, name.last == "," { name = name.dropLast() }
      // Only Teams sets a name with a comma apart; "Saturday, Keld Arena 19:30" isn't a heading.
      let isApart = isMarked || line[..<place].hasSuffix("  ") || line[..<place].hasSuffix("\t")
      if isName(name), isApart || !name.contains(",") { return (String(name), stamp) }
    }
    return nil
  }

  /// Returns whether a text looks like a speaker's name: one to four capitalized words, such as "Oske,
  /// Maren".
  private static func isName(_ name: Substring) -> Bool {
    let comma = name.firstIndex(of: ",")
    let isReversed = comma.map { name[$0...].hasPrefix(", ") && name[..<$0].contains(where: \.isLetter) }
    let text = isReversed ?? false ? name.filter { $0 != "," }[...] : name
    let words = text.split(separator: " ")
    return (1...4).contains(words.count) && text.count <= 40
      && words.allSatisfy { word in
        word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
          && word.allSatisfy { $0.isLetter || $0.isNumber || "'’-._".contains($0) }
      } && text.contains(where: \.isLetter)
  }
}
