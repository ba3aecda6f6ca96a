/// The name of a speaker in front of what is said: "MR. OSKE: Good afternoon.", "Q: Did he sign?".
package enum SpeakerName {
  private static let most = 40
  /// The maximum number of speakers in a subtitle file.
  private static let maximumNames = 200

  /// Returns the name that a turn begins with; nil if it doesn't begin with one.
  ///
  /// A name is one to five words in capitals: "MINISTER:", "MS. CLINTON:", "Q:". Times, addresses and
  /// lead-ins of quotations ("He said:") aren't names.
  package static func prefix(of text: String) -> String? {
    guard let place = colon(in: text) else { return nil }
    let name = Substring(text.unicodeScalars[..<place]).trimmingSpaces
    let words = name.split(separator: " ")
    guard let first = words.first, (1...5).contains(words.count), isCapital(first) else { return nil }
    guard words.allSatisfy(isInCapitals), name.contains(where: \.isLetter), !isLeadIn(name) else {
      return nil
    }
    return String(name)
  }

  /// Returns the name in a file in which such names recur: capitalized words are enough.
  static func loosePrefix(of text: String) -> String? {
    if let name = prefix(of: text) { return name }
    guard let place = colon(in: text) else { return nil }
    let name = withoutBrackets(Substring(text.unicodeScalars[..<place]).trimmingSpaces)
    let words = name.split(separator: " ")
    guard (1...4).contains(words.count), words.allSatisfy(isCapital), !isLeadIn(name) else { return nil }
    return String(name)
  }

  /// Returns whether Chinese words before a colon introduce speech and aren't a name: "他说：".
  private static func isLeadIn(_ name: Substring) -> Bool {
    guard name.unicodeScalars.contains(where: { $0.properties.isIdeographic }) else { return false }
    return name.count > 8 || name.contains(where: \.isNumber) || leadIns.contains { name.hasSuffix($0) }
  }

  private static let leadIns = [
    "说", "說", "道", "称", "稱", "表示", "指出", "认为", "認為", "问", "問", "答", "写", "寫", "强调", "介绍", "如下", "是",
  ]

  /// Returns whether names recur in front of what is said: at least one occurs twice, and a quarter of the
  /// texts begin with one.
  static func recur(in texts: [String]) -> Bool {
    let names = texts.compactMap { loosePrefix(of: $0) }
    return Set(names).count < names.count && names.count * 4 >= texts.count
  }

  /// Returns a name without affiliations, such as "Mr Jan Lind" for "Mr Jan Lind (Keld) (Con)", the style of
  /// parliaments.
  private static func withoutBrackets(_ name: Substring) -> Substring {
    guard name.hasSuffix(")"), let start = name.firstIndex(of: "("), start > name.startIndex else {
      return name
    }
    return name[..<start].trimmingSpaces
  }

  /// Returns the bracketed name that a text begins with, and what is said: "(REPORTER) Did he sign?", "[Man]:
  /// No."
  static func bracketedPrefix(of text: Substring) -> (name: String, said: Substring)? {
    bracketed(openingAt: text).flatMap { $0.said.isEmpty ? nil : $0 }
  }

  /// Returns the same even if nothing follows. Looks no further than the maximum length of a name.
  private static func bracketed(openingAt text: Substring) -> (name: String, said: Substring)? {
    let ends: [Character: Character] = ["(": ")", "[": "]", "（": "）", "【": "】"]
    guard let open = text.first, let close = ends[open], let end = text.prefix(most).firstIndex(of: close)
    else { return nil }
    let isColon = { (sign: Character) in sign == ":" || sign == "：" }
    let inside = text[text.index(after: text.startIndex)..<end].trimmingSpaces
    let name = (inside.last.map(isColon) ?? false ? inside.dropLast() : inside).trimmingSpaces
    let rest = text[text.index(after: end)...].trimmingSpaces
    let said = (rest.first.map(isColon) ?? false ? rest.dropFirst() : rest).trimmingSpaces
    let words = name.split(separator: " ")
    guard (1...4).contains(words.count), words.allSatisfy(isCapital), !BracketedSound.matches(words),
      name.contains(where: \.isLetter), !name.contains(where: { ":：,;!?\"♪".contains($0) })
    else { return nil }
    return (String(name), said)
  }

  /// Returns the bracketed names at the start of a text and after the end of a sentence. Linear.
  static func bracketed(in text: String) -> [(place: String.Index, name: String)] {
    var found: [(place: String.Index, name: String)] = []
    var isStart = true
    for index in text.indices {
      if isStart, let name = bracketed(openingAt: text[index...])?.name { found.append((index, name)) }
      if text[index] != " " { isStart = ".?!…\"”»’)]）】♪。？！".contains(text[index]) }
    }
    return found
  }

  /// Returns the bracketed names that are speakers: those that recur; none if they are too few.
  static func bracketed(in texts: [String]) -> Set<String> {
    var times: [String: Int] = [:]
    for text in texts {
      for (_, name) in bracketed(in: text) { times[name, default: 0] += 1 }
    }
    let recurring = times.filter { $0.value > 1 }
    let count = recurring.values.reduce(0, +)
    return recurring.count <= maximumNames && count * 10 >= texts.count ? Set(recurring.keys) : []
  }

  /// Returns the name that a turn in a file of turns begins with, even after a title in lower case: "Press
  /// officer Jan Lind: No." It has at most six words and ends in two capitalized ones.
  static func titledPrefix(of text: String) -> String? {
    guard let place = colon(in: text, most: 80) else { return nil }
    let name = Substring(text.unicodeScalars[..<place]).trimmingSpaces
    let words = name.split(separator: " ")
    guard (2...6).contains(words.count), words.suffix(2).allSatisfy(isCapital), isCapital(words[0]),
      !name.contains(where: { ",!?;\"“«".contains($0) })
    else { return nil }
    return String(name)
  }

  /// Returns the colon after the name, followed by white space or the end, unless it is a Chinese colon.
  private static func colon(in text: String, most: Int = most) -> String.UnicodeScalarIndex? {
    let start = text.unicodeScalars.prefix(most)
    guard let place = start.firstIndex(where: { $0 == ":" || $0 == "：" }), place > start.startIndex else {
      return nil
    }
    let next = text.unicodeScalars.index(after: place)
    guard
      next == text.unicodeScalars.endIndex || text.unicodeScalars[place] == "："
        || text.unicodeScalars[next].properties.isWhitespace
    else {
      return nil
    }
    return place
  }

  private static func isCapital(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else { return false }
    return !first.properties.isLowercase
  }

  private static func isInCapitals(_ word: Substring) -> Bool {
    !word.unicodeScalars.contains { $0.properties.isLowercase }
  }
}
