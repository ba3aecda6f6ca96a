/// The name of a speaker in front of what is said: "MR. OSKE: Good afternoon.", "Q: Did he sign?".
package enum SpeakerName {
  private static let most = 40
  /// How many speakers a file of subtitles has.
  private static let mostNames = 200

  /// The name that a turn begins with; nil when it begins with none.
  ///
  /// A name is in capitals ("MINISTER:", "MS. CLINTON:", "Q:"), or one to four capitalized words without a
  /// verb's company; a time, an address and a quotation's lead-in ("He said:") are none.
  package static func prefix(of text: String) -> String? {
    guard let place = colon(in: text) else { return nil }
    let name = Substring(text.unicodeScalars[..<place]).trimmingSpaces
    let words = name.split(separator: " ")
    guard let first = words.first, (1...5).contains(words.count), isCapital(first) else { return nil }
    if words.allSatisfy(isInCapitals), name.contains(where: \.isLetter) { return String(name) }
    return nil
  }

  /// The same, for a file in which such names keep recurring: capitalized words are enough.
  static func loosePrefix(of text: String) -> String? {
    if let name = prefix(of: text) { return name }
    guard let place = colon(in: text) else { return nil }
    let name = withoutBrackets(Substring(text.unicodeScalars[..<place]).trimmingSpaces)
    let words = name.split(separator: " ")
    guard (1...4).contains(words.count), words.allSatisfy(isCapital) else { return nil }
    return String(name)
  }

  /// Whether names keep recurring in front of what is said: one stands there twice, and names open a quarter
  /// of the texts.
  static func recur(in texts: [String]) -> Bool {
    let names = texts.compactMap { loosePrefix(of: $0) }
    return Set(names).count < names.count && names.count * 4 >= texts.count
  }

  /// "Mr Jan Lind" of "Mr Jan Lind (Keld) (Con)", as parliaments print it.
  private static func withoutBrackets(_ name: Substring) -> Substring {
    guard name.hasSuffix(")"), let start = name.firstIndex(of: "("), start > name.startIndex else {
      return name
    }
    return name[..<start].trimmingSpaces
  }

  /// The name in brackets that a text begins with, and what follows: "(REPORTER) Did he sign?", "[Man]: No."
  static func bracketedPrefix(of text: String) -> (name: String, said: Substring)? {
    let ends: [Character: Character] = ["(": ")", "[": "]", "（": "）", "【": "】"]
    guard let open = text.first, let close = ends[open], let end = text.prefix(most).firstIndex(of: close)
    else { return nil }
    let isColon = { (sign: Character) in sign == ":" || sign == "：" }
    let inside = text[text.index(after: text.startIndex)..<end].trimmingSpaces
    let name = (inside.last.map(isColon) ?? false ? inside.dropLast() : inside).trimmingSpaces
    let rest = text[text.index(after: end)...].trimmingSpaces
    let said = (rest.first.map(isColon) ?? false ? rest.dropFirst() : rest).trimmingSpaces
    let words = name.split(separator: " ")
    guard (1...4).contains(words.count), words.allSatisfy({ isCapital($0) && !isHeard($0) }), !said.isEmpty,
      name.contains(where: \.isLetter), !name.contains(where: { ":：,;!?\"♪".contains($0) })
    else { return nil }
    return (String(name), said)
  }

  /// The names in brackets of a file in which they say who speaks; none where they do not recur, for "(SIGHS)"
  /// stands before what is said, too.
  static func bracketed(in texts: [String]) -> Set<String> {
    let names = texts.compactMap { bracketedPrefix(of: $0)?.name }
    let different = Set(names)
    let recur = different.count < names.count && different.count <= mostNames
    return recur && names.count * 10 >= texts.count ? different : []
  }

  /// Whether a word in brackets says what is heard, and not who speaks.
  private static func isHeard(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return word.hasSuffix("ing") || sounds.contains(word)
  }

  private static let sounds: Set<String> = [
    "laughs", "sighs", "coughs", "gasps", "groans", "cries", "sobs", "screams", "shouts", "whispers",
    "chuckles", "sniffs", "grunts", "giggles", "moans", "pants", "clears", "speaks", "sings", "whistles",
    "music", "applause", "laughter", "cheers", "silence", "inaudible", "indistinct", "crosstalk", "chatter",
    "noise", "pause", "unintelligible", "foreign", "lachen", "applaus", "beifall", "musik", "rires",
    "applaudissements", "musique", "risas", "aplausos", "música", "смех", "аплодисменты", "сміх", "оплески",
  ]

  /// The same with a title in front that is written small, for a file of turns: "Press officer Jan Lind: No."
  /// Two capitalized words at least end it, and six words are all of it.
  static func titledPrefix(of text: String) -> String? {
    guard let place = colon(in: text, most: 80) else { return nil }
    let name = Substring(text.unicodeScalars[..<place]).trimmingSpaces
    let words = name.split(separator: " ")
    guard (2...6).contains(words.count), words.suffix(2).allSatisfy(isCapital), isCapital(words[0]),
      !name.contains(where: { ",!?;\"“«".contains($0) })
    else { return nil }
    return String(name)
  }

  /// The colon after the name; it is followed by white space or the end.
  private static func colon(in text: String, most: Int = most) -> String.UnicodeScalarIndex? {
    let start = text.unicodeScalars.prefix(most)
    guard let place = start.firstIndex(where: { $0 == ":" || $0 == "：" }), place > start.startIndex else {
      return nil
    }
    let next = text.unicodeScalars.index(after: place)
    guard next == text.unicodeScalars.endIndex || text.unicodeScalars[next].properties.isWhitespace else {
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
