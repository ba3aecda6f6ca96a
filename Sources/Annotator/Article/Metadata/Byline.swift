/// Finds the author in a byline such as "By Ana Ruiz, Bay Post" or "Автор: Ігор Лемех".
enum Byline {
  /// The author that a line names, or nil when the line is no byline.
  static func author(in line: String) -> String? {
    for label in labels where hasPrefix(label, line) {
      let rest = line.unicodeScalars.dropFirst(label.unicodeScalars.count).drop {
        $0 == " " || $0 == "\t" || $0 == "\u{A0}"
      }
      return name(in: rest, isLabelled: label.hasSuffix(":"))
    }
    for label in plainLabels where hasPrefix(label, line) {
      let words = line.dropFirst(label.count).split(separator: " ")
      let isName = (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
      if isName { return author(in: label.prefix(1).uppercased() + line.dropFirst(1)) }
    }
    return nil
  }

  /// The names in what a document states as author: what stands in front of it is taken off, and a list is
  /// parted.
  static func names(in stated: String) -> [String] {
    let name = author(in: stated) ?? stated
    let parts = name.split(separator: ";").flatMap { $0.split(separator: " and ") }.flatMap(people)
    return parts.flatMap { withoutPlace(String($0).trimmed) }.filter { !$0.isEmpty }
  }

  /// Names as one text: with semicolons where commas stand in them.
  static func joined(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    return names.joined(separator: names.contains { $0.contains(",") } ? "; " : ", ")
  }

  /// The people in "Maren Oske, Jan Lind, Keld": a single word after a comma is a place, and a newspaper is
  /// nobody; "Oske, Jan" is one name.
  private static func withoutPlace(_ names: String) -> [String] {
    let parts = names.split(separator: ",").map { String($0).trimmed }
    guard parts.count > 1, parts[0].split(separator: " ").count > 1 else { return [names] }
    guard !suffixes.contains(parts[1]) else { return [names] }
    return [parts[0]] + parts.dropFirst().prefix(while: isPerson)
  }

  private static let suffixes: Set = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "PhD", "Ph.D.", "MD", "M.D."]

  /// Whether words name a person: two or more with capitals, and none that a newspaper has.
  private static func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    let outlets: Set = [
      "post", "times", "news", "press", "herald", "tribune", "guardian", "telegraph", "journal", "gazette",
      "reuters", "bbc", "agency", "correspondent", "correspondents", "editor", "reporter", "staff", "writer",
      "zeitung", "presse", "redaktion", "bureau", "magazine", "daily", "weekly", "standard", "observer",
    ]
    return words.count > 1 && words.allSatisfy { !outlets.contains($0.lowercased()) }
      && words.count { $0.first?.isUppercase ?? false } + 1 >= words.count
  }

  /// The people in "Jan Oske und Maren Lind"; a single word on one side is a part of one name, as in "José
  /// Ortega y Gasset".
  private static func people(in names: Substring) -> [Substring] {
    for word in [" und ", " et ", " y ", " e ", " та ", " і ", " и ", " och ", " og "] {
      let parts = names.split(separator: word)
      let isList = parts.count > 1 && parts.allSatisfy { $0.split(separator: " ").count > 1 }
      if isList { return parts }
    }
    return [names]
  }

  /// What stands before a name without a capital, where nothing but the name follows.
  private static let plainLabels = ["di ", "von ", "par ", "por ", "door ", "av ", "af "]

  private static let labels = [
    "By ", "by ", "BY ", "Author:", "Автор:", "Автори:", "Авторка:", "Авторы:", "Текст:", "Autor:",
    "Autorin:", "Auteur:",
    "Autore:", "Von ", "Par ", "Por ", "Di ", "Door ", "Av ", "Af ", "Tekst:", "Text:", "Teksti:", "Yazan:",
    "作者：", "作者:", "بقلم ", "מאת ",
  ]

  /// Names are few, begin with capitals and do not end in a full stop, or else this is a sentence.
  private static func name(in rest: Substring.UnicodeScalarView, isLabelled: Bool) -> String? {
    let name = withoutAside(rest.prefix { !"|•·".unicodeScalars.contains($0) })
    let words = name.split { $0.properties.isWhitespace }
    guard let first = words.first?.first, words.count <= 8, name.count <= 100 else { return nil }
    if !isLabelled {
      let capitals = words.count { $0.first?.properties.isUppercase ?? false }
      let isSentence = name.last.map { ".?!:".unicodeScalars.contains($0) } ?? true
      guard first.properties.isUppercase, !isSentence, words.count - capitals <= 1 else { return nil }
    }
    guard !words.allSatisfy({ CalendarNames.holds(String($0)) }) else { return nil }
    return words.map { String($0) }.joined(separator: " ")
  }

  /// A name without what stands after it in small letters: "Anne Dupont, publié le 11 février".
  private static func withoutAside(_ name: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    let end = name.indices.first { index in
      name[index] == ","
        && name[name.index(after: index)...].first { $0 != " " }.map { $0.properties.isLowercase } ?? false
    }
    return end.map { name[..<$0] } ?? name
  }

  private static func hasPrefix(_ label: String, _ line: String) -> Bool {
    line.utf8.starts(with: label.utf8)
  }
}
